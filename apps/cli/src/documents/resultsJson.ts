import { trajectories } from '@tolok/analysis';
import { type ResultRow, resultJson, sameRow } from '@tolok/engine';
import type { Language, Text } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { effectJson } from './effectJson.ts';

/** What was evaluated, every default filled in. */
export function contextJson({ run, results, engine }: Evaluation): Record<string, unknown> {
  const { agreement, plan, year, quarter, workUnit, policy, asOf, rulesHash, dataHash } =
    run.plan.context;
  const { facts } = results;
  return {
    ...{
      agreement,
      ...(plan === null ? {} : { plan }),
      year,
      quarter,
      workUnit,
      facts,
      policy,
      asOf,
    },
    ...{ engine, rulesHash, dataHash },
  };
}

/** The keys of `run --json` between `exit` and `problems`. */
export function resultsJson(
  evaluation: Evaluation,
  language: Language,
  withSql: boolean,
): Record<string, unknown> {
  const { results, base, changes, effect, statements } = evaluation;
  return {
    context: contextJson(evaluation),
    results: results.rows.map((row) => ({
      ...resultJson(row, language),
      ...(base ? baseJson(row, base) : {}),
    })),
    summary: results.summary,
    objectives: titled(results.objectives, language),
    ...(results.summary === null && results.units.length > 0
      ? {
          units: results.units.map((one) => ({
            ...one,
            objectives: titled(one.objectives, language),
          })),
        }
      : {}),
    ...(results.totals.length > 0
      ? {
          totals: titled(results.totals, language),
          trajectories: titled(trajectories(results), language),
        }
      : {}),
    ...(base ? { changes, base: { summary: base.summary } } : {}),
    ...(effect ? { effect: effectJson(effect, language) } : {}),
    ...(withSql ? { sql: statements } : {}),
  };
}

const titled = <T extends { readonly title: Text }>(all: readonly T[], language: Language) =>
  all.map((one) => ({ ...one, title: one.title[language] }));

/** The figures of the base beside a result that is another one now. */
function baseJson(row: ResultRow, base: NonNullable<Evaluation['base']>): Record<string, unknown> {
  const before = sameRow(base, row);
  if (!before) return { base: null };
  const { target, actual, achievement, status, absent } = before;
  const same =
    target === row.target &&
    actual === row.actual &&
    achievement === row.achievement &&
    status === row.status &&
    absent === row.absent;
  return same ? {} : { base: { target, actual, achievement, status, absent } };
}
