import type { ProblemText } from '../entry.ts';

/** What can be wrong between cells: constraints, keys, references; and where telling stops. */
export const keyProblems = {
  'dataset.required': {
    severity: 'error',
    message: {
      id: 'Kolom "%field%" wajib diisi, tetapi sel ini kosong.',
      en: 'The column "%field%" must be filled, but this cell is empty.',
    },
    hint: { id: 'Isi selnya.', en: 'Fill the cell.' },
  },
  'dataset.enum': {
    severity: 'error',
    message: {
      id: '"%text%" tidak ada di antara nilai yang diperbolehkan untuk kolom "%field%".',
      en: '"%text%" is not among the values allowed for the column "%field%".',
    },
    hint: { id: 'Nilai yang diperbolehkan: %known%.', en: 'The allowed values are: %known%.' },
  },
  'dataset.pattern': {
    severity: 'error',
    message: {
      id: '"%text%" tidak sesuai dengan pola kolom "%field%": %pattern%.',
      en: '"%text%" does not fit the pattern of the column "%field%": %pattern%.',
    },
    hint: {
      id: 'Periksa jumlah dan jenis hurufnya.',
      en: 'Check the number and kind of characters.',
    },
  },
  'dataset.minimum': {
    severity: 'error',
    message: {
      id: '"%text%" di kolom "%field%" lebih kecil dari batas bawah %limit%.',
      en: '"%text%" in column "%field%" is below the minimum %limit%.',
    },
    hint: { id: 'Periksa angkanya pada sumbernya.', en: 'Check the number at its source.' },
  },
  'dataset.maximum': {
    severity: 'error',
    message: {
      id: '"%text%" di kolom "%field%" melebihi batas atas %limit%.',
      en: '"%text%" in column "%field%" is above the maximum %limit%.',
    },
    hint: { id: 'Periksa angkanya pada sumbernya.', en: 'Check the number at its source.' },
  },
  'dataset.unique': {
    severity: 'error',
    message: {
      id: 'Nilai "%text%" di kolom "%field%" sudah ada di baris %other%.',
      en: 'The value "%text%" in column "%field%" is already on line %other%.',
    },
    hint: {
      id: 'Nilai di kolom ini hanya boleh muncul sekali.',
      en: 'A value may occur only once in this column.',
    },
  },
  'dataset.key-absent': {
    severity: 'error',
    message: {
      id: 'Kolom kunci "%field%" kosong di baris ini.',
      en: 'The key column "%field%" is empty in this row.',
    },
    hint: { id: 'Isi selnya; kunci harus lengkap.', en: 'Fill the cell; a key must be complete.' },
  },
  'dataset.key-repeated': {
    severity: 'error',
    message: {
      id: 'Baris ini sama persis dengan baris %other% (%key%).',
      en: 'This row is exactly the same as line %other% (%key%).',
    },
    hint: { id: 'Hapus salah satunya.', en: 'Remove one of them.' },
  },
  'dataset.key-conflict': {
    severity: 'error',
    message: {
      id: 'Baris ini memakai kunci yang sama dengan baris %other% (%key%), tetapi isinya berbeda.',
      en: 'This row has the same key as line %other% (%key%) but says something else.',
    },
    hint: {
      id: 'Tentukan baris yang benar, atau lengkapi kuncinya.',
      en: 'Decide which row is right, or complete the key.',
    },
  },
  'dataset.foreign-orphan': {
    severity: 'error',
    message: {
      id: '%key% tidak ditemukan di sumber data "%resource%".',
      en: '%key% was not found in the resource "%resource%".',
    },
    hint: {
      id: 'Tambahkan barisnya di sana, atau betulkan kodenya di sini.',
      en: 'Add the row there, or correct the code here.',
    },
  },
  'dataset.work-unit-unnamed': {
    severity: 'error',
    message: {
      id: 'Satuan kerja %code% tidak bernama dalam paket data ini.',
      en: 'The work unit %code% has no name in this data package.',
    },
    hint: {
      id: 'Tambahkan kode dan namanya di tolok.workUnitNames: paket tidak dibaca untuk satuan kerja yang tidak disebutnya.',
      en: 'Add its code and name under tolok.workUnitNames: a package is not read for a work unit it does not name.',
    },
  },
  'dataset.foreign-unchecked': {
    severity: 'warning',
    message: {
      id: 'Rujukan ke sumber data "%resource%" tidak diperiksa karena sumber data itu tidak terbaca.',
      en: 'The reference to the resource "%resource%" was not checked, since that resource could not be read.',
    },
    hint: { id: 'Perbaiki sumber data itu lebih dahulu.', en: 'Mend that resource first.' },
  },
  'dataset.too-many': {
    severity: 'error',
    message: {
      id: 'Hampir setiap baris bermasalah; pembacaan berhenti di baris ini.',
      en: 'Almost every row is wrong; reading stopped on this line.',
    },
    hint: {
      id: 'Periksa apakah berkas ini memang tabel yang dimaksud.',
      en: 'See whether this file is the table that is meant.',
    },
  },
  'dataset.problems-more': {
    severity: 'error',
    message: {
      id: 'Masih ada %count% masalah lain di berkas ini yang tidak ditampilkan.',
      en: 'There are %count% more problems in this file that are not shown.',
    },
    hint: {
      id: 'Perbaiki yang di atas, lalu periksa lagi.',
      en: 'Mend those above, then check again.',
    },
  },
} satisfies Record<string, ProblemText>;
