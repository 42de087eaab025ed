import type { ProblemText } from '../entry.ts';

/** What can be wrong with names and references, within a document and between documents. */
export const nameProblems = {
  'rule.repeated': {
    severity: 'error',
    message: {
      id: '"%name%" tercantum lebih dari sekali dalam dokumen ini.',
      en: '"%name%" stands more than once in this document.',
    },
    hint: {
      id: 'Hapus salah satunya, atau beri nama sendiri.',
      en: 'Remove one of them, or give it a name of its own.',
    },
  },
  'rule.entry-unknown': {
    severity: 'error',
    message: {
      id: '"%name%" tidak tercantum dalam dokumen ini.',
      en: '"%name%" does not stand in this document.',
    },
    hint: {
      id: 'Tambahkan lebih dahulu atau perbaiki penulisannya. Nama terdekat: %nearest%.',
      en: 'Add it first or correct its spelling. The nearest name: %nearest%.',
    },
  },
  'rule.supersedes-cycle': {
    severity: 'error',
    message: {
      id: 'Dokumen-dokumen ini saling menggantikan: %path%.',
      en: 'These documents replace each other: %path%.',
    },
    hint: {
      id: 'Yang lama tidak menggantikan yang baru. Hapus "supersedes" dari yang paling awal.',
      en: 'The older one does not replace the newer one. Remove "supersedes" from the earliest.',
    },
  },
  'rule.years-reversed': {
    severity: 'error',
    message: {
      id: 'Tahun awal %from% sesudah tahun akhir %to%.',
      en: 'The first year %from% comes after the last year %to%.',
    },
    hint: {
      id: 'Tukar kedua tahun itu, atau perbaiki salah satunya.',
      en: 'Exchange the two years, or correct one of them.',
    },
  },
  'rule.cycle': {
    severity: 'error',
    message: {
      id: 'Indikator saling memerlukan: %path%.',
      en: 'Indicators need each other: %path%.',
    },
    hint: {
      id: 'Putuskan lingkarannya: salah satu masukan harus berasal dari data.',
      en: 'Break the circle: one of the inputs has to come from data.',
    },
  },
  'rule.reference-unknown': {
    severity: 'error',
    message: { id: '"%reference%" tidak ada.', en: '"%reference%" does not exist.' },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'rule.input-unused': {
    severity: 'warning',
    message: {
      id: 'Masukan "%name%" tidak dipakai rumus.',
      en: 'The input "%name%" is not used by the formula.',
    },
    hint: {
      id: 'Hapus masukan itu atau perbaiki rumusnya.',
      en: 'Remove the input or correct the formula.',
    },
  },
  'rule.code-repeated': {
    severity: 'error',
    message: {
      id: 'Kode "%code%" dipakai lebih dari sekali dalam perjanjian ini.',
      en: 'The code "%code%" is used more than once in this agreement.',
    },
    hint: {
      id: 'Beri setiap indikator kode sendiri.',
      en: 'Give every indicator a code of its own.',
    },
  },
  'rule.indicator-repeated': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" tercantum lebih dari sekali dalam perjanjian ini.',
      en: 'The indicator "%id%" stands more than once in this agreement.',
    },
    hint: {
      id: 'Hapus salah satunya; hanya yang pertama yang dihitung.',
      en: 'Remove one of them; only the first is evaluated.',
    },
  },
  'rule.unreachable': {
    severity: 'info',
    message: {
      id: '"%reference%" tidak dipakai perjanjian, rencana, pohon kinerja, atau aturan lain mana pun.',
      en: '"%reference%" is used by no agreement, plan, cascade or other rule.',
    },
    hint: {
      id: 'Hitung dengan "tolok run --indicator", atau sebutkan di dokumen yang memerlukannya.',
      en: 'Evaluate it with "tolok run --indicator", or name it in a document that needs it.',
    },
  },
  'rule.scale-unreachable': {
    severity: 'info',
    message: {
      id: 'Skala "%reference%" tidak dipakai indikator mana pun.',
      en: 'The scale "%reference%" is used by no indicator.',
    },
    hint: {
      id: 'Sebutkan di "scale" indikator yang nilainya berpita.',
      en: 'Name it under "scale" of an indicator whose values have bands.',
    },
  },
} satisfies Record<string, ProblemText>;
