import type { ProblemText } from '../entry.ts';

/** What can be wrong with a cell that is no number. */
export const cellProblems = {
  'dataset.boolean': {
    severity: 'error',
    message: {
      id: '"%text%" bukan nilai benar atau salah.',
      en: '"%text%" is neither true nor false.',
    },
    hint: { id: 'Tulis true atau false.', en: 'Write true or false.' },
  },
  'dataset.year': {
    severity: 'error',
    message: { id: '"%text%" bukan tahun.', en: '"%text%" is not a year.' },
    hint: {
      id: 'Tulis empat angka, misalnya 2022, tanpa tanda catatan kaki.',
      en: 'Write four digits, for example 2022, without a footnote mark.',
    },
  },
  'dataset.date-form': {
    severity: 'error',
    message: {
      id: '"%text%" bukan tanggal dalam bentuk TTTT-BB-HH.',
      en: '"%text%" is not a date in the form YYYY-MM-DD.',
    },
    hint: { id: 'Tulis misalnya 2022-12-31.', en: 'Write for example 2022-12-31.' },
  },
  'dataset.date-impossible': {
    severity: 'error',
    message: {
      id: 'Tanggal "%text%" tidak ada di kalender.',
      en: 'The date "%text%" is not in the calendar.',
    },
    hint: { id: 'Periksa hari dan bulannya.', en: 'Check the day and the month.' },
  },
  'dataset.text-spaces': {
    severity: 'warning',
    message: {
      id: 'Teks "%text%" diawali atau diakhiri spasi.',
      en: 'The text "%text%" begins or ends with spaces.',
    },
    hint: {
      id: 'Hapus spasinya, supaya teks yang sama terbaca sama.',
      en: 'Remove the spaces, so that equal texts read equal.',
    },
  },
  'dataset.text-control': {
    severity: 'error',
    message: {
      id: 'Teks "%text%" memuat huruf kendali.',
      en: 'The text "%text%" holds control characters.',
    },
    hint: { id: 'Hapus huruf yang tidak terlihat itu.', en: 'Remove these invisible characters.' },
  },
  'dataset.text-hidden': {
    severity: 'warning',
    message: {
      id: 'Teks "%text%" memuat huruf tak terlihat.',
      en: 'The text "%text%" holds invisible characters.',
    },
    hint: { id: 'Ketik ulang teksnya.', en: 'Type the text anew.' },
  },
} satisfies Record<string, ProblemText>;
