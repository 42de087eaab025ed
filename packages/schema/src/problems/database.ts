import type { ProblemText } from './entry.ts';

/**
 * What can go wrong with a database: one text for every kind of `ConnectionError`, under
 * `database.` and the kind. `%detail%` is the database's own words.
 */
export const databaseProblems = {
  'database.sql': {
    severity: 'error',
    message: {
      id: 'Basis data menolak perintah SQL ini: %detail%',
      en: 'The database refused this SQL statement: %detail%',
    },
    hint: {
      id: 'Periksa nama tabel dan kolom serta ejaan perintahnya.',
      en: 'Check the names of tables and columns, and the spelling of the statement.',
    },
  },
  'database.memory': {
    severity: 'error',
    message: {
      id: 'Memori yang disediakan untuk basis data tidak cukup bagi perintah ini: %detail%',
      en: 'The memory set aside for the database is not enough for this statement: %detail%',
    },
    hint: {
      id: 'Naikkan batasnya (--memory), atau minta lebih sedikit: baris, kolom, atau satuan kerja. Tabel yang sudah dimuat tetap aman.',
      en: 'Raise the limit (--memory), or ask for less: rows, columns, or work units. The loaded tables are safe.',
    },
  },
  'database.cancelled': {
    severity: 'info',
    message: {
      id: 'Perintah dihentikan atas permintaan.',
      en: 'The statement was stopped on request.',
    },
  },
  'database.deadline': {
    severity: 'error',
    message: {
      id: 'Perintah dihentikan karena melewati batas waktu.',
      en: 'The statement was stopped because it went past its time limit.',
    },
    hint: {
      id: 'Naikkan batas waktunya (--deadline), atau minta lebih sedikit baris.',
      en: 'Raise the time limit (--deadline), or ask for fewer rows.',
    },
  },
  'database.poisoned': {
    severity: 'error',
    message: {
      id: 'Basis data terganggu dan perintah ini tidak selesai: %detail%',
      en: 'The database broke down and this statement did not finish: %detail%',
    },
    hint: {
      id: 'Tabel dimuat ulang dengan sendirinya. Jalankan perintah lain seperti biasa; ubah perintah ini sebelum menjalankannya lagi.',
      en: 'The tables are loaded again by themselves. Run other statements as usual; change this one before running it again.',
    },
  },
  'database.closed': {
    severity: 'error',
    message: {
      id: 'Sambungan ke basis data sudah ditutup.',
      en: 'The connection to the database is closed.',
    },
    hint: {
      id: 'Buka kembali notebook atau jalankan ulang perintahnya.',
      en: 'Open the notebook again, or run the command again.',
    },
  },
} satisfies Record<string, ProblemText>;
