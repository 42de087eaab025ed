import type { ProblemText } from './entry.ts';

/** What keeps a check from being carried out, and what is wrong with excuses. */
export const checkProblems = {
  'check.dataset-absent': {
    severity: 'warning',
    message: {
      id: 'Pemeriksaan "%check%" dilewati: paket data "%dataset%" tidak disertakan.',
      en: 'The check "%check%" is skipped: the data package "%dataset%" is not at hand.',
    },
    hint: {
      id: 'Sertakan dengan --data; nama terdekat yang ada: %nearest%.',
      en: 'Add it with --data; the nearest name at hand: %nearest%.',
    },
  },
  'check.resource-unknown': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" memakai tabel "%name%", yang tidak ada atau tidak terbaca.',
      en: 'The check "%check%" uses the table "%name%", which is not there or could not be read.',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'check.column-unknown': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" memakai kolom "%name%", yang tidak ada di tabelnya.',
      en: 'The check "%check%" uses the column "%name%", which its table does not have.',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'check.nothing': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" tidak menemukan apa pun untuk diperiksa.',
      en: 'The check "%check%" finds nothing to look at.',
    },
    hint: {
      id: 'Periksa "where" dan "by"-nya; bila memang boleh kosong, tulis "allowEmpty": true.',
      en: 'Look at its "where" and "by"; if it may be empty, write "allowEmpty": true.',
    },
  },
  'check.several': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" menemukan %count% sel untuk "%name%" pada %group%, padahal perlu satu.',
      en: 'The check "%check%" finds %count% cells for "%name%" at %group% where it needs one.',
    },
    hint: {
      id: 'Persempit "where", tambahkan kolom pada "by", atau tulis "list": true.',
      en: 'Narrow "where", add a column to "by", or write "list": true.',
    },
  },
  'check.not-ordered': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" tidak dapat membandingkan "%figure%" dengan "%bound%" pada %group%.',
      en: 'The check "%check%" cannot compare "%figure%" with "%bound%" at %group%.',
    },
    hint: {
      id: 'Bilangan dibandingkan dengan bilangan, tanggal dengan tanggal, huruf menurut skala yang disebut kolom "scale".',
      en: 'Numbers compare with numbers, days with days, letters by the scale that the column "scale" names.',
    },
  },
  'check.dataset-reserved': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" berbicara tentang "%dataset%", yaitu aturan itu sendiri, tetapi ada paket data bernama sama.',
      en: 'The check "%check%" speaks of "%dataset%", the rules themselves, but a data package has the same name.',
    },
    hint: { id: 'Beri paket data itu nama lain.', en: 'Give the data package another name.' },
  },
  'check.rules-absent': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" memerlukan aturan indikator, dan tidak ada.',
      en: 'The check "%check%" needs the rules of indicators, and there are none.',
    },
  },
  'check.policy-unknown': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" menyebut kebijakan "%policy%", yang tidak ada atau belum berlaku.',
      en: 'The check "%check%" names the policy "%policy%", which is not there or not released.',
    },
  },
  'check.format-missing': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%check%" tidak menyatakan bagaimana tabel "%name%" mencetak bilangan.',
      en: 'The check "%check%" does not say how the table "%name%" prints its numbers.',
    },
    hint: { id: 'Tambahkan tabel itu pada "formats".', en: 'Add the table to "formats".' },
  },
  'check.acknowledgement-unused': {
    severity: 'warning',
    message: {
      id: 'Pengakuan atas temuan "%check%" tidak terpakai: temuannya tidak ada lagi.',
      en: 'An acknowledgement of "%check%" is not used: its finding is gone.',
    },
    hint: { id: 'Hapus pengakuan itu.', en: 'Remove it.' },
  },
  'check.acknowledgement-changed': {
    severity: 'warning',
    message: {
      id: 'Pengakuan atas temuan "%check%" tidak berlaku lagi: selnya berubah.',
      en: 'An acknowledgement of "%check%" no longer counts: its cells have changed.',
    },
    hint: {
      id: 'Periksa temuannya lagi; bila tetap berasal dari dokumennya, perbarui "cells".',
      en: 'Look at the finding again; if the document is still its cause, update "cells".',
    },
  },
  'check.excuse-unknown': {
    severity: 'error',
    message: {
      id: 'Pengakuan atau pengecualian ini menyebut pemeriksaan "%check%", yang tidak ada.',
      en: 'This acknowledgement or waiver names the check "%check%", which is not there.',
    },
  },
  'check.waiver-unused': {
    severity: 'warning',
    message: {
      id: 'Pengecualian "%id%" tidak terpakai: temuan %finding% tidak ada.',
      en: 'The waiver "%id%" is not used: the finding %finding% is not there.',
    },
    hint: { id: 'Hapus temuan itu dari pengecualian.', en: 'Remove the finding from the waiver.' },
  },
  'check.waiver-expired': {
    severity: 'error',
    message: {
      id: 'Pengecualian "%id%" berakhir pada %expires%.',
      en: 'The waiver "%id%" ended on %expires%.',
    },
    hint: {
      id: 'Perbaiki temuannya, atau mintakan pengecualian baru dengan alasan baru.',
      en: 'Mend the finding, or have a new waiver approved for a new reason.',
    },
  },
  'check.waiver-long': {
    severity: 'error',
    message: {
      id: 'Pengecualian "%id%" berlaku lebih dari dua belas bulan.',
      en: 'The waiver "%id%" is for more than twelve months.',
    },
    hint: {
      id: 'Perpendek "expires"; pengecualian diperbarui, bukan diberikan selamanya.',
      en: 'Shorten "expires"; a waiver is renewed, not given for ever.',
    },
  },
  'check.waiver-early': {
    severity: 'error',
    message: {
      id: 'Pengecualian "%id%" dibuat pada %created%, sesudah hari penilaian %today%, jadi belum mengecualikan apa pun.',
      en: 'The waiver "%id%" was written on %created%, after the day %today% it is judged by, and excuses nothing yet.',
    },
    hint: {
      id: 'Perbaiki "created", atau nilai menurut hari lain dengan --today.',
      en: 'Correct "created", or judge by another day with --today.',
    },
  },
  'check.unknown': {
    severity: 'error',
    message: {
      id: 'Pemeriksaan "%name%" tidak ada.',
      en: 'There is no check "%name%".',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'check.against-unknown': {
    severity: 'error',
    message: {
      id: '"%revision%" bukan folder dan bukan revisi git.',
      en: '"%revision%" is neither a folder nor a git revision.',
    },
    hint: {
      id: 'Sebutkan folder aturan lain, atau revisi seperti HEAD~1, main atau v1.0.',
      en: 'Name another folder of rules, or a revision such as HEAD~1, main or v1.0.',
    },
  },
  'check.against-folder': {
    severity: 'error',
    message: {
      id: 'Folder "%path%" tidak ada pada revisi %revision%.',
      en: 'There is no folder "%path%" in the revision %revision%.',
    },
    hint: {
      id: 'Pilih revisi sesudah folder aturan itu dicatat, atau sebutkan folder aturan lain.',
      en: 'Choose a revision that has the folder of rules, or name another folder of rules.',
    },
  },
  'check.against-empty': {
    severity: 'error',
    message: {
      id: 'Tidak ada aturan di dalam "%path%".',
      en: 'There are no rules in "%path%".',
    },
    hint: {
      id: 'Sebutkan folder yang disusun seperti folder aturan, dengan checks, regulations dan folder lembaga.',
      en: 'Name a folder laid out like a folder of rules, with checks, regulations and institutions.',
    },
  },
  'check.against-repository': {
    severity: 'error',
    message: {
      id: 'Folder aturan tidak berada di dalam repositori git: %detail%.',
      en: 'The folder of rules is not inside a git repository: %detail%.',
    },
    hint: {
      id: 'Sebutkan folder aturan lain sebagai pembanding.',
      en: 'Name another folder of rules to compare with.',
    },
  },
  'check.against-git': {
    severity: 'error',
    message: {
      id: 'Git tidak terpasang, jadi sebuah revisi tidak dapat dibaca.',
      en: 'Git is not installed, so that a revision cannot be read.',
    },
    hint: {
      id: 'Pasang git, atau sebutkan folder aturan lain sebagai pembanding.',
      en: 'Install git, or name another folder of rules to compare with.',
    },
  },
} satisfies Record<string, ProblemText>;
