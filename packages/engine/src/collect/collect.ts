import type { Connection, Problem } from '@tolok/schema';
import type { Base, InputCells } from './base.ts';
import { collectReported } from './collectReported.ts';
import { collectRows } from './collectRows.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';

/**
 * Asks the database for what the plan needs: every input over every entity and period, and the
 * figures the office reported, from each printed table.
 *
 * Problems: `run.row-not-unique`, `run.entity-twice`, `run.unit-printed`. A `ConnectionError` of
 * the database goes through to the caller.
 */
export async function collect(
  plan: Plan,
  connection: Connection,
): Promise<{ base: Base; problems: readonly Problem[] }> {
  // Statements wait for the database more than for each other.
  const [reported, ...asked] = await Promise.all([
    collectReported(plan, connection),
    ...plan.indicators.map((indicator) => collectInputs(plan, indicator, connection)),
  ]);
  const inputs = new Map(
    plan.indicators.map(({ id }, i): [string, Map<string, InputCells>] => [
      id,
      new Map((asked[i] ?? []).map(({ name, cells }) => [name, cells])),
    ]),
  );
  const problems = [...asked.flat().flatMap((one) => one.problems), ...reported.problems];
  return { base: { inputs, reported: reported.figures }, problems };
}

const collectInputs = (plan: Plan, indicator: PlannedIndicator, connection: Connection) =>
  Promise.all(
    indicator.inputs
      .filter((input) => input.kind === 'rows')
      .map(async (input) => ({
        name: input.name,
        ...(await collectRows(indicator, input, plan.context.quarter, connection)),
      })),
  );
