import type { ProblemText } from './entry.ts';

export const datasetProblems = {} satisfies Record<string, ProblemText>;
