import {
  type ColumnModel,
  type ColumnResults,
  type Override,
  type Plan,
  type ResultRow,
  type Results,
  collect,
  collectColumns,
  evaluate,
  openColumns,
  rowAt,
  unitAt,
} from '@tolok/engine';
import type { Connection } from '@tolok/schema';
import { expect } from 'vitest';

/** What both readings say of a row, and of all work units. */
export interface Reading {
  readonly rows: readonly unknown[];
  readonly units: readonly unknown[];
  readonly problems: readonly string[];
}

/** The results of the reference; entries that no rule could be read for have no columns. */
export const readResults = (plan: Plan, { rows, units, problems }: Results): Reading => ({
  rows: rows
    .filter(({ indicator }) => plan.indicators.some(({ id }) => id === indicator))
    .map(said),
  units,
  problems: problems.map(({ code }) => code).sort(),
});

function said(row: ResultRow) {
  const { indicator, entity, year, target, actual, achievement, status, band } = row;
  const { absent, origin, sample, findings } = row;
  return {
    ...{ indicator, entity, year, target, actual, achievement, status, band },
    ...{ absent, origin, sample },
    findings: findings.map(({ id }) => id),
  };
}

/** The results of columns, indicator by indicator in the order of the reference. */
export function readColumns(
  { indicators, units, problems }: ColumnResults,
  order: (id: string) => number,
): Reading {
  const rows = indicators
    .toSorted((a, b) => order(a.indicator.id) - order(b.indicator.id))
    .flatMap((columns) =>
      Array.from({ length: columns.rows }, (_, row) => rowAt(columns, row)).flatMap((row) =>
        row ? [{ indicator: columns.indicator.id, ...row }] : [],
      ),
    );
  return {
    rows,
    units: units ? units.workUnit.map((_, unit) => unitAt(units, unit)) : [],
    problems: problems.map(({ code }) => code).sort(),
  };
}

/** The columns under overrides, as a reading. */
const recomputed = (
  model: ColumnModel,
  overrides: readonly Override[],
  order: (id: string) => number,
): Reading => readColumns(overrides.length === 0 ? model.base : model.recompute(overrides), order);

/** Holds the columns of a plan against the reference, as they stand and under each what-if; gives the rows compared. */
export async function compareColumns(
  plan: Plan,
  connection: Connection,
  whatIfs: readonly (readonly Override[])[],
): Promise<number> {
  const { base } = await collect(plan, connection);
  const model = openColumns(plan, await collectColumns(plan, connection));
  const places = new Map(plan.indicators.map(({ id, entry }, i) => [id, entry?.order ?? 1000 + i]));
  const order = (id: string) => places.get(id) ?? 0;
  let rows = 0;
  for (const overrides of [[], ...whatIfs]) {
    const wanted = readResults(plan, evaluate(plan, base, overrides));
    const found = recomputed(model, overrides, order);
    expect(found, overrides.map(({ path }) => path).join()).toEqual(wanted);
    rows += wanted.rows.length;
  }
  return rows;
}
