import type { ProblemText } from './entry.ts';

/** What can be wrong with a data package: its descriptor, its files, their cells and keys. */
export const datasetProblems = {
  // The descriptor.
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
      id: 'Tulis jalur di dalam folder paket, dengan garis miring biasa, tanpa "..", alamat web, atau nama yang dicadangkan sistem, dan akhiri dengan ".csv".',
      en: 'Write a path inside the folder of the package, with forward slashes, without "..", web addresses or names the system reserves, ending in ".csv".',
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

  // The file as bytes.
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

  // Rows and columns.
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

  // Numbers.
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

  // Other cells.
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

  // Constraints and keys.
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
