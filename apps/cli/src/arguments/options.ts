import type { Text } from '@tolok/schema';

/** One option of the command line. */
export interface OptionSpec {
  /** What stands for its value in the help, for example `ID`; an option without one is a switch. */
  readonly value?: string;
  /** May be given more than once, and every value counts. */
  readonly multiple?: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** The form of a value, and its words for a person. */
  readonly form?: { readonly pattern: RegExp; readonly wanted: string };
  readonly text: Text;
}

/** Every option of every command: one name means one thing everywhere. */
export const options = {
  agreement: {
    value: 'ID',
    text: { id: 'perjanjian yang dihitung', en: 'the agreement to evaluate' },
  },
  plan: {
    value: 'ID',
    text: {
      id: 'rencana sebagai sumber target, juga untuk beberapa tahun',
      en: 'a plan as the source of targets, for several years too',
    },
  },
  indicator: {
    value: 'ID',
    multiple: true,
    text: { id: 'hanya indikator ini; boleh diulang', en: 'only this indicator; may be repeated' },
  },
  year: {
    value: 'YYYY',
    form: { pattern: /^(19|20)\d\d$/, wanted: '2022' },
    text: { id: 'tahun anggaran', en: 'the fiscal year' },
  },
  quarter: {
    value: 'N',
    choices: ['1', '2', '3', '4'],
    text: { id: 'kumulatif sampai triwulan ini', en: 'cumulative up to this quarter' },
  },
  'work-unit': {
    value: 'KODE',
    form: { pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/, wanted: '248145' },
    text: {
      id: 'kode satuan kerja; all untuk semuanya',
      en: 'the code of the work unit; all for every one',
    },
  },
  facts: {
    value: 'TABEL',
    text: { id: 'tabel yang realisasinya dipercaya', en: 'the table whose actuals are believed' },
  },
  policy: {
    value: 'ID',
    text: { id: 'kebijakan penilaian', en: 'the assessment policy' },
  },
  'as-of': {
    value: 'DATE',
    form: { pattern: /^\d{4}-\d{2}-\d{2}$/, wanted: '2022-06-30' },
    text: { id: 'hanya yang diketahui pada hari itu', en: 'only what was known on that day' },
  },
  set: {
    value: 'PATH=VALUE',
    multiple: true,
    text: { id: 'ubah satu nilai; boleh diulang', en: 'change one value; may be repeated' },
  },
  scenario: {
    value: 'FILE',
    multiple: true,
    text: {
      id: 'perubahan dari sebuah skenario; boleh ditumpuk',
      en: 'the changes of a scenario; may be stacked',
    },
  },
  'side-by-side': {
    text: {
      id: 'skenario berdampingan, masing-masing atas keadaan yang sama',
      en: 'scenarios beside each other, each on the same base',
    },
  },
  reach: {
    value: 'GOAL',
    text: {
      id: 'yang hendak dicapai: tercapai, nama pita, atau bilangan',
      en: 'what to reach: achieved, a band, or a number',
    },
  },
  vary: {
    value: 'PATH',
    text: { id: 'nilai yang boleh berubah', en: 'the value that may change' },
  },
  with: {
    value: 'PATH',
    text: {
      id: 'nilai kedua yang berubah bersama --vary: sebuah kisi',
      en: 'a second value that varies along with --vary: a grid',
    },
  },
  of: {
    value: 'ANGKA',
    choices: ['actual', 'achievement', 'band'],
    text: {
      id: 'angka yang dimaksud: actual, achievement, atau band',
      en: 'the figure that is meant: actual, achievement or band',
    },
  },
  'with-drafts': {
    text: { id: 'sertakan draf dan usulan', en: 'include drafts and proposals' },
  },
  engine: {
    value: 'MESIN',
    choices: ['duckdb', 'duckdb-wasm', 'clickhouse'],
    text: { id: 'duckdb (bawaan) atau duckdb-wasm', en: 'duckdb (default) or duckdb-wasm' },
  },
  only: {
    value: 'ID',
    multiple: true,
    text: { id: 'hanya pemeriksaan ini; boleh diulang', en: 'only this check; may be repeated' },
  },
  'fail-on': {
    value: 'TINGKAT',
    choices: ['info', 'warning', 'error', 'critical'],
    text: {
      id: 'keluar dengan 1 mulai tingkat ini (bawaan: error)',
      en: 'exit with 1 from this severity on (default: error)',
    },
  },
  against: {
    value: 'REV',
    form: { pattern: /^[^-]/, wanted: 'HEAD~1' },
    text: {
      id: 'apa yang berubah terhadap aturan ini: revisi git atau folder',
      en: 'what changes against these rules: a git revision or a folder',
    },
  },
  today: {
    value: 'DATE',
    form: { pattern: /^\d{4}-\d{2}-\d{2}$/, wanted: '2022-06-30' },
    text: {
      id: 'hari penilaian masa pengecualian',
      en: 'the day by which waivers are judged',
    },
  },
  junit: {
    value: 'FILE',
    text: { id: 'tulis juga sebagai JUnit XML', en: 'also write it as JUnit XML' },
  },
  sarif: {
    value: 'FILE',
    text: { id: 'tulis juga sebagai SARIF 2.1.0', en: 'also write it as SARIF 2.1.0' },
  },
  html: {
    value: 'FILE',
    text: {
      id: 'tulis juga sebagai satu halaman HTML',
      en: 'also write it as one HTML page',
    },
  },
  github: {
    text: {
      id: 'tulis temuan sebagai anotasi GitHub',
      en: 'print the findings as annotations for GitHub',
    },
  },
  details: {
    text: {
      id: 'sebutkan juga temuan yang diakui dan yang terbukti benar',
      en: 'list acknowledged findings and what was proved too',
    },
  },
  impact: {
    text: {
      id: 'hitung juga apa yang digesernya atas data yang sama',
      en: 'evaluate what it moves over the same data, too',
    },
  },
  order: {
    value: 'LANGKAH,…',
    text: {
      id: 'urutan langkah, misalnya target,definition; sisanya menyusul',
      en: 'the order of the steps, for example target,definition; the rest follow',
    },
  },
  shapley: {
    text: {
      id: 'andil tiap langkah tanpa urutan: rata-rata atas semua urutan',
      en: 'the share of each step without an order: the mean over all orders',
    },
  },
  'policy-to': {
    value: 'ID',
    text: {
      id: 'kebijakan bagi perjanjian kedua, bila lain',
      en: 'the policy of the second agreement, where it is another',
    },
  },
  'facts-to': {
    value: 'TABEL',
    text: {
      id: 'tabel realisasi bagi perjanjian kedua, bila lain',
      en: 'the table of actuals of the second agreement, where it is another',
    },
  },
  'explain-sql': {
    text: { id: 'tampilkan SQL yang dijalankan', en: 'show the SQL that ran' },
  },
  bulk: {
    text: {
      id: 'hitung semua satuan kerja di dalam basis data',
      en: 'evaluate every work unit inside the database',
    },
  },
  by: {
    value: 'APA',
    choices: ['actual', 'achievement', 'mean'],
    text: {
      id: 'urutkan menurut actual, achievement, atau mean',
      en: 'rank by actual, achievement, or mean',
    },
  },
  limit: {
    value: 'N',
    form: { pattern: /^\d{1,6}$/, wanted: '20' },
    text: { id: 'banyaknya baris (bawaan: 20)', en: 'how many rows (default: 20)' },
  },
  offset: {
    value: 'N',
    form: { pattern: /^\d{1,9}$/, wanted: '40' },
    text: { id: 'lewati sekian baris', en: 'pass over so many rows' },
  },
  deadline: {
    value: 'DETIK',
    form: { pattern: /^\d{1,5}(\.\d+)?$/, wanted: '60' },
    text: {
      id: 'batas waktu tiap perintah basis data',
      en: 'time limit of each statement, in seconds',
    },
  },
  memory: {
    value: 'UKURAN',
    form: { pattern: /^[1-9]\d{0,5}(\.\d+)?(MB|GB|MiB|GiB)$/, wanted: '2GB' },
    text: {
      id: 'memori untuk basis data, misalnya 2GB',
      en: 'memory of the database, for example 2GB',
    },
  },
  check: {
    text: { id: 'periksa saja, tanpa menulis', en: 'only look, write nothing' },
  },
  mutants: {
    value: 'on|off',
    choices: ['on', 'off'],
    text: {
      id: 'ubah aturan sedikit dan lihat apakah contoh mengetahuinya (bawaan: on)',
      en: 'change rules a little and see whether examples notice (default: on)',
    },
  },
  all: {
    text: {
      id: 'kunci setiap berkas yang berlaku dan belum terkunci',
      en: 'lock every released file that is not locked yet',
    },
  },
  port: {
    value: 'N',
    form: {
      pattern: /^(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/,
      wanted: '4173',
    },
    text: {
      id: 'porta (bawaan: 4173); 0 untuk yang bebas',
      en: 'the port (default: 4173); 0 for a free one',
    },
  },
  host: {
    value: 'HOST',
    form: { pattern: /^[A-Za-z0-9.:-]{1,253}$/, wanted: '127.0.0.1' },
    text: {
      id: 'alamat yang dilayani (bawaan: 127.0.0.1, hanya komputer ini)',
      en: 'the address to listen at (default: 127.0.0.1, this computer only)',
    },
  },
  rules: {
    value: 'DIR',
    text: { id: 'folder aturan (bawaan: rules)', en: 'the folder of rules (default: rules)' },
  },
  data: {
    value: 'DIR',
    multiple: true,
    text: {
      id: 'paket data, atau folder berisi paket data (bawaan: datasets)',
      en: 'a data package, or a folder of them (default: datasets)',
    },
  },
  json: {
    text: {
      id: 'satu dokumen JSON di keluaran standar',
      en: 'one JSON document on standard output',
    },
  },
  lang: {
    value: 'id|en',
    choices: ['id', 'en'],
    text: { id: 'bahasa (bawaan: id)', en: 'language (default: id)' },
  },
  help: { text: { id: 'bantuan ini', en: 'this help' } },
  version: { text: { id: 'versi program', en: 'the version of the program' } },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof options;

/** What every command takes. */
export const commonOptions = [
  'rules',
  'data',
  'json',
  'lang',
  'help',
  'version',
] as const satisfies readonly OptionName[];

/** What chooses results, in `run` and in whatever asks about them. */
export const selectors = [
  'agreement',
  'plan',
  'indicator',
  'year',
  'quarter',
  'work-unit',
  'facts',
  'policy',
  'as-of',
  'set',
  'scenario',
  'with-drafts',
  'engine',
] as const satisfies readonly OptionName[];
