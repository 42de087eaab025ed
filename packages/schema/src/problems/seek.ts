import type { ProblemText } from './entry.ts';

/** What can be wrong with a question about what it would take. */
export const seekProblems = {
  'seek.subject-unknown': {
    severity: 'error',
    message: {
      id: '"%what%" bukan indikator, sasaran, atau perjanjian yang dihitung di sini.',
      en: '"%what%" is no indicator, objective or agreement that is evaluated here.',
    },
    hint: {
      id: 'Nama terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest name: %nearest%. There are: %known%.',
    },
  },
  'seek.subject-many': {
    severity: 'error',
    message: {
      id: '"%what%" mengenai lebih dari satu hasil: %found%.',
      en: '"%what%" is about more than one result: %found%.',
    },
    hint: {
      id: 'Sebutkan satu, misalnya efisiensi-kro[kro=6077.AEC], atau pilih dengan --work-unit dan --year.',
      en: 'Name one, for example efisiensi-kro[kro=6077.AEC], or choose with --work-unit and --year.',
    },
  },
  'seek.unit-choose': {
    severity: 'error',
    message: {
      id: '"%what%" perlu satu satuan kerja, dan satu perjanjian dalam satu tahun.',
      en: '"%what%" needs one work unit, and one agreement in one year.',
    },
    hint: {
      id: 'Pilih dengan --work-unit dan --agreement.',
      en: 'Choose with --work-unit and --agreement.',
    },
  },
  'seek.goal-unknown': {
    severity: 'error',
    message: {
      id: '"%goal%" bukan status, pita, atau bilangan.',
      en: '"%goal%" is no status, band or number.',
    },
    hint: {
      id: 'Yang dapat dicapai: %knownId%, atau bilangan dengan titik desimal. Nama terdekat: %nearest%.',
      en: 'What can be reached: %knownEn%, or a number with a decimal point. The nearest name: %nearest%.',
    },
  },
  'seek.vary-value': {
    severity: 'error',
    message: {
      id: '"%path%" sudah membawa nilai; yang dicari justru nilainya.',
      en: '"%path%" has a value already; the value is what is sought.',
    },
    hint: { id: 'Tulis --vary %only%.', en: 'Write --vary %only%.' },
  },
  'seek.vary-kind': {
    severity: 'error',
    message: {
      id: '"%path%" tidak dapat dicari nilainya: %kind% tidak berurutan.',
      en: 'No value can be sought for "%path%": a %kind% of this kind has no order.',
    },
    hint: {
      id: 'Yang dapat dicari: target, actual, input, weight, dan policy.',
      en: 'What can be sought: target, actual, input, weight and policy.',
    },
  },
  'seek.vary-absent': {
    severity: 'error',
    message: {
      id: '"%path%" sekarang tidak berupa bilangan.',
      en: '"%path%" is no number today.',
    },
    hint: {
      id: 'Isi dahulu, misalnya --set %path%=80.',
      en: 'Fill it in first, for example --set %path%=80.',
    },
  },
} satisfies Record<string, ProblemText>;
