import type { ProblemText } from '../entry.ts';

/** What can be wrong with a number. */
export const numberProblems = {
  'dataset.number-local': {
    severity: 'error',
    message: {
      id: '"%text%" bukan bentuk %format%; tampaknya bentuk %looks%.',
      en: '"%text%" is not in the form %format%; it looks like %looks%.',
    },
    hint: {
      id: 'Di dalam data, tulis angka polos dengan titik desimal dan tanpa pemisah ribuan.',
      en: 'In data, write plain numbers with a decimal point and without grouping.',
    },
  },
  'dataset.number-ambiguous': {
    severity: 'error',
    message: {
      id: '"%text%" bukan bentuk %format% dan dapat dibaca dengan beberapa cara: %looks%.',
      en: '"%text%" is not in the form %format% and can be read in several ways: %looks%.',
    },
    hint: {
      id: 'Pastikan nilainya pada sumbernya, lalu tulis angka polos dengan titik desimal.',
      en: 'Make sure of the value at its source, then write a plain number with a decimal point.',
    },
  },
  'dataset.number-blank': {
    severity: 'error',
    message: {
      id: 'Sel ini hanya berisi spasi, bukan angka.',
      en: 'This cell holds only spaces, not a number.',
    },
    hint: {
      id: 'Kosongkan sel itu jika nilainya tidak ada.',
      en: 'Leave the cell empty if there is no value.',
    },
  },
  'dataset.number-spreadsheet-error': {
    severity: 'error',
    message: {
      id: '"%text%" adalah galat lembar kerja, bukan angka.',
      en: '"%text%" is a spreadsheet error, not a number.',
    },
    hint: {
      id: 'Perbaiki rumus di lembar kerjanya, atau kosongkan selnya.',
      en: 'Mend the formula in the spreadsheet, or leave the cell empty.',
    },
  },
  'dataset.number-absent-word': {
    severity: 'error',
    message: {
      id: '"%text%" menandai nilai yang tidak ada, bukan angka.',
      en: '"%text%" marks a value that is not there; it is not a number.',
    },
    hint: { id: 'Kosongkan selnya.', en: 'Leave the cell empty.' },
  },
  'dataset.number-not-finite': {
    severity: 'error',
    message: { id: '"%text%" bukan bilangan berhingga.', en: '"%text%" is not a finite number.' },
    hint: {
      id: 'Tulis angkanya, atau kosongkan selnya.',
      en: 'Write the number, or leave the cell empty.',
    },
  },
  'dataset.number-notation': {
    severity: 'error',
    message: {
      id: '"%text%" ditulis dengan notasi komputer.',
      en: '"%text%" is in a computer notation.',
    },
    hint: {
      id: 'Tulis seluruh angkanya, tanpa pangkat, heksadesimal, atau garis bawah.',
      en: 'Write out the number, without exponent, hexadecimal or underscores.',
    },
  },
  'dataset.number-digits': {
    severity: 'error',
    message: {
      id: '"%text%" memuat angka yang bukan 0 sampai 9 biasa.',
      en: '"%text%" holds digits other than the ordinary 0 to 9.',
    },
    hint: { id: 'Tulis dengan angka 0 sampai 9.', en: 'Write it with the digits 0 to 9.' },
  },
  'dataset.number-percent': {
    severity: 'error',
    message: { id: '"%text%" memakai tanda persen.', en: '"%text%" has a percent sign.' },
    hint: {
      id: 'Tulis angkanya saja; satuan persen dinyatakan pada deskriptor.',
      en: 'Write the number alone; the unit percent is declared in the descriptor.',
    },
  },
  'dataset.number-currency': {
    severity: 'error',
    message: { id: '"%text%" memakai tanda mata uang.', en: '"%text%" has a currency sign.' },
    hint: {
      id: 'Tulis angkanya saja; satuan rupiah dinyatakan pada deskriptor.',
      en: 'Write the number alone; the unit rupiah is declared in the descriptor.',
    },
  },
  'dataset.number-sign': {
    severity: 'error',
    message: {
      id: 'Tanda pada "%text%" tidak dalam bentuk baku.',
      en: 'The sign of "%text%" is not in the standard form.',
    },
    hint: {
      id: 'Tulis bilangan negatif dengan tanda hubung biasa di depan, misalnya -1000; bilangan positif tanpa tanda.',
      en: 'Write a negative number with a plain hyphen in front, for example -1000; a positive one without a sign.',
    },
  },
  'dataset.number-spaces': {
    severity: 'error',
    message: { id: '"%text%" memuat spasi.', en: '"%text%" holds spaces.' },
    hint: { id: 'Tulis angkanya tanpa spasi.', en: 'Write the number without spaces.' },
  },
  'dataset.number-zeros': {
    severity: 'error',
    message: {
      id: '"%text%" kekurangan atau kelebihan nol.',
      en: '"%text%" lacks a zero or has too many.',
    },
    hint: {
      id: 'Tulis 0.5, bukan .5, dan 12, bukan 012. Kode yang diawali nol disimpan sebagai teks.',
      en: 'Write 0.5, not .5, and 12, not 012. Codes that begin with zero are kept as text.',
    },
  },
  'dataset.number-groups': {
    severity: 'error',
    message: {
      id: 'Pemisah di dalam "%text%" tidak membentuk ribuan yang benar.',
      en: 'The separators in "%text%" do not form proper thousands.',
    },
    hint: {
      id: 'Periksa angkanya pada sumbernya; mungkin ada angka yang hilang.',
      en: 'Check the number at its source; a digit may be missing.',
    },
  },
  'dataset.number-letters': {
    severity: 'error',
    message: {
      id: '"%text%" memuat huruf yang mirip angka.',
      en: '"%text%" holds letters that look like digits.',
    },
    hint: {
      id: 'Ganti huruf O dengan angka 0, dan huruf l atau I dengan angka 1.',
      en: 'Replace the letter O with the digit 0, and l or I with 1.',
    },
  },
  'dataset.number-word': {
    severity: 'error',
    message: {
      id: '"%text%" memuat kata di samping angka.',
      en: '"%text%" holds a word beside the number.',
    },
    hint: {
      id: 'Tulis angkanya saja. Perhatikan kata seperti "juta": angkanya harus ditulis penuh.',
      en: 'Write the number alone. Mind words such as "juta" (million): the number must be written in full.',
    },
  },
  'dataset.number-form': {
    severity: 'error',
    message: {
      id: '"%text%" tidak dapat dibaca sebagai angka dalam bentuk %format%.',
      en: '"%text%" cannot be read as a number in the form %format%.',
    },
    hint: {
      id: 'Tulis angka polos, misalnya 1250000 atau 97.39.',
      en: 'Write a plain number, for example 1250000 or 97.39.',
    },
  },
  'dataset.number-fraction': {
    severity: 'error',
    message: {
      id: '"%text%" memuat desimal, padahal kolom "%field%" berisi bilangan bulat.',
      en: '"%text%" has decimals, but the column "%field%" holds whole numbers.',
    },
    hint: {
      id: 'Bulatkan menurut aturannya, atau ubah tipe kolomnya menjadi "number".',
      en: 'Round it as the rule says, or change the type of the column to "number".',
    },
  },
  'dataset.number-decimals': {
    severity: 'error',
    message: {
      id: '"%text%" memuat %found% desimal; yang dinyatakan paling banyak %decimals%.',
      en: '"%text%" has %found% decimals; at most %decimals% are declared.',
    },
    hint: {
      id: 'Periksa angkanya: mungkin titiknya pemisah ribuan. Jika benar, naikkan "decimals".',
      en: 'Check the number: the point may be a thousands separator. If it is right, raise "decimals".',
    },
  },
  'dataset.number-range': {
    severity: 'error',
    message: {
      id: '"%text%" terlalu besar untuk disimpan.',
      en: '"%text%" is too large to be stored.',
    },
    hint: {
      id: 'Periksa apakah ada angka yang berlebih.',
      en: 'See whether there are digits too many.',
    },
  },
} satisfies Record<string, ProblemText>;
