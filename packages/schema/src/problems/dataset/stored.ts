import type { ProblemText } from '../entry.ts';

/** What can be wrong with a table that a database reads by itself: a Parquet file, or a table it has. */
export const storedProblems = {
  'dataset.stored-missing': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" (%path%) tidak ada di tempat yang dinyatakan deskriptor.',
      en: 'The table "%resource%" (%path%) is not where the descriptor says.',
    },
    hint: {
      id: 'Periksa nama berkas atau tabelnya, termasuk huruf besar dan kecilnya; tautan tidak diikuti.',
      en: 'Check the name of the file or table, upper and lower case too; links are not followed.',
    },
  },
  'dataset.stored-unreadable': {
    severity: 'error',
    message: {
      id: 'Berkas ini tidak dapat dibaca sebagai Parquet: %detail%',
      en: 'This file cannot be read as Parquet: %detail%',
    },
    hint: {
      id: 'Berkas mungkin terpotong atau berformat lain. Buat ulang dari sumbernya.',
      en: 'The file may be cut off or of another format. Make it anew from its source.',
    },
  },
  'dataset.stored-column': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" yang dinyatakan tidak ada di tabel "%resource%".',
      en: 'The declared column "%name%" is not in the table "%resource%".',
    },
    hint: {
      id: 'Nama terdekat di tabel itu: %nearest%. Samakan nama di tabel dan di deskriptor, huruf demi huruf.',
      en: 'The nearest name in the table: %nearest%. Make table and descriptor agree, letter by letter.',
    },
  },
  'dataset.stored-type': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" di tabel "%resource%" dinyatakan %declared%, tetapi tersimpan sebagai %found%.',
      en: 'The column "%name%" of the table "%resource%" is declared %declared% but stored as %found%.',
    },
    hint: {
      id: 'Simpan kolom itu sebagai salah satu dari: %wanted%; atau betulkan jenisnya pada deskriptor.',
      en: 'Store the column as one of: %wanted%; or correct its type in the descriptor.',
    },
  },
  'dataset.stored-number': {
    severity: 'error',
    message: {
      id: '%count% sel kolom "%name%" di tabel "%resource%" bukan bilangan yang dapat dijumlahkan.',
      en: '%count% cells of the column "%name%" of the table "%resource%" are no numbers one can add up.',
    },
    hint: {
      id: 'Sel itu NaN, tak hingga, atau sebesar 1e29 ke atas. Kosongkan sel yang tidak ada angkanya, atau nyatakan "decimals" dan simpan kolomnya sebagai DECIMAL.',
      en: 'They are NaN, infinite, or 1e29 and more. Leave a cell without a figure empty, or declare "decimals" and store the column as DECIMAL.',
    },
  },
  'dataset.stored-key': {
    severity: 'error',
    message: {
      id: 'Kunci tabel "%resource%" tidak tunggal: %count% kunci menyebut lebih dari satu baris, misalnya %example%.',
      en: 'The key of the table "%resource%" is not unique: %count% keys name more than one row, for example %example%.',
    },
    hint: {
      id: 'Hapus baris yang berlebih, atau lengkapi "primaryKey" pada deskriptor.',
      en: 'Remove the extra rows, or complete "primaryKey" in the descriptor.',
    },
  },
  'dataset.stored-key-absent': {
    severity: 'error',
    message: {
      id: 'Kolom kunci "%field%" kosong di %count% baris tabel "%resource%".',
      en: 'The key column "%field%" is empty in %count% rows of the table "%resource%".',
    },
    hint: {
      id: 'Isi selnya; kunci harus lengkap di setiap baris.',
      en: 'Fill the cells; a key must be complete in every row.',
    },
  },
  'dataset.stored-engine': {
    severity: 'error',
    message: {
      id: 'Tabel "%resource%" tersimpan sebagai Parquet, yang tidak dapat dibaca oleh %engine%.',
      en: 'The table "%resource%" is stored as Parquet, which %engine% cannot read.',
    },
    hint: {
      id: 'Jalankan dengan "--engine duckdb", mesin bawaan perintah tolok.',
      en: 'Run it with "--engine duckdb", the engine of the tolok command unless another is named.',
    },
  },
} satisfies Record<string, ProblemText>;
