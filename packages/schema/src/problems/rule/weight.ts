import type { ProblemText } from '../entry.ts';

/** What can be wrong with weights. */
export const weightProblems = {
  'rule.weights-sum': {
    severity: 'error',
    message: {
      id: 'Jumlah bobot adalah %found%, seharusnya %wanted%.',
      en: 'The weights add up to %found% and should make %wanted%.',
    },
    hint: {
      id: 'Bandingkan setiap bobot dengan dokumen asalnya. Bobot dijumlahkan tepat, tanpa pembulatan.',
      en: 'Compare every weight with the document it comes from. Weights are added exactly, without rounding.',
    },
  },
  'rule.weight-unknown': {
    severity: 'error',
    message: {
      id: 'Bobot "%name%" bukan tetapan rumus ini.',
      en: 'The weight "%name%" is no constant of this formula.',
    },
    hint: {
      id: 'Tulis "%name%" di bawah "inputs" dengan "constant", atau perbaiki namanya. Nama terdekat: %nearest%.',
      en: 'Write "%name%" under "inputs" with a "constant", or correct its name. The nearest name: %nearest%.',
    },
  },
  'rule.weights-partial': {
    severity: 'error',
    message: {
      id: 'Indikator %code% tidak berbobot, sedangkan yang lain dalam perjanjian ini berbobot.',
      en: 'The indicator %code% has no weight while others in this agreement have one.',
    },
    hint: {
      id: 'Beri bobot kepada setiap indikator, atau jangan kepada satu pun.',
      en: 'Give every indicator a weight, or none of them.',
    },
  },
} satisfies Record<string, ProblemText>;
