import type { ProblemText } from './entry.ts';

/** What can be wrong between rule documents: references, locks, bands, versions. */
export const ruleSetProblems = {
  'rule.kind-unknown': {
    severity: 'warning',
    message: {
      id: 'Berkas "%path%" tidak berada di tempat aturan yang dikenal.',
      en: 'The file "%path%" is in no known place for rules.',
    },
    hint: {
      id: 'Lihat susunan folder rules di ARCHITECTURE.md.',
      en: 'See the layout of the rules folder in ARCHITECTURE.md.',
    },
  },
  'rule.path-mismatch': {
    severity: 'error',
    message: {
      id: 'Tempat berkas menyatakan "%expected%", isinya menyatakan "%found%".',
      en: 'The place of the file says "%expected%", its content says "%found%".',
    },
    hint: {
      id: 'Samakan nama folder dan berkas dengan id dan versinya.',
      en: 'Make the names of folder and file equal to id and version.',
    },
  },
  'rule.duplicate': {
    severity: 'error',
    message: { id: '"%id%" sudah ada dalam %first%.', en: '"%id%" exists already in %first%.' },
    hint: {
      id: 'Beri id atau versi yang lain, atau hapus salah satunya.',
      en: 'Give it another id or version, or remove one of them.',
    },
  },
  'rule.cycle': {
    severity: 'error',
    message: {
      id: 'Indikator saling memerlukan: %path%.',
      en: 'Indicators need each other: %path%.',
    },
    hint: {
      id: 'Putuskan lingkarannya: salah satu masukan harus berasal dari data.',
      en: 'Break the circle: one of the inputs has to come from data.',
    },
  },
  'rule.reference-unknown': {
    severity: 'error',
    message: { id: '"%reference%" tidak ada.', en: '"%reference%" does not exist.' },
    hint: { id: 'Nama terdekat: %nearest%.', en: 'The nearest name: %nearest%.' },
  },
  'rule.achievement-unknown': {
    severity: 'error',
    message: {
      id: 'Rumus capaian "%name%" tidak ada.',
      en: 'There is no achievement formula "%name%".',
    },
    hint: {
      id: 'Rumus yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The formulas are: %known%. The nearest name: %nearest%.',
    },
  },
  'rule.lock-changed': {
    severity: 'error',
    message: {
      id: '"%path%" sudah berlaku dan terkunci, tetapi isinya berubah.',
      en: '"%path%" is released and locked, but its content has changed.',
    },
    hint: {
      id: 'Kembalikan isinya, dan buat versi baru untuk perubahan itu.',
      en: 'Put its content back, and make a new version for the change.',
    },
  },
  'rule.lock-missing': {
    severity: 'error',
    message: {
      id: '"%path%" berlaku, tetapi belum terkunci.',
      en: '"%path%" is released but not locked.',
    },
    hint: { id: 'Jalankan: tolok release %reference%', en: 'Run: tolok release %reference%' },
  },
  'rule.lock-orphan': {
    severity: 'error',
    message: {
      id: 'Kunci menyebut "%path%", tetapi berkasnya tidak ada, tidak terbaca, atau tidak lagi dinyatakan berlaku.',
      en: 'The lock names "%path%", but the file is missing, unreadable, or no longer said to be released.',
    },
    hint: {
      id: 'Aturan yang pernah berlaku tidak dihapus. Kembalikan berkasnya.',
      en: 'A rule that was released is never removed. Put the file back.',
    },
  },
  'rule.band-gap': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" tidak bersambung dengan "%next%": antara %from% dan %to% tidak ada pita.',
      en: 'The band "%label%" does not join "%next%": between %from% and %to% there is none.',
    },
    hint: { id: 'Geser salah satu batasnya.', en: 'Move one of the boundaries.' },
  },
  'rule.band-overlap': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" dan "%next%" sama-sama memuat %at%.',
      en: 'The bands "%label%" and "%next%" both hold %at%.',
    },
    hint: {
      id: 'Biarkan satu saja yang memuat batasnya.',
      en: 'Let only one of them include the boundary.',
    },
  },
  'rule.band-edge': {
    severity: 'error',
    message: {
      id: 'Pita tidak memenuhi skala dari %lower% sampai %upper%.',
      en: 'The bands do not fill the scale from %lower% to %upper%.',
    },
    hint: {
      id: 'Mulai di batas bawah dan akhiri di batas atas skala.',
      en: 'Begin at the lower and end at the upper bound of the scale.',
    },
  },
  'rule.band-label': {
    severity: 'error',
    message: {
      id: 'Label "%label%" dipakai lebih dari sekali dalam satu skala.',
      en: 'The label "%label%" is used more than once in one scale.',
    },
    hint: { id: 'Beri setiap pita label sendiri.', en: 'Give every band a label of its own.' },
  },
  'rule.evidence-missing': {
    severity: 'warning',
    message: { id: 'Indikator ini belum menyebut bukti.', en: 'This indicator names no evidence.' },
    hint: {
      id: 'Sebutkan dokumen yang dapat dilihat penilai.',
      en: 'Name the documents an evaluator may look at.',
    },
  },
  'rule.input-unused': {
    severity: 'warning',
    message: {
      id: 'Masukan "%name%" tidak dipakai rumus.',
      en: 'The input "%name%" is not used by the formula.',
    },
    hint: {
      id: 'Hapus masukan itu atau perbaiki rumusnya.',
      en: 'Remove the input or correct the formula.',
    },
  },
  'rule.validity-reversed': {
    severity: 'error',
    message: {
      id: '"%reference%" menggantikan versi yang mulai berlaku sesudahnya.',
      en: '"%reference%" replaces a version that begins after it.',
    },
    hint: { id: 'Periksa validFrom kedua versi.', en: 'Check validFrom of both versions.' },
  },
  'rule.regulation-reversed': {
    severity: 'error',
    message: {
      id: 'Peraturan "%id%" berakhir sebelum mulai berlaku.',
      en: 'The regulation "%id%" ends before it is in force.',
    },
    hint: {
      id: 'Periksa tanggal mulai dan berakhirnya.',
      en: 'Check the days it begins and ends.',
    },
  },
  'rule.target-kind': {
    severity: 'error',
    message: {
      id: 'Target %code% tidak cocok dengan jenis target indikatornya (%kind%).',
      en: 'The target of %code% does not fit the kind of target of its indicator (%kind%).',
    },
    hint: {
      id: 'Huruf untuk skala berhuruf, bilangan atau rentang untuk yang lain.',
      en: 'A letter for a scale of letters, a number or a range otherwise.',
    },
  },
  'rule.code-repeated': {
    severity: 'error',
    message: {
      id: 'Kode "%code%" dipakai lebih dari sekali dalam perjanjian ini.',
      en: 'The code "%code%" is used more than once in this agreement.',
    },
    hint: {
      id: 'Beri setiap indikator kode sendiri.',
      en: 'Give every indicator a code of its own.',
    },
  },
  'rule.indicator-repeated': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" tercantum lebih dari sekali dalam perjanjian ini.',
      en: 'The indicator "%id%" stands more than once in this agreement.',
    },
    hint: {
      id: 'Hapus salah satunya; hanya yang pertama yang dihitung.',
      en: 'Remove one of them; only the first is evaluated.',
    },
  },
  'rule.example-policy': {
    severity: 'error',
    message: {
      id: 'Contoh ini menyebut kebijakan "%id%" yang tidak ada.',
      en: 'This example names the policy "%id%", which does not exist.',
    },
    hint: {
      id: 'Perbaiki nama kebijakannya di given.policy.',
      en: 'Correct the name in given.policy.',
    },
  },
  'rule.examples-missing': {
    severity: 'warning',
    message: { id: '"%reference%" belum punya contoh.', en: '"%reference%" has no examples.' },
    hint: { id: 'Tulis contoh di %path%.', en: 'Write examples in %path%.' },
  },
} satisfies Record<string, ProblemText>;
