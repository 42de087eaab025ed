import type { ProblemText } from './entry.ts';

/** What can be wrong with the columns a chart is given. */
export const chartProblems = {
  'chart.part-missing': {
    severity: 'error',
    message: {
      id: 'Grafik ini memerlukan kolom untuk "%part%".',
      en: 'This chart needs a column for "%part%".',
    },
    hint: {
      id: 'Sebut salah satu kolom tabel: %known%.',
      en: 'Name one of the columns of the table: %known%.',
    },
  },
  'chart.column-missing': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" tidak ada di tabel yang digambar.',
      en: 'The table that is drawn has no column "%name%".',
    },
    hint: {
      id: 'Nama terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest name: %nearest%. There are: %known%.',
    },
  },
  'chart.column-type': {
    severity: 'error',
    message: {
      id: 'Kolom "%name%" tidak dapat menjadi "%part%": jenis isinya lain.',
      en: 'The column "%name%" cannot be "%part%": it holds something else.',
    },
    hint: {
      id: 'Nilai dan persen memerlukan angka, status memerlukan kata, penanda memerlukan benar atau salah.',
      en: 'Values and percentages need numbers, a status needs words, a mark needs true or false.',
    },
  },
} as const satisfies Record<string, ProblemText>;
