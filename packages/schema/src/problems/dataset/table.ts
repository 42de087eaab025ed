import type { ProblemText } from '../entry.ts';

/** What can be wrong with the rows and columns of a table. */
export const tableProblems = {
  'dataset.delimiter': {
    severity: 'error',
    message: {
      id: 'Kolom tampaknya dipisahkan dengan "%found%", bukan koma.',
      en: 'The columns seem to be separated by "%found%", not by commas.',
    },
    hint: {
      id: 'Simpan kembali dengan koma sebagai pemisah dan titik sebagai tanda desimal.',
      en: 'Save it again with commas between columns and a point as the decimal sign.',
    },
  },
  'dataset.quote-open': {
    severity: 'error',
    message: {
      id: 'Tanda kutip yang dibuka di baris ini tidak pernah ditutup.',
      en: 'The quote opened on this line is never closed.',
    },
    hint: {
      id: 'Tutup kutipnya. Baris sesudahnya baru dapat diperiksa setelah itu.',
      en: 'Close the quote. The lines after it can be checked only then.',
    },
  },
  'dataset.quote-stray': {
    severity: 'error',
    message: {
      id: 'Ada tanda kutip di tengah sel yang tidak diapit kutip.',
      en: 'There is a quote in the middle of a cell that is not quoted.',
    },
    hint: {
      id: 'Apit seluruh isi sel dengan kutip dan tulis kutip di dalamnya dua kali. Baris sesudahnya baru dapat diperiksa setelah itu.',
      en: 'Quote the whole cell and double the quotes inside it. The lines after it can be checked only then.',
    },
  },
  'dataset.quote-after': {
    severity: 'error',
    message: {
      id: 'Ada tulisan setelah kutip penutup sebuah sel.',
      en: 'There is text after the closing quote of a cell.',
    },
    hint: {
      id: 'Tulis kutip di dalam sel dua kali, atau beri koma setelah kutip penutup. Baris sesudahnya baru dapat diperiksa setelah itu.',
      en: 'Double the quotes inside the cell, or put a comma after the closing quote. The lines after it can be checked only then.',
    },
  },
  'dataset.row-blank': {
    severity: 'error',
    message: { id: 'Baris ini kosong.', en: 'This row is blank.' },
    hint: { id: 'Hapus baris kosong.', en: 'Remove blank rows.' },
  },
  'dataset.row-short': {
    severity: 'error',
    message: {
      id: 'Baris ini memuat %found% sel, padahal ada %expected% kolom.',
      en: 'This row has %found% cells, but there are %expected% columns.',
    },
    hint: {
      id: 'Lengkapi selnya. Judul tabel dan catatan sumber tidak termasuk dalam berkas data.',
      en: 'Complete the cells. A table title or a note on the source does not belong in a data file.',
    },
  },
  'dataset.row-long': {
    severity: 'error',
    message: {
      id: 'Baris ini memuat %found% sel, padahal hanya ada %expected% kolom.',
      en: 'This row has %found% cells, but there are only %expected% columns.',
    },
    hint: {
      id: 'Mungkin ada koma di dalam angka atau teks; apit sel itu dengan kutip.',
      en: 'Perhaps a number or a text holds a comma; quote that cell.',
    },
  },
  'dataset.header-missing': {
    severity: 'error',
    message: {
      id: 'Baris pertama tidak memuat nama kolom.',
      en: 'The first row does not hold the names of the columns.',
    },
    hint: { id: 'Tulis baris judul: %expected%.', en: 'Write the header row: %expected%.' },
  },
  'dataset.header-not-first': {
    severity: 'error',
    message: {
      id: 'Baris judul kolom baru muncul di baris %header%.',
      en: 'The header row comes only on line %header%.',
    },
    hint: { id: 'Hapus baris di atasnya.', en: 'Remove the lines above it.' },
  },
  'dataset.header-repeated': {
    severity: 'error',
    message: {
      id: 'Baris judul kolom berulang di tengah data.',
      en: 'The header row is repeated among the data.',
    },
    hint: { id: 'Hapus baris ulangan itu.', en: 'Remove the repetition.' },
  },
  'dataset.column-missing': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" tidak ada di dalam berkas.',
      en: 'The column "%name%" is not in the file.',
    },
    hint: {
      id: 'Tambahkan kolomnya, atau hapus pernyataannya dari deskriptor.',
      en: 'Add the column, or remove it from the descriptor.',
    },
  },
  'dataset.column-extra': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" tidak dinyatakan pada deskriptor.',
      en: 'The column "%name%" is not declared in the descriptor.',
    },
    hint: { id: 'Kolom yang dinyatakan: %known%.', en: 'The declared columns are: %known%.' },
  },
  'dataset.column-order': {
    severity: 'error',
    message: {
      id: 'Urutan kolom berbeda: tertulis %found%, seharusnya %expected%.',
      en: 'The columns are in another order: found %found%, expected %expected%.',
    },
    hint: {
      id: 'Samakan urutan di berkas dan di deskriptor.',
      en: 'Bring file and descriptor into the same order.',
    },
  },
  'dataset.column-duplicate': {
    severity: 'error',
    message: {
      id: 'Nama kolom "%name%" muncul lebih dari satu kali di baris judul.',
      en: 'The column name "%name%" occurs more than once in the header row.',
    },
    hint: { id: 'Beri setiap kolom nama sendiri.', en: 'Give every column a name of its own.' },
  },
  'dataset.column-blank': {
    severity: 'error',
    message: { id: 'Kolom ke-%position% tidak bernama.', en: 'Column %position% has no name.' },
    hint: { id: 'Beri nama, atau hapus kolomnya.', en: 'Name it, or remove the column.' },
  },
  'dataset.column-spelling': {
    severity: 'error',
    message: {
      id: 'Nama kolom tertulis "%found%", seharusnya "%expected%".',
      en: 'The column is named "%found%"; it should be "%expected%".',
    },
    hint: {
      id: 'Bedanya hanya huruf besar, spasi, atau huruf tak terlihat; tulis persis seperti di deskriptor.',
      en: 'They differ only in case, spaces or invisible characters; write it exactly as in the descriptor.',
    },
  },
  'dataset.no-rows': {
    severity: 'warning',
    message: {
      id: 'Berkas ini hanya memuat baris judul.',
      en: 'This file holds only the header row.',
    },
    hint: {
      id: 'Jika tabelnya memang kosong, nyatakan "rows": 0 pada deskriptor.',
      en: 'If the table is meant to be empty, state "rows": 0 in the descriptor.',
    },
  },
  'dataset.cell-too-long': {
    severity: 'error',
    message: {
      id: 'Sel di kolom "%field%" memuat %length% huruf; batasnya %limit%.',
      en: 'The cell in column "%field%" has %length% characters; the limit is %limit%.',
    },
    hint: {
      id: 'Mungkin ada kutip yang tidak ditutup pada tempatnya.',
      en: 'Perhaps a quote is not closed where it should be.',
    },
  },
} satisfies Record<string, ProblemText>;
