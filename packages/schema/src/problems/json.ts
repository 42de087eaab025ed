import type { ProblemText } from './entry.ts';

const error = (message: ProblemText['message'], hint?: ProblemText['hint']): ProblemText => ({
  severity: 'error',
  message,
  ...(hint && { hint }),
});

/** What can keep a text from being read as JSON. */
export const jsonProblems = {
  'json.empty': error(
    { id: 'Berkas ini kosong.', en: 'This file is empty.' },
    {
      id: 'Isilah dengan dokumen JSON, atau hapus berkasnya.',
      en: 'Put a JSON document into it, or delete the file.',
    },
  ),
  'json.byte-order-mark': error(
    {
      id: 'Berkas ini diawali tanda urutan bita (BOM), sedangkan yang dibaca UTF-8 tanpa tanda itu.',
      en: 'This file begins with a byte order mark, while UTF-8 without one is read.',
    },
    {
      id: 'Simpan kembali sebagai "UTF-8", bukan "UTF-8 dengan BOM".',
      en: 'Save it again as "UTF-8", not as "UTF-8 with BOM".',
    },
  ),
  'json.utf16': error(
    {
      id: 'Berkas ini tersimpan sebagai UTF-16, sedangkan yang dibaca UTF-8.',
      en: 'This file is stored as UTF-16, while UTF-8 is read.',
    },
    {
      id: 'Simpan kembali dengan pengodean UTF-8.',
      en: 'Save it again with the encoding UTF-8.',
    },
  ),
  'json.utf8-invalid': error(
    {
      id: 'Bita %byte% di sini bukan bagian dari UTF-8.',
      en: 'The byte %byte% here is not part of UTF-8.',
    },
    {
      id: 'Buka berkas dengan pengodean asalnya (biasanya Windows-1252), lalu simpan sebagai UTF-8.',
      en: 'Open the file in the encoding it came in (often Windows-1252) and save it as UTF-8.',
    },
  ),
  'json.nul': error(
    {
      id: 'Ada karakter NUL di sini; berkas teks tidak memuatnya.',
      en: 'There is a NUL character here; a text file has none.',
    },
    {
      id: 'Barangkali berkas ini bukan teks, atau tersimpan sebagai UTF-16.',
      en: 'Perhaps this file is not text, or it is stored as UTF-16.',
    },
  ),
  'json.too-large': error(
    {
      id: 'Dokumen ini lebih besar dari %limit% MB.',
      en: 'This document is larger than %limit% MB.',
    },
    {
      id: 'Bagilah menjadi beberapa berkas; data yang panjang disimpan sebagai CSV.',
      en: 'Divide it into several files; long data belong in CSV.',
    },
  ),
  'json.too-deep': error({
    id: 'Susunan di sini lebih dalam dari %limit% tingkat.',
    en: 'The nesting here is deeper than %limit% levels.',
  }),
  'json.too-many': error(
    {
      id: 'Dokumen ini memuat lebih dari %limit% nilai; batasnya terlampaui di sini.',
      en: 'This document holds more than %limit% values; the limit is passed here.',
    },
    {
      id: 'Bagilah menjadi beberapa berkas; data yang panjang disimpan sebagai CSV.',
      en: 'Divide it into several files; long data belong in CSV.',
    },
  ),
  'json.truncated': error(
    {
      id: 'Berkas berakhir di sini, padahal "%bracket%" yang dibuka pada baris %openLine% belum ditutup.',
      en: 'The file ends here, while the "%bracket%" opened on line %openLine% is not closed.',
    },
    {
      id: 'Barangkali sebagian berkas hilang saat disalin. Lengkapi atau tutup kurungnya.',
      en: 'Perhaps a part was lost in copying. Complete it, or close the bracket.',
    },
  ),
  'json.string-open': error(
    {
      id: 'Teks yang dibuka dengan tanda kutip di sini tidak pernah ditutup.',
      en: 'The text opened with a quotation mark here is never closed.',
    },
    { id: 'Tutup dengan tanda kutip ganda (").', en: 'Close it with a double quotation mark (").' },
  ),
  'json.value-missing': error(
    { id: 'Di sini belum ada nilainya.', en: 'A value is missing here.' },
    {
      id: 'Tulis nilainya, atau null jika memang tidak ada.',
      en: 'Write the value, or null where there is none.',
    },
  ),
  'json.trailing-comma': error(
    {
      id: 'Ada koma setelah butir terakhir.',
      en: 'There is a comma after the last item.',
    },
    { id: 'Hapus koma ini.', en: 'Delete this comma.' },
  ),
  'json.comma-extra': error(
    { id: 'Koma di sini berlebih.', en: 'The comma here is one too many.' },
    { id: 'Hapus koma ini.', en: 'Delete this comma.' },
  ),
  'json.comma-missing': error(
    {
      id: 'Di depan %found% ini kurang koma.',
      en: 'A comma is missing before this %found%.',
    },
    {
      id: 'Pisahkan butir yang satu dari yang berikutnya dengan koma.',
      en: 'Separate one item from the next with a comma.',
    },
  ),
  'json.colon-missing': error(
    {
      id: 'Setelah kunci di sini kurang titik dua (:).',
      en: 'A colon (:) is missing after the key here.',
    },
    {
      id: 'Tulis kunci, titik dua, lalu nilainya: "kunci": nilai.',
      en: 'Write the key, a colon, then the value: "key": value.',
    },
  ),
  'json.decimal-comma': error(
    {
      id: 'Angka di sini ditulis dengan koma desimal; dalam JSON koma memisahkan butir.',
      en: 'The number here has a decimal comma; in JSON a comma separates items.',
    },
    { id: 'Tulis dengan titik, misalnya 97.39.', en: 'Write it with a point, for example 97.39.' },
  ),
  'json.bracket': error(
    {
      id: 'Kurung penutup "%found%" ini tidak sesuai dengan kurung yang sedang terbuka.',
      en: 'This closing bracket "%found%" does not match the one that is open.',
    },
    {
      id: 'Objek ditutup dengan }, daftar dengan ].',
      en: 'An object is closed by }, a list by ].',
    },
  ),
  'json.comment': error(
    { id: 'JSON tidak mengenal komentar.', en: 'JSON has no comments.' },
    {
      id: 'Hapus komentarnya, atau pindahkan ke kunci "notes" atau "note" bila ada.',
      en: 'Delete the comment, or move it to the key "notes" or "note" where there is one.',
    },
  ),
  'json.quote': error(
    {
      id: 'Tanda kutip %found% tidak dikenal JSON.',
      en: 'JSON does not know the quotation mark %found%.',
    },
    {
      id: 'Gunakan tanda kutip ganda lurus (").',
      en: 'Use the straight double quotation mark (").',
    },
  ),
  'json.key-unquoted': error(
    {
      id: 'Di sini seharusnya ada kunci dalam tanda kutip ganda.',
      en: 'A key in double quotation marks is wanted here.',
    },
    { id: 'Tulis misalnya "kunci": nilai.', en: 'Write, for example, "key": value.' },
  ),
  'json.word-unknown': error(
    {
      id: 'Kata %found% tidak dikenal JSON.',
      en: 'JSON does not know the word %found%.',
    },
    {
      id: 'Teks ditulis dalam tanda kutip ganda; tanpa kutip hanya true, false, dan null. Nilai yang tidak ada ditulis null.',
      en: 'Text stands in double quotation marks; only true, false and null stand without. Write null for no value.',
    },
  ),
  'json.number-form': error(
    {
      id: 'Angka %found% tidak tertulis dalam bentuk JSON.',
      en: 'The number %found% is not written as JSON writes numbers.',
    },
    {
      id: 'Tulis angka polos dengan titik desimal, tanpa pemisah ribuan, tanda tambah, atau nol di depan: 1234567.89.',
      en: 'Write a plain number with a decimal point, without separators of thousands, plus signs or leading zeros: 1234567.89.',
    },
  ),
  'json.control-character': error(
    {
      id: 'Ada karakter kendali (kode %code%) di dalam teks; biasanya karena teks terputus baris.',
      en: 'There is a control character (code %code%) inside a text; mostly a line break.',
    },
    {
      id: 'Tutup teks pada baris yang sama, atau tulis \\n untuk ganti baris dan \\t untuk tab.',
      en: 'Close the text on the same line, or write \\n for a line break and \\t for a tab.',
    },
  ),
  'json.escape-unknown': error(
    {
      id: 'Urutan %found% di dalam teks tidak dikenal JSON.',
      en: 'JSON does not know the sequence %found% inside a text.',
    },
    {
      id: 'Garis miring terbalik ditulis dua kali: \\\\.',
      en: 'A backslash is written twice: \\\\.',
    },
  ),
  'json.extra': error(
    {
      id: 'Dokumen sudah selesai, tetapi masih ada %found% setelahnya.',
      en: 'The document has ended, yet there is a %found% after it.',
    },
    {
      id: 'Satu berkas memuat satu dokumen. Hapus sisanya, atau periksa kurung yang tertutup terlalu awal.',
      en: 'One file holds one document. Delete the rest, or look for a bracket closed too early.',
    },
  ),
  'json.syntax': error(
    {
      id: 'Karakter %found% tidak dapat berada di sini.',
      en: 'The character %found% cannot stand here.',
    },
    {
      id: 'Di sini seharusnya ada nilai: teks dalam tanda kutip, angka, true, false, null, daftar, atau objek.',
      en: 'A value is wanted here: a text in quotation marks, a number, true, false, null, a list or an object.',
    },
  ),
  'json.key-duplicate': error(
    {
      id: 'Kunci "%key%" sudah ada pada baris %firstLine%.',
      en: 'The key "%key%" is there already, on line %firstLine%.',
    },
    {
      id: 'Pertahankan salah satu; yang mana yang berlaku tidak dapat ditebak.',
      en: 'Keep one of them; which one holds cannot be guessed.',
    },
  ),
  'json.key-reserved': error(
    {
      id: 'Kunci "%key%" tidak dapat dipakai karena punya arti tersendiri bagi JavaScript.',
      en: 'The key "%key%" cannot be used, since it means something to JavaScript.',
    },
    { id: 'Pilih nama lain.', en: 'Choose another name.' },
  ),
  'json.number-range': error(
    {
      id: 'Angka %found% di luar jangkauan yang dapat disimpan.',
      en: 'The number %found% is beyond what can be stored.',
    },
    {
      id: 'Nilai terbesar sekitar 1.8e308, dan yang terkecil di atas nol sekitar 5e-324.',
      en: 'The largest value is about 1.8e308, the smallest above zero about 5e-324.',
    },
  ),
  'json.integer-unsafe': error(
    {
      id: 'Bilangan bulat %found% lebih besar dari 9007199254740991 dan tidak dapat disimpan dengan tepat.',
      en: 'The integer %found% is larger than 9007199254740991 and cannot be stored exactly.',
    },
    {
      id: 'Kode atau nomor ditulis sebagai teks dalam tanda kutip; jumlah yang besar disimpan dalam CSV.',
      en: 'Write a code or number as text in quotation marks; keep great amounts in CSV.',
    },
  ),
  'json.surrogate': error(
    {
      id: 'Teks di sini memuat separuh pasangan surogat; itu bukan karakter.',
      en: 'The text here holds half of a surrogate pair, which is no character.',
    },
    {
      id: 'Tulis ulang karakternya, atau hapus urutan \\uD800 sampai \\uDFFF yang berdiri sendiri.',
      en: 'Write the character again, or delete the lone sequence \\uD800 to \\uDFFF.',
    },
  ),
  'json.invisible-character': error(
    {
      id: 'Di sini ada karakter tak terlihat (%code%), sehingga dua nama dapat tampak sama.',
      en: 'There is an invisible character (%code%) here, by which two names can look the same.',
    },
    { id: 'Ketik ulang nama ini.', en: 'Type this name again.' },
  ),
} satisfies Record<string, ProblemText>;
