import type { ProblemText } from './entry.ts';

/** What can be wrong with a formula. */
export const formulaProblems = {
  'formula.name-unknown': {
    severity: 'error',
    message: {
      id: 'Nama "%name%" tidak ada di antara masukan rumus.',
      en: 'The name "%name%" is not among the inputs of the formula.',
    },
    hint: {
      id: 'Masukan yang ada: %known%. Nama terdekat: "%nearest%".',
      en: 'The inputs are: %known%. The nearest name: "%nearest%".',
    },
  },
} satisfies Record<string, ProblemText>;
