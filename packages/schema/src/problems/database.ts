import type { ProblemText } from './entry.ts';

export const databaseProblems = {} satisfies Record<string, ProblemText>;
