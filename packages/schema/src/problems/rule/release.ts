import type { ProblemText } from '../entry.ts';

/** What can be wrong with the place, the lock, the examples and the evidence of a rule file. */
export const releaseProblems = {
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
  'rule.evidence-missing': {
    severity: 'warning',
    message: { id: 'Indikator ini belum menyebut bukti.', en: 'This indicator names no evidence.' },
    hint: {
      id: 'Sebutkan dokumen yang dapat dilihat penilai.',
      en: 'Name the documents an evaluator may look at.',
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
