import type { Dataset } from '@tolok/dataset';
import type { Connection, Problem } from '@tolok/schema';
import type { Base } from './base.ts';
import { collect } from './collect.ts';
import { type Results, evaluate } from './evaluate.ts';
import { loadTables } from './loadTables.ts';
import type { Override } from './overrides.ts';
import type { Plan } from './plan.ts';

/** A plan that has run: its data, so that it can be recomputed, and its results. */
export interface Run {
  readonly plan: Plan;
  readonly base: Base;
  readonly results: Results;
  readonly problems: readonly Problem[];
}

/**
 * Loads what the plan reads, shuts the database to everything else, collects and evaluates.
 * A `ConnectionError` goes through to the caller.
 */
export async function run(
  plan: Plan,
  datasets: readonly Dataset[],
  connection: Connection,
  overrides: readonly Override[] = [],
): Promise<Run> {
  await loadTables(connection, datasets, plan.tables);
  await connection.lock();
  const { base, problems } = await collect(plan, connection);
  const results = evaluate(plan, base, overrides);
  return { plan, base, results, problems: [...problems, ...results.problems] };
}

/** The same run under overrides, without asking the database anything. */
export const recompute = ({ plan, base }: Run, overrides: readonly Override[]): Results =>
  evaluate(plan, base, overrides);
