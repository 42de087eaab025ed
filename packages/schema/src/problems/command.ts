import type { ProblemText } from './entry.ts';

/** What can go wrong around the work itself: the command line, files and folders, the database. */
export const commandProblems = {
  // The command line.
  'command.unknown': {
    severity: 'error',
    message: { id: 'Perintah "%name%" tidak ada.', en: 'There is no command "%name%".' },
    hint: {
      id: 'Perintah terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest command: %nearest%. The commands are: %known%.',
    },
  },
  'command.option-unknown': {
    severity: 'error',
    message: {
      id: 'Perintah %command% tidak mengenal pilihan "%option%".',
      en: 'The command %command% has no option "%option%".',
    },
    hint: {
      id: 'Pilihan terdekat: %nearest%. Lihat: tolok %command% --help',
      en: 'The nearest option: %nearest%. See: tolok %command% --help',
    },
  },
  'command.option-empty': {
    severity: 'error',
    message: {
      id: 'Pilihan "%option%" belum diberi nilai.',
      en: 'The option "%option%" lacks its value.',
    },
    hint: { id: 'Tulis seperti %option% %wanted%.', en: 'Write it like %option% %wanted%.' },
  },
  'command.option-plain': {
    severity: 'error',
    message: {
      id: 'Pilihan "%option%" tidak memakai nilai.',
      en: 'The option "%option%" takes no value.',
    },
    hint: { id: 'Tulis %option% saja.', en: 'Write %option% alone.' },
  },
  'command.option-value': {
    severity: 'error',
    message: {
      id: 'Nilai "%value%" tidak cocok untuk %option%.',
      en: 'The value "%value%" does not fit %option%.',
    },
    hint: { id: 'Tulis seperti ini: %wanted%.', en: 'Write it like this: %wanted%.' },
  },
  'command.options-together': {
    severity: 'error',
    message: {
      id: 'Pilihan %one% dan %other% tidak dapat dipakai bersama.',
      en: 'The options %one% and %other% do not go together.',
    },
    hint: { id: 'Pakai salah satu.', en: 'Use one of them.' },
  },
  'command.option-needs': {
    severity: 'error',
    message: {
      id: '%option% hanya berlaku bersama %needs%.',
      en: '%option% only goes with %needs%.',
    },
    hint: { id: 'Tambahkan %needs%.', en: 'Add %needs%.' },
  },
  'command.side-by-side-rule': {
    severity: 'error',
    message: {
      id: '%path% memilih versi aturan lain, jadi tidak dapat berdampingan atas keadaan yang sama.',
      en: '%path% chooses another version of a rule, so that it cannot stand on the same base.',
    },
    hint: {
      id: 'Jalankan skenario itu sendiri, tanpa --side-by-side.',
      en: 'Run that scenario by itself, without --side-by-side.',
    },
  },
  'command.option-notebook': {
    severity: 'error',
    message: {
      id: '%option% tidak berlaku untuk notebook.',
      en: '%option% does not go with a notebook.',
    },
    hint: {
      id: 'Sel-selnya sendiri yang mengatakan apa yang dihitung; nilai masukan diubah dengan --set ID=NILAI.',
      en: 'Its cells say what is evaluated; the value of an input is changed with --set ID=VALUE.',
    },
  },
  'command.argument-unexpected': {
    severity: 'error',
    message: {
      id: 'Perintah %command% tidak tahu apa yang dimaksud dengan "%value%".',
      en: 'The command %command% does not know what to do with "%value%".',
    },
    hint: { id: 'Lihat: tolok %command% --help', en: 'See: tolok %command% --help' },
  },
  'command.argument-missing': {
    severity: 'error',
    message: {
      id: 'Perintah %command% memerlukan %wantedId%.',
      en: 'The command %command% needs %wantedEn%.',
    },
    hint: { id: 'Lihat: tolok %command% --help', en: 'See: tolok %command% --help' },
  },
  'command.engine-missing': {
    severity: 'error',
    message: {
      id: 'Mesin "%engine%" belum tersedia.',
      en: 'The engine "%engine%" is not there yet.',
    },
    hint: { id: 'Yang tersedia: %known%.', en: 'The engines are: %known%.' },
  },

  // Files and folders.
  'command.path-missing': {
    severity: 'error',
    message: { id: '"%path%" tidak ada.', en: '"%path%" does not exist.' },
    hint: {
      id: 'Periksa ejaannya. Letaknya dihitung dari folder tempat perintah dijalankan.',
      en: 'Check the spelling. A path starts from the folder the command runs in.',
    },
  },
  'command.path-foreign': {
    severity: 'error',
    message: {
      id: '"%path%" bukan aturan dan bukan paket data.',
      en: '"%path%" is neither a rule nor a data package.',
    },
    hint: {
      id: 'Sebutkan folder aturan, satu berkas aturan, satu paket data, atau satu skenario.',
      en: 'Name a folder of rules, a rule file, a data package or a scenario.',
    },
  },
  'command.rules-missing': {
    severity: 'error',
    message: {
      id: 'Folder aturan tidak ditemukan dari %path% ke atas.',
      en: 'There is no folder of rules from %path% upwards.',
    },
    hint: {
      id: 'Jalankan di dalam repositori, atau sebutkan foldernya dengan --rules.',
      en: 'Run it inside the repository, or name the folder with --rules.',
    },
  },
  'command.data-missing': {
    severity: 'error',
    message: {
      id: 'Tidak ada paket data di dalam "%path%".',
      en: 'There is no data package in "%path%".',
    },
    hint: {
      id: 'Paket data adalah folder yang memuat datapackage.json.',
      en: 'A data package is a folder that holds datapackage.json.',
    },
  },
  'command.file-unreadable': {
    severity: 'error',
    message: {
      id: 'Berkas ini tidak dapat dibaca: %reason%.',
      en: 'This file cannot be read: %reason%.',
    },
    hint: { id: 'Periksa izin berkasnya.', en: 'Check the permissions of the file.' },
  },
  'command.file-unwritable': {
    severity: 'error',
    message: {
      id: 'Berkas ini tidak dapat ditulis: %reason%.',
      en: 'This file cannot be written: %reason%.',
    },
    hint: { id: 'Isinya yang lama masih utuh.', en: 'Its old content is untouched.' },
  },
  'command.file-link': {
    severity: 'warning',
    message: {
      id: 'Berkas ini sebuah tautan, jadi tidak dibaca.',
      en: 'This file is a link, so it is not read.',
    },
    hint: {
      id: 'Taruh berkasnya sendiri di sini.',
      en: 'Put the file itself here.',
    },
  },
  'command.form-differs': {
    severity: 'error',
    message: {
      id: 'Berkas ini belum dalam bentuk baku.',
      en: 'This file is not in the standard form.',
    },
    hint: { id: 'Jalankan: tolok fmt %path%', en: 'Run: tolok fmt %path%' },
  },

  // Serving the notebook.
  'command.site-missing': {
    severity: 'error',
    message: {
      id: 'Notebook belum dibangun, atau bangunannya tidak utuh.',
      en: 'The notebook is not built yet, or its build is not whole.',
    },
    hint: { id: 'Jalankan: npm run build', en: 'Run: npm run build' },
  },
  'command.port-taken': {
    severity: 'error',
    message: {
      id: 'Porta %port% sedang dipakai program lain, mungkin tolok serve yang masih berjalan.',
      en: 'Port %port% is in use by another program, perhaps a tolok serve that still runs.',
    },
    hint: {
      id: 'Akhiri program itu, atau pilih porta lain: --port 0 memakai yang bebas.',
      en: 'End that program, or choose another port: --port 0 takes a free one.',
    },
  },
  'command.port-refused': {
    severity: 'error',
    message: {
      id: 'Sistem tidak mengizinkan porta %port% dipakai.',
      en: 'The system does not allow port %port% to be used.',
    },
    hint: {
      id: 'Pilih porta mulai dari 1024.',
      en: 'Choose a port from 1024 upwards.',
    },
  },
  'command.host-unreachable': {
    severity: 'error',
    message: {
      id: '"%host%" bukan alamat komputer ini: %reason%.',
      en: '"%host%" is no address of this computer: %reason%.',
    },
    hint: {
      id: 'Tanpa --host notebook hanya tersaji di komputer ini; 0.0.0.0 berarti setiap alamatnya.',
      en: 'Without --host it is served on this computer only; 0.0.0.0 means every address of it.',
    },
  },

  // Results.
  'command.value-undefined': {
    severity: 'error',
    message: {
      id: '%indicator% tidak punya nilai untuk %entity%: rumusnya tidak menghasilkan bilangan di sini.',
      en: '%indicator% has no value for %entity%: its formula gives no number here.',
    },
    hint: { id: 'Lihat: tolok explain %indicator%', en: 'See: tolok explain %indicator%' },
  },
  'command.values-undefined': {
    severity: 'error',
    message: {
      id: '%indicator% tidak punya nilai pada %rows% baris: rumusnya tidak menghasilkan bilangan di sana.',
      en: '%indicator% has no value in %rows% rows: its formula gives no number there.',
    },
    hint: {
      id: 'Lihat satu di antaranya: tolok explain %indicator% --work-unit KODE',
      en: 'See one of them: tolok explain %indicator% --work-unit CODE',
    },
  },
  'command.result-missing': {
    severity: 'error',
    message: {
      id: 'Indikator "%indicator%" tidak punya hasil untuk pilihan ini.',
      en: 'The indicator "%indicator%" has no result for this choice.',
    },
    hint: {
      id: 'Periksa satuan kerja, tahun, dan paket datanya.',
      en: 'Check the work unit, the year and the data packages.',
    },
  },
  'command.by-mean': {
    severity: 'error',
    message: {
      id: 'Urutan menurut mean memerlukan perjanjian untuk satu tahun: di sini tidak ada rata-rata.',
      en: 'Ranking by mean needs an agreement for one year: there is no mean here.',
    },
    hint: {
      id: 'Tambahkan --agreement, atau urutkan menurut actual.',
      en: 'Add --agreement, or rank by actual.',
    },
  },
  'command.by-achievement': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" tidak punya target di sini, sehingga tidak ada capaian untuk diurutkan.',
      en: 'The indicator "%id%" has no target here, so there is no achievement to rank by.',
    },
    hint: {
      id: 'Tambahkan --agreement, atau urutkan menurut actual.',
      en: 'Add --agreement, or rank by actual.',
    },
  },
  'command.by-one': {
    severity: 'error',
    message: {
      id: 'Urutan menurut %by% berlaku untuk satu indikator, sedangkan perjanjian ini memuat %count%.',
      en: 'Ranking by %by% is for one indicator, and this agreement has %count%.',
    },
    hint: {
      id: 'Pilih satu dengan --indicator, atau urutkan satuan kerja menurut mean.',
      en: 'Choose one with --indicator, or rank the work units by mean.',
    },
  },
  'command.bulk-changes': {
    severity: 'error',
    message: {
      id: 'Opsi --set dan --scenario tidak berlaku bersama --bulk.',
      en: 'The options --set and --scenario do not go with --bulk.',
    },
    hint: {
      id: 'Hitung satu satuan kerja dengan perubahannya: --work-unit KODE --set …, tanpa --bulk.',
      en: 'Evaluate one work unit under the changes: --work-unit CODE --set …, without --bulk.',
    },
  },

  // Release.
  'command.rule-unknown': {
    severity: 'error',
    message: {
      id: 'Tidak ada aturan atau perjanjian "%reference%".',
      en: 'There is no rule or agreement "%reference%".',
    },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'command.release-ambiguous': {
    severity: 'error',
    message: {
      id: '"%reference%" dapat berarti lebih dari satu berkas: %files%.',
      en: '"%reference%" may mean more than one file: %files%.',
    },
    hint: { id: 'Sebutkan berkasnya.', en: 'Name the file.' },
  },
  'command.release-mistaken': {
    severity: 'error',
    message: {
      id: 'Aturan ini belum dapat diterbitkan karena masih memuat kesalahan.',
      en: 'This rule cannot be released yet, since there are mistakes in it.',
    },
    hint: {
      id: 'Perbaiki kesalahan yang disebut bersamanya, lalu ulangi.',
      en: 'Correct the mistakes told with it, then try again.',
    },
  },
  'command.release-locked': {
    severity: 'info',
    message: {
      id: '%reference% sudah berlaku dan sudah terkunci.',
      en: '%reference% is released and locked already.',
    },
  },

  // Our own mistakes.
  'command.internal': {
    severity: 'critical',
    message: {
      id: 'Tolok berhenti karena kesalahannya sendiri: %reason%.',
      en: 'Tolok stopped by a mistake of its own: %reason%.',
    },
    hint: {
      id: 'Mohon laporkan bersama perintah yang dijalankan. Rinciannya tampil dengan TOLOK_DEBUG=1.',
      en: 'Please report it with the command you ran. TOLOK_DEBUG=1 shows the details.',
    },
  },
} satisfies Record<string, ProblemText>;
