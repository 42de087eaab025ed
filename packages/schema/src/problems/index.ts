import type { ProblemText } from './entry.ts';
import { budgetProblems } from './budget.ts';
import { checkProblems } from './check.ts';
import { chartProblems } from './chart.ts';
import { cascadeProblems } from './cascade.ts';
import { commandProblems } from './command.ts';
import { compareProblems } from './compare.ts';
import { databaseProblems } from './database.ts';
import { descriptorProblems } from './dataset/descriptor.ts';
import { fileProblems } from './dataset/file.ts';
import { tableProblems } from './dataset/table.ts';
import { numberProblems } from './dataset/number.ts';
import { cellProblems } from './dataset/cell.ts';
import { keyProblems } from './dataset/key.ts';
import { storedProblems } from './dataset/stored.ts';
import { documentProblems } from './document.ts';
import { formulaProblems } from './formula.ts';
import { jsonProblems } from './json.ts';
import { notebookProblems } from './notebook.ts';
import { overrideProblems } from './override.ts';
import { conditionProblems } from './rule/condition.ts';
import { nameProblems } from './rule/name.ts';
import { weightProblems } from './rule/weight.ts';
import { scaleProblems } from './rule/scale.ts';
import { targetProblems } from './rule/target.ts';
import { relationProblems } from './rule/relation.ts';
import { regulationProblems } from './rule/regulation.ts';
import { planProblems } from './rule/plan.ts';
import { levelProblems } from './rule/level.ts';
import { releaseProblems } from './rule/release.ts';
import { runProblems } from './run.ts';
import { scenarioProblems } from './scenario.ts';
import { seekProblems } from './seek.ts';

const table = {
  ...budgetProblems,
  ...checkProblems,
  ...chartProblems,
  ...cascadeProblems,
  ...commandProblems,
  ...compareProblems,
  ...databaseProblems,
  ...descriptorProblems,
  ...fileProblems,
  ...tableProblems,
  ...numberProblems,
  ...cellProblems,
  ...keyProblems,
  ...storedProblems,
  ...documentProblems,
  ...formulaProblems,
  ...jsonProblems,
  ...notebookProblems,
  ...overrideProblems,
  ...conditionProblems,
  ...nameProblems,
  ...weightProblems,
  ...scaleProblems,
  ...targetProblems,
  ...relationProblems,
  ...regulationProblems,
  ...planProblems,
  ...levelProblems,
  ...releaseProblems,
  ...runProblems,
  ...scenarioProblems,
  ...seekProblems,
};

export type ProblemCode = keyof typeof table;

/** Every problem the product can tell, by code. Codes are stable once published. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = table;
