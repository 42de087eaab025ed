import type { ProblemText } from './entry.ts';

const error = (message: ProblemText['message'], hint?: ProblemText['hint']): ProblemText => ({
  severity: 'error',
  message,
  ...(hint && { hint }),
});

/** What can be wrong with a notebook: its file, its cells, their order, and what they ask. */
export const notebookProblems = {
  // The file.
  'notebook.head-missing': error(
    { id: 'Kepala notebook belum ada.', en: 'The head of the notebook is missing.' },
    {
      id: 'Tulis di awal berkas: pagar ```json tolok:notebook dengan schemaVersion, id, title, language, dan data.',
      en: 'Write at the top of the file a fence ```json tolok:notebook with schemaVersion, id, title, language and data.',
    },
  ),
  'notebook.head-repeated': error(
    {
      id: 'Notebook ini berkepala lebih dari satu; yang pertama berlaku.',
      en: 'This notebook has more than one head; the first one counts.',
    },
    { id: 'Hapus yang ini.', en: 'Delete this one.' },
  ),
  'notebook.head-unread': error(
    {
      id: 'Sel ini tidak dijalankan karena kepala notebook tidak dapat dibaca.',
      en: 'This cell is not run, since the head of the notebook cannot be read.',
    },
    { id: 'Perbaiki dahulu kepala notebook.', en: 'Mend the head of the notebook first.' },
  ),
  'notebook.fence-open': error(
    {
      id: 'Pagar sel ini tidak ditutup, sehingga sisa berkas ikut masuk ke dalamnya.',
      en: 'The fence of this cell is not closed, so that the rest of the file is inside it.',
    },
    {
      id: 'Tutup dengan baris ``` sesudah isi selnya.',
      en: 'Close it with a line of ``` after the content of the cell.',
    },
  ),
  'notebook.attribute-form': error(
    {
      id: '"%found%" pada baris pagar tidak dapat dibaca.',
      en: '"%found%" on the line of the fence cannot be read.',
    },
    {
      id: 'Tulis kunci=nilai tanpa spasi dan masing-masing sekali, misalnya id=capaian from=hasil.',
      en: 'Write key=value without spaces and each once, for example id=capaian from=hasil.',
    },
  ),
  'notebook.attribute-unknown': error(
    {
      id: 'Kunci "%found%" pada baris pagar tidak dikenal untuk sel %type%.',
      en: 'The key "%found%" on the line of the fence is not known for a cell of type %type%.',
    },
    { id: 'Yang dikenal: %known%.', en: 'Known are: %known%.' },
  ),

  // The cells.
  'notebook.cell-unknown': {
    severity: 'warning',
    message: {
      id: 'Jenis sel "%type%" tidak dikenal; isinya disimpan apa adanya dan tidak dijalankan.',
      en: 'The cell type "%type%" is not known; its content is kept as it is and not run.',
    },
    hint: {
      id: 'Mungkin ditulis untuk Tolok yang lebih baru. Nama terdekat: %nearest%. Jenis yang ada: %known%.',
      en: 'It may be written for a newer Tolok. The nearest name: %nearest%. The types are: %known%.',
    },
  },
  'notebook.cell-language': error(
    {
      id: 'Sel %type% ditulis sebagai %wanted%, bukan "%found%".',
      en: 'A cell of type %type% is written in %wanted%, not in "%found%".',
    },
    { id: 'Mulai pagarnya dengan ```%wanted%.', en: 'Begin its fence with ```%wanted%.' },
  ),
  'notebook.id-missing': error(
    { id: 'Sel %type% ini belum ber-id.', en: 'This cell of type %type% has no id.' },
    {
      id: 'Tambahkan id pada baris pagar, misalnya id=target_pdn.',
      en: 'Add one to the line of the fence, for example id=target_pdn.',
    },
  ),
  'notebook.id-form': error(
    { id: '"%found%" bukan id sel yang sah.', en: '"%found%" is not a valid id of a cell.' },
    {
      id: 'Id sel terdiri atas huruf kecil dan angka, diawali huruf, dan disambung garis bawah, misalnya target_pdn.',
      en: 'The id of a cell has lowercase letters and digits, begins with a letter, and is joined by underscores, for example target_pdn.',
    },
  ),
  'notebook.id-repeated': error(
    {
      id: 'Id "%found%" sudah dipakai sel di baris %firstLine%; sel ini tidak dijalankan.',
      en: 'The id "%found%" belongs to the cell on line %firstLine% already; this one is not run.',
    },
    { id: 'Beri sel ini id lain.', en: 'Give this cell another id.' },
  ),
  'notebook.from-count': error(
    {
      id: 'Sel %type% membaca tepat satu tabel; di sini disebut %count%.',
      en: 'A cell of type %type% reads exactly one table; here %count% are named.',
    },
    {
      id: 'Sebutkan pada baris pagar, misalnya from=capaian.',
      en: 'Name it on the line of the fence, for example from=capaian.',
    },
  ),

  // Their order.
  'notebook.reference-unknown': error(
    { id: 'Tidak ada sel ber-id "%found%".', en: 'No cell has the id "%found%".' },
    {
      id: 'Nama terdekat: %nearest%. Sel yang ada: %known%.',
      en: 'The nearest name: %nearest%. The cells are: %known%.',
    },
  ),
  'notebook.reference-broken': error(
    {
      id: 'Sel "%found%" tidak dapat dibaca, jadi sel ini tidak dijalankan.',
      en: 'The cell "%found%" cannot be read, so this one is not run.',
    },
    { id: 'Perbaiki dahulu sel itu.', en: 'Mend that cell first.' },
  ),
  'notebook.reference-table': error(
    {
      id: 'Sel "%found%" berjenis %type% dan tidak memberi tabel.',
      en: 'The cell "%found%" is of type %type% and gives no table.',
    },
    {
      id: 'Yang memberi tabel: %known%. Nilai sel masukan dibaca dengan $%found%.',
      en: 'Those that give one: %known%. The value of an input cell is read as $%found%.',
    },
  ),
  'notebook.reference-value': error(
    {
      id: 'Sel "%found%" berjenis %type% dan tidak memberi satu nilai.',
      en: 'The cell "%found%" is of type %type% and gives no single value.',
    },
    {
      id: 'Yang memberi nilai hanya sel input. Tabel dibaca dengan from=%found%.',
      en: 'Only input cells give a value. A table is read with from=%found%.',
    },
  ),
  'notebook.cycle': error(
    {
      id: 'Sel-sel ini saling menunggu: %path%.',
      en: 'These cells wait for each other: %path%.',
    },
    {
      id: 'Hapus salah satu rujukannya, sehingga satu sel dapat dihitung lebih dahulu.',
      en: 'Take out one of the references, so that one cell can be computed first.',
    },
  ),

  // What they ask.
  'notebook.cell-broke': {
    severity: 'critical',
    message: {
      id: 'Tolok berhenti di sel ini karena kesalahannya sendiri: %reason%.',
      en: 'Tolok stopped in this cell by a mistake of its own: %reason%.',
    },
    hint: {
      id: 'Sel lain tetap berjalan. Mohon laporkan bersama isi sel ini.',
      en: 'The other cells run on. Please report it with the content of this cell.',
    },
  },
  'notebook.input-bounds': error(
    {
      id: 'Batas bawah %min% tidak lebih kecil daripada batas atas %max%.',
      en: 'The lower bound %min% is not less than the upper bound %max%.',
    },
    { id: 'Tukar atau ubah keduanya.', en: 'Swap them, or change one.' },
  ),
  'notebook.input-value': error(
    {
      id: 'Nilai %found% tidak dapat dipakai untuk masukan "%cell%".',
      en: 'The value %found% cannot be used for the input "%cell%".',
    },
    { id: 'Yang dapat dipakai: %known%.', en: 'What can be used: %known%.' },
  ),
  'notebook.input-unknown': error(
    {
      id: 'Notebook ini tidak punya masukan "%found%".',
      en: 'This notebook has no input "%found%".',
    },
    {
      id: 'Nama terdekat: %nearest%. Masukan yang ada: %known%.',
      en: 'The nearest name: %nearest%. The inputs are: %known%.',
    },
  ),
  'notebook.dataset-unknown': error(
    {
      id: 'Paket data "%found%" tidak ada di sini.',
      en: 'There is no data package "%found%" here.',
    },
    {
      id: 'Nama terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest name: %nearest%. There are: %known%.',
    },
  ),
  'notebook.dataset-unlisted': error(
    {
      id: 'Paket data "%found%" tidak disebut dalam data di kepala notebook.',
      en: 'The data package "%found%" is not named in data in the head of the notebook.',
    },
    { id: 'Tambahkan di sana.', en: 'Add it there.' },
  ),
  'notebook.resource-unknown': error(
    {
      id: 'Paket data "%dataset%" tidak punya tabel "%found%".',
      en: 'The data package "%dataset%" has no table "%found%".',
    },
    {
      id: 'Nama terdekat: %nearest%. Tabel yang ada: %known%.',
      en: 'The nearest name: %nearest%. The tables are: %known%.',
    },
  ),
  'notebook.resource-unread': error(
    {
      id: 'Tabel "%found%" dari paket data "%dataset%" tidak dapat dibaca.',
      en: 'The table "%found%" of the data package "%dataset%" could not be read.',
    },
    {
      id: 'Lihat masalah paket datanya dengan tolok validate.',
      en: 'See what is wrong with the package with tolok validate.',
    },
  ),
  'notebook.column-unknown': error(
    {
      id: 'Tabel "%table%" tidak punya kolom "%found%".',
      en: 'The table "%table%" has no column "%found%".',
    },
    {
      id: 'Nama terdekat: %nearest%. Kolom yang ada: %known%.',
      en: 'The nearest name: %nearest%. The columns are: %known%.',
    },
  ),
  'notebook.results-many': error(
    {
      id: '%rows% baris hasil terlalu banyak untuk dijadikan tabel; paling banyak %limit%.',
      en: '%rows% rows of results are too many for a table; at most %limit%.',
    },
    {
      id: 'Sebutkan satuan kerja, tahun, atau indikatornya. Untuk semuanya: tolok run --bulk.',
      en: 'Name the work unit, the year or the indicators. For all of them: tolok run --bulk.',
    },
  ),
  'notebook.check-failed': error(
    {
      id: 'Tidak terpenuhi pada %failing% dari %rows% baris: %title%',
      en: 'It does not hold for %failing% of %rows% rows: %title%',
    },
    { id: 'Baris pertama yang gagal: %first%.', en: 'The first row that fails: %first%.' },
  ),
  'notebook.check-empty': error(
    {
      id: 'Tidak ada baris yang dapat diperiksa: %title%',
      en: 'There is no row to check: %title%',
    },
    {
      id: 'Periksa tabel "%table%"; tabel kosong tidak membuktikan apa pun.',
      en: 'Look at the table "%table%"; an empty one proves nothing.',
    },
  ),

  // SQL.
  'notebook.sql-empty': error(
    { id: 'Sel ini belum berisi perintah SQL.', en: 'This cell has no SQL statement yet.' },
    { id: 'Tulis satu SELECT.', en: 'Write one SELECT.' },
  ),
  'notebook.sql-word': error(
    {
      id: 'Sel query hanya membaca: satu SELECT. %found% tidak dijalankan.',
      en: 'A query cell only reads: one SELECT. %found% is not run.',
    },
    {
      id: 'Mulai dengan SELECT, atau WITH … SELECT. Data tidak dapat diubah dari notebook.',
      en: 'Begin with SELECT, or WITH … SELECT. Data cannot be changed from a notebook.',
    },
  ),
  'notebook.sql-several': error(
    {
      id: 'Sel query berisi tepat satu SELECT; di sini ada perintah lain sesudah titik koma.',
      en: 'A query cell holds exactly one SELECT; here another statement follows the semicolon.',
    },
    {
      id: 'Sisakan satu; jalankan yang lain tersendiri.',
      en: 'Keep one; run the other by itself.',
    },
  ),
  'notebook.sql-open': error(
    {
      id: 'Tanda %found% dibuka dan tidak ditutup.',
      en: '%found% is opened and not closed.',
    },
    { id: 'Tutup tandanya.', en: 'Close it.' },
  ),
  'notebook.sql-file': error(
    {
      id: '"%found%" membaca berkas; kueri hanya membaca tabel yang disebut untuknya.',
      en: '"%found%" reads a file; a query only reads the tables named for it.',
    },
    {
      id: 'Tulis nama tabelnya sesudah FROM. Berkas lain dibuka lebih dahulu sebagai paket data.',
      en: 'Write the name of the table after FROM. Another file is opened first, as a data package.',
    },
  ),
  'notebook.sql-target': error(
    {
      id: 'Basis data tidak menerima "target" sebagai nama kolom hasil tanpa AS.',
      en: 'The database does not take "target" as the name of a result column without AS.',
    },
    { id: 'Tulis AS target.', en: 'Write AS target.' },
  ),
  'notebook.sql-dollar': error(
    {
      id: '"%found%" tidak dapat dibaca: $ hanya untuk nilai sel masukan.',
      en: '"%found%" cannot be read: $ is only for the value of an input cell.',
    },
    {
      id: 'Tulis $ dan id selnya, misalnya $target_pdn; teks ditulis di antara tanda kutip tunggal.',
      en: 'Write $ and the id of the cell, for example $target_pdn; texts stand between single quotes.',
    },
  ),
  'notebook.sql-table': error(
    {
      id: 'Tabel paket data "%found%" tidak dapat dibaca langsung.',
      en: 'The table "%found%" of a data package cannot be read directly.',
    },
    {
      id: 'Buat sel data untuknya, lalu sebutkan dengan from=.',
      en: 'Make a data cell for it and name it with from=.',
    },
  ),
} satisfies Record<string, ProblemText>;
