import type { Connection, Problem } from '@tolok/schema';
import type { Base, InputCells } from './base.ts';
import { collectReported } from './collectReported.ts';
import { collectRows } from './collectRows.ts';
import type { Plan } from './plan.ts';

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
  const problems: Problem[] = [];
  const inputs = new Map<string, Map<string, InputCells>>();
  for (const indicator of plan.indicators) {
    const own = new Map<string, InputCells>();
    for (const input of indicator.inputs) {
      if (input.kind !== 'rows') continue;
      const collected = await collectRows(indicator, input, plan.context.quarter, connection);
      problems.push(...collected.problems);
      own.set(input.name, collected.cells);
    }
    inputs.set(indicator.id, own);
  }
  const reported = await collectReported(plan, connection);
  problems.push(...reported.problems);
  return { base: { inputs, reported: reported.figures }, problems };
}
