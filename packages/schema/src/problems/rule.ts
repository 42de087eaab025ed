import type { ProblemText } from './entry.ts';

export const ruleProblems = {} satisfies Record<string, ProblemText>;
