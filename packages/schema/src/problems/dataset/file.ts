import type { ProblemText } from '../entry.ts';

/** What can be wrong with a CSV file as bytes. */
export const fileProblems = {
  'dataset.file-missing': {
    severity: 'error',
    message: {
      id: 'Berkas data "%path%" tidak ditemukan.',
      en: 'The data file "%path%" was not found.',
    },
    hint: {
      id: 'Periksa nama berkas, termasuk huruf besar dan kecilnya.',
      en: 'Check the name of the file, upper and lower case too.',
    },
  },
  'dataset.package-missing': {
    severity: 'error',
    message: {
      id: 'Berkas CSV ini tidak disebut oleh paket data mana pun.',
      en: 'No data package names this CSV file.',
    },
    hint: {
      id: 'Buka folder yang memuat datapackage.json; di sanalah kolom dan satuannya tertulis.',
      en: 'Open the folder that holds datapackage.json; it states the columns and their units.',
    },
  },
  'dataset.parquet-unread': {
    severity: 'error',
    message: {
      id: 'Berkas Parquet tidak dapat dibaca di peramban.',
      en: 'A Parquet file cannot be read in a browser.',
    },
    hint: {
      id: 'Simpan tabelnya sebagai CSV, atau olah paket ini melalui perintah tolok di terminal.',
      en: 'Save the table as CSV, or work on the package with the tolok command in a terminal.',
    },
  },
  'dataset.file-too-large': {
    severity: 'error',
    message: {
      id: 'Berkas ini berukuran %bytes% bita; batasnya %limit% bita.',
      en: 'This file has %bytes% bytes; the limit is %limit%.',
    },
    hint: {
      id: 'Bagi berkasnya, kurangi kolomnya, atau olah melalui perintah tolok di terminal.',
      en: 'Split the file, leave out columns, or work on it with the tolok command in a terminal.',
    },
  },
  'dataset.hash-differs': {
    severity: 'error',
    message: {
      id: 'Isi berkas "%path%" berbeda dari yang dinyatakan pada deskriptor.',
      en: 'The content of the file "%path%" differs from what the descriptor states.',
    },
    hint: {
      id: 'Jika perubahan itu disengaja, perbarui hash menjadi %found%; perintah tolok fmt melakukannya.',
      en: 'If the change is intended, update the hash to %found%; the command tolok fmt does so.',
    },
  },
  'dataset.bytes-differ': {
    severity: 'error',
    message: {
      id: 'Berkas "%path%" berukuran %found% bita, sedangkan deskriptor menyatakan %declared%.',
      en: 'The file "%path%" has %found% bytes, while the descriptor states %declared%.',
    },
    hint: {
      id: 'Perbarui deskriptornya dengan tolok fmt.',
      en: 'Update the descriptor with tolok fmt.',
    },
  },
  'dataset.rows-differ': {
    severity: 'error',
    message: {
      id: 'Berkas "%path%" memuat %found% baris data, sedangkan deskriptor menyatakan %declared%.',
      en: 'The file "%path%" holds %found% rows of data, while the descriptor states %declared%.',
    },
    hint: {
      id: 'Periksa apakah ada baris yang hilang atau berlebih; setelah itu perbarui deskriptornya dengan tolok fmt.',
      en: 'See whether rows are missing or too many; then update the descriptor with tolok fmt.',
    },
  },
  'dataset.file-empty': {
    severity: 'error',
    message: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
    hint: {
      id: 'Simpan tabel berikut baris judul kolomnya.',
      en: 'Save the table together with its row of column names.',
    },
  },
  'dataset.not-csv': {
    severity: 'error',
    message: {
      id: 'Berkas ini bukan CSV, melainkan %kind%.',
      en: 'This file is not CSV but %kind%.',
    },
    hint: {
      id: 'Simpan tabelnya sebagai CSV UTF-8, lalu coba lagi.',
      en: 'Save the table as CSV UTF-8 and try again.',
    },
  },
  'dataset.large-file-pointer': {
    severity: 'error',
    message: {
      id: 'Berkas ini hanya penunjuk Git LFS; isinya belum diunduh.',
      en: 'This file is only a Git LFS pointer; its content has not been downloaded.',
    },
    hint: {
      id: 'Jalankan "git lfs pull", lalu coba lagi.',
      en: 'Run "git lfs pull" and try again.',
    },
  },
  'dataset.conflict-markers': {
    severity: 'error',
    message: {
      id: 'Berkas ini memuat tanda bentrok penggabungan yang belum diselesaikan.',
      en: 'This file holds the markers of an unresolved merge conflict.',
    },
    hint: {
      id: 'Pilih baris yang benar dan hapus tandanya.',
      en: 'Choose the right lines and remove the markers.',
    },
  },
  'dataset.byte-order-mark': {
    severity: 'error',
    message: {
      id: 'Berkas ini diawali tanda urutan bita (BOM).',
      en: 'This file begins with a byte order mark (BOM).',
    },
    hint: { id: 'Simpan sebagai UTF-8 tanpa BOM.', en: 'Save it as UTF-8 without BOM.' },
  },
  'dataset.utf16': {
    severity: 'error',
    message: {
      id: 'Berkas ini memakai pengodean UTF-16, bukan UTF-8.',
      en: 'This file is encoded in UTF-16, not in UTF-8.',
    },
    hint: { id: 'Simpan kembali sebagai CSV UTF-8.', en: 'Save it again as CSV UTF-8.' },
  },
  'dataset.utf8-invalid': {
    severity: 'error',
    message: {
      id: 'Ada huruf yang bukan UTF-8, pada %lines% baris berkas ini.',
      en: 'There are characters that are not UTF-8, on %lines% lines of this file.',
    },
    hint: {
      id: 'Berkas mungkin disimpan sebagai Windows-1252. Simpan kembali sebagai CSV UTF-8.',
      en: 'The file may have been saved as Windows-1252. Save it again as CSV UTF-8.',
    },
  },
  'dataset.nul': {
    severity: 'error',
    message: { id: 'Berkas ini memuat bita nol.', en: 'This file holds a NUL byte.' },
    hint: {
      id: 'Berkas mungkin rusak saat disalin; ambil lagi dari sumbernya.',
      en: 'The file may have been damaged in copying; fetch it again from its source.',
    },
  },
  'dataset.line-endings-mixed': {
    severity: 'error',
    message: {
      id: 'Akhir baris di berkas ini bercampur, mulai dari baris ini.',
      en: 'The line endings of this file are mixed, from this line on.',
    },
    hint: {
      id: 'Simpan semua baris dengan akhir yang sama, sebaiknya LF.',
      en: 'Save all lines with the same ending, preferably LF.',
    },
  },
  'dataset.line-endings-declared': {
    severity: 'error',
    message: {
      id: 'Baris di berkas ini tidak diakhiri seperti yang dinyatakan pada deskriptor.',
      en: 'The lines of this file do not end as the descriptor states.',
    },
    hint: {
      id: 'Samakan "lineTerminator" dengan berkasnya, atau hapus dari deskriptor.',
      en: 'Make "lineTerminator" agree with the file, or remove it from the descriptor.',
    },
  },
  'dataset.line-endings-old': {
    severity: 'error',
    message: {
      id: 'Baris di berkas ini diakhiri CR saja, seperti pada Macintosh lama.',
      en: 'The lines of this file end in CR only, as on an old Macintosh.',
    },
    hint: {
      id: 'Simpan kembali dengan akhir baris LF.',
      en: 'Save it again with LF line endings.',
    },
  },
  'dataset.final-newline': {
    severity: 'warning',
    message: {
      id: 'Baris terakhir tidak diakhiri baris baru; berkas mungkin terpotong.',
      en: 'The last line does not end in a newline; the file may be cut off.',
    },
    hint: {
      id: 'Pastikan baris terakhir lengkap, lalu tambahkan baris baru.',
      en: 'Make sure that the last line is complete and add a newline.',
    },
  },
} satisfies Record<string, ProblemText>;
