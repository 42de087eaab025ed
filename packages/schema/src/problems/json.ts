import type { ProblemText } from './entry.ts';

export const jsonProblems = {} satisfies Record<string, ProblemText>;
