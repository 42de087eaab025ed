import type { ProblemText } from './entry.ts';
import { budgetProblems } from './budget.ts';
import { cascadeProblems } from './cascade.ts';
import { commandProblems } from './command.ts';
import { databaseProblems } from './database.ts';
import { datasetProblems } from './dataset.ts';
import { documentProblems } from './document.ts';
import { formulaProblems } from './formula.ts';
import { jsonProblems } from './json.ts';
import { overrideProblems } from './override.ts';
import { ruleProblems } from './rule.ts';
import { ruleSetProblems } from './ruleSet.ts';
import { runProblems } from './run.ts';

const table = {
  ...budgetProblems,
  ...cascadeProblems,
  ...commandProblems,
  ...databaseProblems,
  ...datasetProblems,
  ...documentProblems,
  ...formulaProblems,
  ...jsonProblems,
  ...overrideProblems,
  ...ruleProblems,
  ...ruleSetProblems,
  ...runProblems,
};

export type ProblemCode = keyof typeof table;

/** Every problem the product can tell, by code. Codes are stable once published. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = table;
