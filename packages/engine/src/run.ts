import type { Dataset } from '@tolok/dataset';
import { type Connection, type Problem, problem } from '@tolok/schema';
import type { Base } from './collect/base.ts';
import { collect } from './collect/collect.ts';
import { type Results, evaluate } from './evaluate.ts';
import { loadTables } from './collect/loadTables.ts';
import type { Override } from './whatIf/overrides.ts';
import type { Plan } from './plan/plan.ts';

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
  const silent = silences(plan, base);
  return { plan, base, results, problems: [...problems, ...silent, ...results.problems] };
}

/** The same run under overrides, without asking the database anything. */
export const recompute = ({ plan, base }: Run, overrides: readonly Override[]): Results =>
  evaluate(plan, base, overrides);

/**
 * The same where the overrides differ from those of the run's results in values of `touched` alone:
 * what is computed from these has to be among them. The rows of all other indicators are those of
 * the run; problems are told of `touched` and of overrides.
 */
export const recomputeOnly = (
  { plan, base, results }: Run,
  overrides: readonly Override[],
  touched: ReadonlySet<string>,
): Results => evaluate(plan, base, overrides, { results, touched });

/** What was asked for by name and of which the data say nothing at all. */
function silences({ context, workUnitNames }: Plan, base: Base): Problem[] {
  const figures = [...base.reported.values()].flatMap((table) => [...table.values()].flat());
  const cells = [...base.inputs.values()].flatMap((inputs) =>
    [...inputs.values()].flatMap((all) => [...all.values()]),
  );
  const { workUnit, quarter, facts } = context;
  const known = workUnit === null || Object.hasOwn(workUnitNames, workUnit);
  const spoken =
    figures.some((figure) => figure.workUnit === workUnit) ||
    cells.some(({ entity }) => entity['workUnit'] === workUnit);
  if (!known && !spoken) {
    return [problem('run.work-unit-unknown', { id: workUnit, known: namesOf(workUnitNames) })];
  }
  const believed = [...(base.reported.get(facts ?? '')?.values() ?? [])].flat();
  const quarters = [...new Set(believed.flatMap((figure) => figure.quarter ?? []))].sort();
  return quarter === null || quarters.includes(quarter) || cells.length > 0
    ? []
    : [
        problem('run.quarter-missing', {
          quarter,
          facts: facts ?? '–',
          known: quarters.join(', ') || '–',
        }),
      ];
}

const namesOf = (names: Plan['workUnitNames']): string =>
  Object.entries(names)
    .map(([code, name]) => `${code} ${name}`)
    .join(', ');
