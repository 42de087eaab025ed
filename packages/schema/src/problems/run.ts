import type { ProblemText } from './entry.ts';

export const runProblems = {} satisfies Record<string, ProblemText>;
