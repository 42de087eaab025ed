import type { ProblemText } from './entry.ts';

/** What can go wrong when rules meet data. */
export const runProblems = {
  'run.agreement-unknown': {
    severity: 'error',
    message: { id: 'Perjanjian "%id%" tidak ada.', en: 'There is no agreement "%id%".' },
    hint: {
      id: 'Perjanjian yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The agreements are: %known%. The nearest name: %nearest%.',
    },
  },
  'run.agreements-work-unit': {
    severity: 'info',
    message: {
      id: 'Kedua perjanjian milik satuan kerja yang berbeda: %from% dan %to%.',
      en: 'The two agreements are of different work units: %from% and %to%.',
    },
    hint: {
      id: 'Keduanya tetap dibandingkan; pastikan memang dua perjanjian ini yang dimaksud.',
      en: 'They are compared all the same; make sure that these are the two you mean.',
    },
  },
  'run.agreements-year': {
    severity: 'info',
    message: {
      id: 'Kedua perjanjian berlaku untuk tahun yang berbeda: %from% dan %to%.',
      en: 'The two agreements are for different years: %from% and %to%.',
    },
    hint: {
      id: 'Keduanya tetap dibandingkan; pastikan memang dua perjanjian ini yang dimaksud.',
      en: 'They are compared all the same; make sure that these are the two you mean.',
    },
  },
  'run.agreement-none': {
    severity: 'error',
    message: {
      id: 'Tidak ada perjanjian yang berlaku dalam folder aturan ini.',
      en: 'No agreement is released in this folder of rules.',
    },
    hint: {
      id: 'Periksa foldernya (--rules), atau sertakan draf dengan --with-drafts. Draf yang ada: %drafts%.',
      en: 'Check the folder (--rules), or include drafts with --with-drafts. The drafts are: %drafts%.',
    },
  },
  'run.agreement-year': {
    severity: 'error',
    message: {
      id: 'Perjanjian "%id%" berlaku untuk tahun %year%, bukan %asked%.',
      en: 'The agreement "%id%" is for %year%, not %asked%.',
    },
    hint: {
      id: 'Hilangkan --year, atau pilih perjanjian tahun itu; nilai satu indikator di tahun lain: --indicator ID --year %asked%.',
      en: 'Leave --year out, or choose an agreement of that year; for one indicator in another year: --indicator ID --year %asked%.',
    },
  },
  'run.other-unit': {
    severity: 'info',
    message: {
      id: 'Target "%id%" disepakati untuk satuan kerja %own%; di sini dikenakan pada %asked%.',
      en: 'The targets of "%id%" were agreed for the work unit %own%; here they are applied to %asked%.',
    },
    hint: {
      id: 'Untuk targetnya sendiri, pilih perjanjian satuan kerja itu.',
      en: 'For its own targets choose an agreement of that work unit.',
    },
  },
  'run.one-version': {
    severity: 'info',
    message: {
      id: 'Semua tahun dihitung menurut %id%@%version%, walaupun versi lain (%others%) pernah berlaku.',
      en: 'Every year is evaluated by %id%@%version%, though other versions (%others%) were in force once.',
    },
    hint: {
      id: 'Untuk aturan yang berlaku pada suatu tahun, tambahkan --year.',
      en: 'For the rule in force in a year, add --year.',
    },
  },
  'run.plan-unknown': {
    severity: 'error',
    message: {
      id: 'Rencana "%id%" tidak ada.',
      en: 'There is no plan "%id%".',
    },
    hint: {
      id: 'Yang ada: %known%. Paling mirip: %nearest%.',
      en: 'There are: %known%. Nearest: %nearest%.',
    },
  },
  'run.plan-year': {
    severity: 'error',
    message: {
      id: 'Rencana "%id%" berlaku untuk tahun %from% sampai %to%, bukan %asked%.',
      en: 'The plan "%id%" is for the years %from% to %to%, not for %asked%.',
    },
    hint: {
      id: 'Pilih tahun dalam rentang itu, atau hilangkan --year untuk semuanya.',
      en: 'Choose a year of that range, or leave --year out for all of them.',
    },
  },
  'run.agreement-or-plan': {
    severity: 'error',
    message: {
      id: 'Target diambil dari satu dokumen: perjanjian %agreement% atau rencana %plan%.',
      en: 'Targets come from one document: the agreement %agreement% or the plan %plan%.',
    },
    hint: {
      id: 'Pakai salah satu dari --agreement dan --plan.',
      en: 'Use one of --agreement and --plan.',
    },
  },
  'run.policy-not-in-force': {
    severity: 'error',
    message: {
      id: 'Kebijakan "%id%" belum berlaku pada %validOn%.',
      en: 'The policy "%id%" was not in force on %validOn%.',
    },
    hint: {
      id: 'Pilih tahun yang lebih baru, atau kebijakan lain dengan --policy.',
      en: 'Choose a later year, or another policy with --policy.',
    },
  },
  'run.not-released': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" baru berupa draf.',
      en: 'The indicator "%id%" is only a draft.',
    },
    hint: {
      id: 'Sertakan draf dengan --with-drafts, atau terbitkan dengan tolok release %id%.',
      en: 'Include drafts with --with-drafts, or release it with tolok release %id%.',
    },
  },
  'run.work-unit-unknown': {
    severity: 'error',
    message: {
      id: 'Satuan kerja "%id%" tidak ada dalam data.',
      en: 'The work unit "%id%" is in none of the data.',
    },
    hint: {
      id: 'Satuan kerja yang ada: %known%.',
      en: 'The work units are: %known%.',
    },
  },
  'run.quarter-missing': {
    severity: 'warning',
    message: {
      id: 'Tabel "%facts%" tidak memuat angka triwulan %quarter%; angka tahunan tidak dipakai sebagai gantinya.',
      en: 'The table "%facts%" has no figures of quarter %quarter%; annual figures do not take their place.',
    },
    hint: {
      id: 'Triwulan yang dimuatnya: %known%. Pilih tabel lain dengan --facts.',
      en: 'Quarters it has: %known%. Choose another table with --facts.',
    },
  },
  'run.agreement-choose': {
    severity: 'error',
    message: {
      id: 'Belum jelas perjanjian mana yang dihitung.',
      en: 'It is not clear which agreement to evaluate.',
    },
    hint: {
      id: 'Sebutkan satu dengan --agreement, atau satu indikator dengan --indicator. Yang berlaku: %known%.',
      en: 'Name one with --agreement, or an indicator with --indicator. Released: %known%.',
    },
  },
  'run.agreement-not-known': {
    severity: 'error',
    message: {
      id: 'Perjanjian "%id%" baru diketahui sejak %knownFrom%, sesudah %asOf%.',
      en: 'The agreement "%id%" became known on %knownFrom%, after %asOf%.',
    },
    hint: {
      id: 'Pilih tanggal --as-of yang lebih baru, atau perjanjian lain.',
      en: 'Choose a later day for --as-of, or another agreement.',
    },
  },
  'run.indicator-unknown': {
    severity: 'error',
    message: { id: 'Indikator "%id%" tidak ada.', en: 'There is no indicator "%id%".' },
    hint: {
      id: 'Nama terdekat: %nearest%. Indikator yang ada: %known%.',
      en: 'The nearest name: %nearest%. The indicators are: %known%.',
    },
  },
  'run.policy-unknown': {
    severity: 'error',
    message: {
      id: 'Kebijakan "%id%" tidak ada atau belum berlaku pada masa itu.',
      en: 'There is no policy "%id%", or it was not in force then.',
    },
    hint: {
      id: 'Kebijakan yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The policies are: %known%. The nearest name: %nearest%.',
    },
  },
  'run.facts-unknown': {
    severity: 'error',
    message: {
      id: 'Tabel "%id%" tidak memuat realisasi yang dapat dipercaya.',
      en: 'The table "%id%" gives no actuals to believe.',
    },
    hint: {
      id: 'Tabel yang memuatnya: %known%. Nama terdekat: %nearest%.',
      en: 'Tables that do: %known%. The nearest name: %nearest%.',
    },
  },
  'run.version-unknown': {
    severity: 'error',
    message: { id: 'Versi "%reference%" tidak ada.', en: 'There is no version "%reference%".' },
    hint: { id: 'Versi yang ada: %known%.', en: 'The versions are: %known%.' },
  },
  'run.not-in-force': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" belum berlaku pada %validOn%.',
      en: 'The indicator "%id%" was not in force on %validOn%.',
    },
    hint: {
      id: 'Diketahui sampai: %knownOn%. Pilih tahun lain, atau sertakan draf dengan --with-drafts.',
      en: 'Known up to: %knownOn%. Choose another year, or include drafts with --with-drafts.',
    },
  },
  'run.needs-missing': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" tidak dihitung karena masukannya tidak dapat dibaca: %needs%.',
      en: 'The indicator "%id%" is not evaluated, since its inputs cannot be read: %needs%.',
    },
    hint: {
      id: 'Perbaiki dahulu indikator yang menjadi masukannya.',
      en: 'Mend the indicators it needs first.',
    },
  },
  'run.nothing-to-do': {
    severity: 'error',
    message: {
      id: 'Tidak ada indikator yang dapat dihitung.',
      en: 'There is no indicator to evaluate.',
    },
    hint: {
      id: 'Periksa pilihan perjanjian dan indikator.',
      en: 'Check the choice of agreement and indicators.',
    },
  },
  'run.resource-missing': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" untuk indikator "%indicator%" tidak ada dalam data mana pun.',
      en: 'The table "%resource%" for the indicator "%indicator%" is in none of the datasets.',
    },
    hint: {
      id: 'Tambahkan paket data yang memuatnya dengan --data. Nama terdekat: %nearest%.',
      en: 'Add a data package that has it with --data. The nearest name: %nearest%.',
    },
  },
  'run.column-missing': {
    severity: 'error',
    message: {
      id: 'Kolom "%column%" tidak ada dalam tabel "%resource%".',
      en: 'The table "%resource%" has no column "%column%".',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'run.column-type': {
    severity: 'error',
    message: {
      id: 'Kolom "%column%" dalam tabel "%resource%" tidak berjenis %wanted%, padahal dipakai demikian.',
      en: 'The column "%column%" of the table "%resource%" is not of type %wanted%, but is used as one.',
    },
    hint: {
      id: 'Pilih kolom bilangan untuk take; tulis kode dalam where di antara tanda kutip bila kolomnya teks.',
      en: 'Choose a column of numbers for take; write a code in where between quotes if its column is text.',
    },
  },
  'run.key-missing': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" tidak menyatakan kolom mana yang berisi %key%.',
      en: 'The table "%resource%" does not say which column holds %key%.',
    },
    hint: {
      id: 'Beri kolomnya kunci "%key%" di datapackage.json (tolok.key).',
      en: 'Give that column the key "%key%" in datapackage.json (tolok.key).',
    },
  },
  'run.input-unit': {
    severity: 'error',
    message: {
      id: 'Masukan "%input%" bersatuan %wanted%, tetapi kolom "%column%" bersatuan %found%.',
      en: 'The input "%input%" is in %wanted%, but the column "%column%" is in %found%.',
    },
    hint: {
      id: 'Samakan satuannya di aturan atau di paket data.',
      en: 'Make the units equal in the rule or in the data package.',
    },
  },
  'run.row-not-unique': {
    severity: 'error',
    message: {
      id: 'Masukan "%input%" menghendaki tepat satu baris, tetapi tabel "%resource%" memuat %rows% baris untuk %entity%.',
      en: 'The input "%input%" wants exactly one row, but the table "%resource%" has %rows% for %entity%.',
    },
    hint: {
      id: 'Persempit dengan where, atau pilih cara menggabungkan yang lain.',
      en: 'Narrow it with where, or choose another aggregate.',
    },
  },
  'run.entity-twice': {
    severity: 'error',
    message: {
      id: 'Dua paket data memuat tabel "%resource%" untuk %entity% tahun %year%; yang pertama dipakai.',
      en: 'Two data packages have the table "%resource%" for %entity% in %year%; the first one is used.',
    },
    hint: {
      id: 'Sertakan hanya satu di antaranya dengan --data.',
      en: 'Give only one of them with --data.',
    },
  },
  'run.unit-printed': {
    severity: 'warning',
    message: {
      id: 'Tercetak "%printed%" untuk %indicator%, padahal satuannya %wanted%. Angkanya dibaca apa adanya.',
      en: '"%printed%" is printed for %indicator%, whose unit is %wanted%. The number is read as it stands.',
    },
    hint: { id: 'Periksa %table%, baris %line%.', en: 'Look at %table%, line %line%.' },
  },
  'run.letter-unknown': {
    severity: 'error',
    message: {
      id: 'Huruf "%letter%" untuk %indicator% tidak ada dalam skala %scale%.',
      en: 'The letter "%letter%" of %indicator% is not in the scale %scale%.',
    },
    hint: { id: 'Huruf yang ada: %known%.', en: 'The letters are: %known%.' },
  },
  'run.bulk-unread': {
    severity: 'error',
    message: {
      id: 'Aturan "%id%" tidak dapat dihitung untuk semua baris sekaligus: aturannya tidak terbaca.',
      en: 'The rule "%id%" cannot be computed for all rows at once: it cannot be read.',
    },
    hint: {
      id: 'Perbaiki aturannya; lihat: tolok validate',
      en: 'Mend the rule; see: tolok validate',
    },
  },
  'run.bulk-reported': {
    severity: 'error',
    message: {
      id: 'Aturan "%id%" tidak dapat dihitung untuk semua baris sekaligus: kantor melaporkan angkanya per satuan kerja, sedangkan barisnya lebih rinci.',
      en: 'The rule "%id%" cannot be computed for all rows at once: the office reports it by work unit, and its rows are finer.',
    },
    hint: {
      id: 'Hapus reported, atau entity yang lebih rinci.',
      en: 'Remove reported, or the finer entity.',
    },
  },
  'run.bulk-reference': {
    severity: 'error',
    message: {
      id: 'Aturan "%id%" tidak dapat dihitung untuk semua baris sekaligus: masukannya adalah indikator yang tidak serinci aturan ini.',
      en: 'The rule "%id%" cannot be computed for all rows at once: an input is an indicator whose rows are coarser.',
    },
    hint: {
      id: 'Ambil masukannya dari tabel, atau samakan entity keduanya.',
      en: 'Take the input from a table, or give both the same entity.',
    },
  },
  'run.bulk-entity': {
    severity: 'error',
    message: {
      id: 'Aturan "%id%" tidak dapat dihitung untuk semua baris sekaligus: perjanjian memuatnya, tetapi barisnya lebih rinci daripada satuan kerja.',
      en: 'The rule "%id%" cannot be computed for all rows at once: the agreement lists it, and its rows are finer than work units.',
    },
    hint: {
      id: 'Hitung tersendiri dengan --indicator, atau tanpa --bulk.',
      en: 'Evaluate it by itself with --indicator, or without --bulk.',
    },
  },
  'run.bulk-count': {
    severity: 'error',
    message: {
      id: 'Aturan "%id%" tidak dapat dihitung untuk semua baris sekaligus: ia menggabungkan nilai indikator lain dari perjanjian yang sama, termasuk yang tidak ada.',
      en: 'The rule "%id%" cannot be computed for all rows at once: it puts values of another indicator of the same agreement together, absent ones too.',
    },
    hint: {
      id: 'Hitung tanpa --bulk.',
      en: 'Evaluate it without --bulk.',
    },
  },
} satisfies Record<string, ProblemText>;
