import type { ProblemText } from './entry.ts';

export const commandProblems = {} satisfies Record<string, ProblemText>;
