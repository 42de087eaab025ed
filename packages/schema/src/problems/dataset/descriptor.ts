import type { ProblemText } from '../entry.ts';

/** What can be wrong with the descriptor of a data package. */
export const descriptorProblems = {
  'dataset.resource-duplicate': {
    severity: 'error',
    message: {
      id: 'Nama sumber data "%name%" dipakai lebih dari satu kali.',
      en: 'The resource name "%name%" is used more than once.',
    },
    hint: {
      id: 'Beri setiap sumber data nama sendiri.',
      en: 'Give every resource a name of its own.',
    },
  },
  'dataset.path-unsafe': {
    severity: 'error',
    message: {
      id: 'Jalur "%path%" tidak dapat dipakai untuk berkas data.',
      en: 'The path "%path%" cannot be used for a data file.',
    },
    hint: {
      id: 'Tulis jalur di dalam folder paket, dengan garis miring biasa, tanpa "..", alamat web, atau nama yang dicadangkan sistem, dan akhiri dengan ".%format%".',
      en: 'Write a path inside the folder of the package, with forward slashes, without "..", web addresses or names the system reserves, ending in ".%format%".',
    },
  },
  'dataset.path-duplicate': {
    severity: 'error',
    message: {
      id: 'Jalur "%path%" sama dengan jalur "%other%", atau hanya berbeda huruf besar dan kecilnya.',
      en: 'The path "%path%" is the same as the path "%other%", or differs only in upper and lower case.',
    },
    hint: {
      id: 'Simpan setiap tabel dalam berkas sendiri dengan nama yang jelas berbeda.',
      en: 'Keep every table in a file of its own, with a clearly different name.',
    },
  },
  'dataset.field-duplicate': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" dinyatakan lebih dari satu kali.',
      en: 'The column "%name%" is declared more than once.',
    },
    hint: {
      id: 'Hapus pernyataan yang berlebih atau ganti namanya.',
      en: 'Remove the extra declaration or rename it.',
    },
  },
  'dataset.field-unknown': {
    severity: 'error',
    message: {
      id: 'Kunci menyebut kolom "%name%", tetapi sumber data "%resource%" tidak memiliki kolom itu.',
      en: 'A key names the column "%name%", but the resource "%resource%" has no such column.',
    },
    hint: { id: 'Kolom yang ada: %known%.', en: 'The columns are: %known%.' },
  },
  'dataset.resource-unknown': {
    severity: 'error',
    message: {
      id: 'Kunci menunjuk sumber data "%name%", yang tidak ada di dalam paket.',
      en: 'A key points to the resource "%name%", which is not in the package.',
    },
    hint: { id: 'Sumber data yang ada: %known%.', en: 'The resources are: %known%.' },
  },
  'dataset.facts-unknown': {
    severity: 'error',
    message: {
      id: '"%name%" bukan sumber realisasi yang dapat dipilih di dalam paket ini.',
      en: '"%name%" is not a source of actuals that can be chosen in this package.',
    },
    hint: {
      id: 'Sumber yang dapat dipilih ("facts": true): %known%.',
      en: 'The sources that can be chosen ("facts": true): %known%.',
    },
  },
  'dataset.key-lengths': {
    severity: 'error',
    message: {
      id: 'Kunci tamu memakai %own% kolom, tetapi menunjuk %other% kolom.',
      en: 'The foreign key uses %own% columns but points to %other%.',
    },
    hint: {
      id: 'Pasangkan kolom satu lawan satu, dalam urutan yang sama.',
      en: 'Pair the columns one to one, in the same order.',
    },
  },
  'dataset.decimals-missing': {
    severity: 'error',
    message: {
      id: 'Kolom bilangan "%name%" belum menyatakan jumlah desimalnya.',
      en: 'The number column "%name%" does not say how many decimals it has.',
    },
    hint: {
      id: 'Tambahkan "tolok": { "decimals": 2 } dengan jumlah yang sesuai, atau "double": true untuk hasil hitungan.',
      en: 'Add "tolok": { "decimals": 2 } with the right count, or "double": true for results of a calculation.',
    },
  },
  'dataset.decimals-misplaced': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" bertipe %type% dan tidak dapat menyatakan "decimals" atau "double" seperti ini.',
      en: 'The column "%name%" has the type %type% and cannot declare "decimals" or "double" in this way.',
    },
    hint: {
      id: 'Pakai salah satu saja, dan hanya pada kolom bertipe "number".',
      en: 'Use only one of the two, and only on a column of type "number".',
    },
  },
  'dataset.key-type': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" dipakai sebagai kunci %key%, tetapi bertipe %type%.',
      en: 'The column "%name%" is used as the key %key% but has the type %type%.',
    },
    hint: { id: 'Tipe yang sesuai: %wanted%.', en: 'The fitting type: %wanted%.' },
  },
  'dataset.limit-misplaced': {
    severity: 'error',
    message: {
      id: 'Batas "%limit%" tidak cocok dengan kolom "%name%" yang bertipe %type%.',
      en: 'The limit "%limit%" does not fit the column "%name%" of type %type%.',
    },
    hint: {
      id: 'Batas hanya untuk bilangan, tahun, dan tanggal; tulis dalam tipe kolomnya.',
      en: 'Limits are for numbers, years and dates only; write them in the type of the column.',
    },
  },
  'dataset.pattern-unknown': {
    severity: 'warning',
    message: {
      id: 'Pola "%pattern%" pada kolom "%name%" tidak diperiksa.',
      en: 'The pattern "%pattern%" of the column "%name%" is not checked.',
    },
    hint: {
      id: 'Pola yang dapat diperiksa: %known%.',
      en: 'The patterns that can be checked are: %known%.',
    },
  },
  'dataset.cells-layout': {
    severity: 'error',
    message: {
      id: 'Tabel sel "%resource%" tidak memiliki kolom %missing%.',
      en: 'The table of cells "%resource%" has no column %missing%.',
    },
    hint: {
      id: 'Tambahkan kolom itu, atau nyatakan tabelnya sebagai "rows".',
      en: 'Add these columns, or declare the table as "rows".',
    },
  },
} satisfies Record<string, ProblemText>;
