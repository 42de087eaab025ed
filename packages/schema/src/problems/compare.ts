import type { ProblemText } from './entry.ts';

/** What can be wrong with the question what moved a result. */
export const compareProblems = {
  'compare.group-unknown': {
    severity: 'error',
    message: {
      id: 'Tidak ada langkah "%name%" dalam perbandingan.',
      en: 'There is no step "%name%" in a comparison.',
    },
    hint: {
      id: 'Langkah terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest step: %nearest%. The steps are: %known%.',
    },
  },
  'compare.group-twice': {
    severity: 'error',
    message: {
      id: 'Langkah "%name%" disebut dua kali.',
      en: 'The step "%name%" is named twice.',
    },
    hint: {
      id: 'Sebut setiap langkah sekali; yang tidak disebut menyusul.',
      en: 'Name every step once; those that are not named follow.',
    },
  },
} satisfies Record<string, ProblemText>;
