import type { ProblemText } from './entry.ts';

const error = (message: ProblemText['message'], hint?: ProblemText['hint']): ProblemText => ({
  severity: 'error',
  message,
  ...(hint && { hint }),
});

/** In what a document can differ from the shape of its kind. */
export const documentProblems = {
  'document.key-unknown': error(
    { id: 'Kunci "%found%" tidak dikenal di sini.', en: 'The key "%found%" is not known here.' },
    {
      id: 'Hapus kunci ini. Yang masih dapat diisi: %known%.',
      en: 'Delete this key. Those that can still be filled in: %known%.',
    },
  ),
  'document.key-misspelt': error(
    { id: 'Kunci "%found%" tidak dikenal di sini.', en: 'The key "%found%" is not known here.' },
    { id: 'Mungkin maksudnya "%nearest%".', en: 'Perhaps "%nearest%" is meant.' },
  ),
  'document.key-missing': error(
    { id: 'Kunci "%key%" belum ada.', en: 'The key "%key%" is missing.' },
    { id: 'Tambahkan "%key%" beserta nilainya.', en: 'Add "%key%" with its value.' },
  ),
  'document.key-missing-in': error(
    {
      id: 'Kunci "%key%" belum ada di dalam %within%.',
      en: 'The key "%key%" is missing in %within%.',
    },
    { id: 'Tambahkan "%key%" beserta nilainya.', en: 'Add "%key%" with its value.' },
  ),
  'document.choice-missing': error(
    {
      id: 'Setidaknya satu dari kunci ini perlu ada: %keys%.',
      en: 'At least one of these keys is needed: %keys%.',
    },
    { id: 'Tambahkan salah satunya.', en: 'Add one of them.' },
  ),
  'document.value-unknown': error(
    {
      id: 'Nilai %found% tidak ada dalam daftar pilihan.',
      en: '%found% is not among the choices.',
    },
    { id: 'Pilih salah satu: %known%.', en: 'Choose one of: %known%.' },
  ),
  'document.value-misspelt': error(
    {
      id: 'Nilai %found% tidak ada dalam daftar pilihan.',
      en: '%found% is not among the choices.',
    },
    {
      id: 'Mungkin maksudnya "%nearest%". Pilihannya: %known%.',
      en: 'Perhaps "%nearest%" is meant. The choices are: %known%.',
    },
  ),
  'document.value-fixed': error(
    { id: 'Nilai %found% tidak dapat dipakai di sini.', en: '%found% cannot be used here.' },
    { id: 'Tulis %wanted%.', en: 'Write %wanted%.' },
  ),
  'document.schema-version': error(
    {
      id: 'Versi bentuk %found% tidak dikenal.',
      en: 'The version %found% of the shape is not known.',
    },
    { id: 'Tulis "schemaVersion": 1.', en: 'Write "schemaVersion": 1.' },
  ),
  'document.newer': error(
    {
      id: 'Berkas ini ditulis untuk Tolok yang lebih baru (versi bentuk %found%; yang dikenal 1).',
      en: 'This file was written for a newer Tolok (version %found% of the shape; 1 is known).',
    },
    { id: 'Perbarui Tolok.', en: 'Update Tolok.' },
  ),
  'document.schema-other': error(
    {
      id: '$schema berisi %found%, padahal tempat berkas ini untuk %wanted%.',
      en: '$schema is %found%, while a file in this place is for %wanted%.',
    },
    {
      id: 'Tulis jalur relatif ke %wanted%, atau pindahkan berkas ke tempatnya.',
      en: 'Write the relative path to %wanted%, or move the file to its place.',
    },
  ),
  'document.text-wanted': error(
    { id: 'Nilai %found% seharusnya teks.', en: '%found% should be a text.' },
    { id: 'Tulis dalam tanda kutip ganda.', en: 'Write it in double quotation marks.' },
  ),
  'document.text-or-null-wanted': error(
    {
      id: 'Nilai %found% seharusnya teks, atau null jika tidak ada.',
      en: '%found% should be a text, or null where there is none.',
    },
    { id: 'Tulis dalam tanda kutip ganda.', en: 'Write it in double quotation marks.' },
  ),
  'document.number-wanted': error(
    { id: 'Nilai %found% seharusnya angka.', en: '%found% should be a number.' },
    {
      id: 'Tulis angka tanpa tanda kutip, dengan titik desimal.',
      en: 'Write a number without quotation marks, with a decimal point.',
    },
  ),
  'document.number-or-null-wanted': error(
    {
      id: 'Nilai %found% seharusnya angka, atau null jika tidak ada.',
      en: '%found% should be a number, or null where there is none.',
    },
    {
      id: 'Tulis angka tanpa tanda kutip, dengan titik desimal.',
      en: 'Write a number without quotation marks, with a decimal point.',
    },
  ),
  'document.number-quoted': error(
    {
      id: 'Angka %found% ditulis sebagai teks.',
      en: 'The number %found% is written as a text.',
    },
    {
      id: 'Hapus tanda kutipnya, dan gunakan titik sebagai tanda desimal.',
      en: 'Delete the quotation marks, and use a point as the decimal sign.',
    },
  ),
  'document.integer-wanted': error(
    { id: 'Nilai %found% seharusnya bilangan bulat.', en: '%found% should be a whole number.' },
    {
      id: 'Tulis angka tanpa desimal dan tanpa tanda kutip.',
      en: 'Write a number without decimals and quotation marks.',
    },
  ),
  'document.truth-wanted': error(
    { id: 'Nilai %found% seharusnya true atau false.', en: '%found% should be true or false.' },
    {
      id: 'Tulis true (ya) atau false (tidak), tanpa tanda kutip.',
      en: 'Write true or false, without quotation marks.',
    },
  ),
  'document.list-wanted': error(
    { id: 'Nilai %found% seharusnya daftar.', en: '%found% should be a list.' },
    { id: 'Tulis butir-butirnya di antara [ dan ].', en: 'Write its items between [ and ].' },
  ),
  'document.object-wanted': error(
    { id: 'Nilai %found% seharusnya objek.', en: '%found% should be an object.' },
    {
      id: 'Tulis kunci dan nilainya di antara { dan }.',
      en: 'Write keys and values between { and }.',
    },
  ),
  'document.object-or-null-wanted': error(
    {
      id: 'Nilai %found% seharusnya objek, atau null jika tidak ada.',
      en: '%found% should be an object, or null where there is none.',
    },
    {
      id: 'Tulis kunci dan nilainya di antara { dan }, atau null.',
      en: 'Write keys and values between { and }, or null.',
    },
  ),
  'document.type-other': error(
    {
      id: 'Jenis nilai %found% tidak sesuai; yang diterima: %wanted%.',
      en: '%found% is of the wrong type; accepted are: %wanted%.',
    },
    {
      id: 'Artinya: string adalah teks dalam tanda kutip, number angka, boolean true atau false, array daftar [ ], object objek { }.',
      en: 'That is: string is a text in quotation marks, boolean is true or false, array a list [ ], object { }.',
    },
  ),
  'document.id-form': error(
    { id: '%found% bukan id yang sah.', en: '%found% is not a valid id.' },
    {
      id: 'Id terdiri atas huruf kecil tanpa aksen dan angka, diawali huruf, dan disambung tanda hubung atau titik, misalnya pdn-pbj.',
      en: 'An id has lowercase letters a to z and digits, begins with a letter, and is joined by hyphens or points, for example pdn-pbj.',
    },
  ),
  'document.version-form': error(
    { id: '%found% bukan versi yang sah.', en: '%found% is not a valid version.' },
    {
      id: 'Versi terdiri atas tiga angka yang dipisahkan titik, misalnya 1.0.0.',
      en: 'A version is three numbers separated by points, for example 1.0.0.',
    },
  ),
  'document.year-key-form': error(
    { id: '%found% bukan tahun.', en: '%found% is not a year.' },
    {
      id: 'Kunci ini adalah tahun empat angka, misalnya 2022.',
      en: 'This key is a year of four digits, for example 2022.',
    },
  ),
  'document.reference-form': error(
    { id: '%found% bukan rujukan ke satu versi.', en: '%found% does not name one version.' },
    {
      id: 'Tulis id, tanda @, lalu versinya, misalnya pdn-pbj@1.0.0.',
      en: 'Write the id, @ and the version, for example pdn-pbj@1.0.0.',
    },
  ),
  'document.id-or-reference-form': error(
    {
      id: '%found% bukan id atau rujukan yang sah.',
      en: '%found% is neither an id nor a reference.',
    },
    {
      id: 'Tulis idnya saja, misalnya pdn-pbj, atau satu versinya, misalnya pdn-pbj@1.0.0.',
      en: 'Write the id alone, for example pdn-pbj, or one version of it, for example pdn-pbj@1.0.0.',
    },
  ),
  'document.date-form': error(
    { id: '%found% bukan tanggal yang ada.', en: '%found% is not a date that exists.' },
    {
      id: 'Tulis tahun-bulan-tanggal, misalnya 2022-02-17.',
      en: 'Write year-month-day, for example 2022-02-17.',
    },
  ),
  'document.hash-form': error(
    { id: '%found% bukan hash yang sah.', en: '%found% is not a valid hash.' },
    {
      id: 'Hash diawali sha256: lalu 64 digit heksadesimal huruf kecil. Biarkan perintah tolok yang menulisnya.',
      en: 'A hash is sha256: and 64 hexadecimal digits in lowercase. Let the tolok command write it.',
    },
  ),
  'document.column-form': error(
    { id: '%found% bukan nama kolom yang sah.', en: '%found% is not a valid name of a column.' },
    {
      id: 'Nama kolom terdiri atas huruf, angka, dan garis bawah, diawali huruf, misalnya kode_satker.',
      en: 'The name of a column has letters, digits and underscores and begins with a letter, for example kode_satker.',
    },
  ),
  'document.input-name-form': error(
    { id: '%found% bukan nama masukan yang sah.', en: '%found% is not a valid name of an input.' },
    {
      id: 'Nama masukan terdiri atas kata-kata dari huruf, angka, dan garis bawah dengan satu spasi di antaranya, misalnya "tindak lanjut".',
      en: 'The name of an input has words of letters, digits and underscores with single spaces between, for example "tindak lanjut".',
    },
  ),
  'document.code-form': error(
    { id: '%found% bukan kode yang sah.', en: '%found% is not a valid code.' },
    {
      id: 'Kode terdiri atas huruf, angka, titik, dan tanda hubung, misalnya SK3.4 atau 248145.',
      en: 'A code has letters, digits, points and hyphens, for example SK3.4 or 248145.',
    },
  ),
  'document.code-or-cell-form': error(
    { id: '%found% bukan kode atau sel yang sah.', en: '%found% is neither a code nor a cell.' },
    {
      id: 'Tulis kode atau id, misalnya 248145 atau tabel-3.2, atau $ dan id sebuah sel masukan, misalnya $tahun.',
      en: 'Write a code or an id, for example 248145 or tabel-3.2, or $ and the id of an input cell, for example $tahun.',
    },
  ),
  'document.csv-path-form': error(
    {
      id: '%found% bukan jalur berkas CSV atau Parquet di dalam paket data.',
      en: '%found% is not the path of a CSV or Parquet file inside the data package.',
    },
    {
      id: 'Tulis jalur relatif dengan garis miring biasa yang berakhir dengan .csv atau .parquet, misalnya data/realisasi.csv.',
      en: 'Write a relative path with forward slashes that ends in .csv or .parquet, for example data/realisasi.csv.',
    },
  ),
  'document.rule-path-form': error(
    {
      id: '%found% bukan jalur berkas aturan.',
      en: '%found% is not the path of a rule file.',
    },
    {
      id: 'Tulis jalur di bawah rules dengan garis miring biasa yang berakhir dengan .json.',
      en: 'Write a path under rules with forward slashes that ends in .json.',
    },
  ),
  'document.number-below': error(
    { id: 'Angka %found% terlalu kecil.', en: 'The number %found% is too small.' },
    { id: 'Nilai terkecil di sini %limit%.', en: 'The least value here is %limit%.' },
  ),
  'document.number-not-above': error(
    { id: 'Angka %found% terlalu kecil.', en: 'The number %found% is too small.' },
    { id: 'Nilainya harus lebih dari %limit%.', en: 'It must be more than %limit%.' },
  ),
  'document.number-above': error(
    { id: 'Angka %found% terlalu besar.', en: 'The number %found% is too large.' },
    { id: 'Nilai terbesar di sini %limit%.', en: 'The greatest value here is %limit%.' },
  ),
  'document.text-empty': error(
    { id: 'Teks di sini kosong.', en: 'The text here is empty.' },
    {
      id: 'Isi teksnya, atau hapus kuncinya bila tidak wajib.',
      en: 'Fill it in, or delete the key where it is not needed.',
    },
  ),
  'document.text-long': error(
    { id: 'Teks %found% terlalu panjang.', en: 'The text %found% is too long.' },
    { id: 'Paling banyak %limit% karakter.', en: 'It has at most %limit% characters.' },
  ),
  'document.list-short': error(
    { id: 'Daftar ini berisi %found% butir.', en: 'This list has %found% items.' },
    { id: 'Isi sedikitnya %limit% butir.', en: 'Give it at least %limit%.' },
  ),
  'document.list-long': error(
    { id: 'Daftar ini berisi %found% butir.', en: 'This list has %found% items.' },
    { id: 'Paling banyak %limit% butir.', en: 'It may have at most %limit%.' },
  ),
  'document.list-repeats': error(
    {
      id: '%found% muncul lebih dari sekali dalam daftar ini.',
      en: '%found% is in this list more than once.',
    },
    { id: 'Pertahankan satu saja.', en: 'Keep one of them.' },
  ),
  'document.object-empty': error(
    { id: 'Objek ini kosong.', en: 'This object is empty.' },
    {
      id: 'Isi sedikitnya satu kunci, atau hapus objeknya.',
      en: 'Give it at least one key, or delete it.',
    },
  ),
  'document.more': error(
    {
      id: 'Dari sini masih ada %count% kesalahan lain dalam berkas ini.',
      en: 'From here on there are %count% more mistakes in this file.',
    },
    {
      id: 'Perbaiki yang di atas terlebih dahulu, lalu periksa lagi.',
      en: 'Put those above right first, then check again.',
    },
  ),
} satisfies Record<string, ProblemText>;
