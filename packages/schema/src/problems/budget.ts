import type { ProblemText } from './entry.ts';

/** What can go wrong where a budget is read as a tree. */
export const budgetProblems = {
  'budget.unknown': {
    severity: 'error',
    message: { id: 'Anggaran "%id%" tidak ada.', en: 'There is no budget "%id%".' },
    hint: {
      id: 'Anggaran yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The budgets are: %known%. The nearest name: %nearest%.',
    },
  },
  'budget.choose': {
    severity: 'error',
    message: {
      id: 'Belum jelas anggaran mana yang dimaksud.',
      en: 'It is not clear which budget is meant.',
    },
    hint: {
      id: 'Sebutkan satu. Yang ada untuk pilihan ini: %known%.',
      en: 'Name one. For this choice there are: %known%.',
    },
  },
  'budget.none': {
    severity: 'error',
    message: {
      id: 'Tidak ada anggaran untuk pilihan ini dalam folder aturan.',
      en: 'The folder of rules has no budget for this choice.',
    },
    hint: {
      id: 'Periksa --work-unit, --year, dan folder aturannya; draf disertakan dengan --with-drafts. Anggaran yang ada: %known%.',
      en: 'Check --work-unit, --year and the folder of rules; --with-drafts includes drafts. The budgets are: %known%.',
    },
  },
  'budget.table-missing': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" untuk anggaran "%id%" tidak ada dalam data mana pun.',
      en: 'The table "%resource%" for the budget "%id%" is in none of the datasets.',
    },
    hint: {
      id: 'Tambahkan paket data yang memuatnya dengan --data. Nama terdekat: %nearest%.',
      en: 'Add a data package that has it with --data. The nearest name: %nearest%.',
    },
  },
  'budget.column-missing': {
    severity: 'error',
    message: {
      id: 'Kolom "%column%" tidak ada dalam tabel "%resource%".',
      en: 'The table "%resource%" has no column "%column%".',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'budget.rows-missing': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" tidak memuat anggaran satuan kerja %workUnit% tahun %year%.',
      en: 'The table "%resource%" has no budget of work unit %workUnit% for %year%.',
    },
    hint: {
      id: 'Periksa satuan kerja, tahun, dan where pada anggaran "%id%".',
      en: 'Check the work unit, the year and where of the budget "%id%".',
    },
  },
  'budget.code-missing': {
    severity: 'error',
    message: {
      id: 'Satu baris anggaran tidak berkode: "%name%".',
      en: 'A row of the budget has no code: "%name%".',
    },
    hint: {
      id: 'Beri kode; tanpa kode baris itu tidak masuk pohon.',
      en: 'Give it a code; without one the row is not in the tree.',
    },
  },
  'budget.code-repeated': {
    severity: 'error',
    message: {
      id: 'Kode "%code%" ada dua kali dalam pohon anggaran: "%first%" dan "%name%". Yang pertama dipakai.',
      en: 'The code "%code%" is in the budget twice: "%first%" and "%name%". The first one is used.',
    },
    hint: {
      id: 'Tulis kode lengkap dari induknya, supaya setiap simpul berkode sendiri.',
      en: 'Write the whole code from its parent down, so that each node has its own.',
    },
  },
  'budget.parent-missing': {
    severity: 'error',
    message: {
      id: 'Induk "%parent%" dari simpul "%code%" tidak ada dalam pohon anggaran.',
      en: 'The parent "%parent%" of the node "%code%" is not in the budget.',
    },
    hint: {
      id: 'Simpul itu ditempatkan di puncak. Kode terdekat: %nearest%.',
      en: 'The node is placed at the top. The nearest code: %nearest%.',
    },
  },
  'budget.cycle': {
    severity: 'error',
    message: {
      id: 'Simpul anggaran saling menjadi induk: %path%.',
      en: 'Nodes of the budget are parents of each other: %path%.',
    },
    hint: {
      id: 'Perbaiki induk salah satunya; jumlahnya belum dapat dihitung.',
      en: 'Correct the parent of one of them; their sums cannot be computed yet.',
    },
  },
  'budget.amount-broken': {
    severity: 'error',
    message: {
      id: 'Nilai simpul "%code%" bukan bilangan rupiah bulat: %value%.',
      en: 'The amount of the node "%code%" is no whole number of rupiah: %value%.',
    },
    hint: {
      id: 'Rupiah ditulis tanpa pecahan; nilai itu tidak dipakai.',
      en: 'Rupiah have no fractions; the amount is not used.',
    },
  },
  'budget.node-unknown': {
    severity: 'error',
    message: {
      id: 'Simpul "%code%" untuk indikator "%indicator%" tidak ada dalam pohon anggaran.',
      en: 'The node "%code%" for the indicator "%indicator%" is not in the budget.',
    },
    hint: { id: 'Kode terdekat: %nearest%.', en: 'The nearest code: %nearest%.' },
  },
} satisfies Record<string, ProblemText>;
