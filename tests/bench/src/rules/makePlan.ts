import type { Dataset } from '@tolok/dataset';
import { type Plan, type RuleSet, compile, readRules } from '@tolok/engine';
import { type Parsed, type Problem, hasErrors, problemMessage } from '@tolok/schema';
import { indicatorCount, year } from '../workload/cells.ts';
import { describedDataset } from './makeDataset.ts';
import { indicatorId, makeRules } from './makeRules.ts';

/** The plan of the workload's fifteen indicators over tables that are filled inside a database. */
export const makePlan = (dataset: Dataset = describedDataset(indicatorCount)): Plan =>
  planOf(sound(readRules(makeRules(indicatorCount))), indicatorCount, dataset);

/** The plan of the first `count` indicators of a rule set, for every work unit. */
export const planOf = (rules: RuleSet, count: number, dataset: Dataset): Plan =>
  sound(
    compile(rules, [dataset], {
      indicators: Array.from({ length: count }, (_, i) => indicatorId(i)),
      workUnit: null,
      year,
    }),
  );

/** The value of a step that must have gone without an error. */
export function sound<T>({ value, problems }: Parsed<T>): T {
  if (value === undefined || hasErrors(problems)) throw new Error(wordsOf(problems));
  return value;
}

const wordsOf = (problems: readonly Problem[]): string =>
  problems.map((one) => problemMessage(one).en).join('\n');
