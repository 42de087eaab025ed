import type { Base } from '../collect/base.ts';
import { cellKey } from '../collect/base.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import type { Entity } from '../results.ts';

/** One entity in one year: what a row of results is about. */
export interface Cell {
  readonly entity: Entity;
  readonly year: number;
}

/** The cells of every planned indicator, by id. */
export type Cells = ReadonlyMap<string, readonly Cell[]>;

/**
 * Which entities and years the data speak of, per indicator. The context's work unit narrows them;
 * a work unit and year asked for by name stand even where there are no data, so that what is
 * missing is shown and not left out.
 */
export function cellsOf(plan: Plan, base: Base, facts: string | null): Cells {
  const cells = new Map<string, readonly Cell[]>();
  const { workUnit } = plan.context;
  for (const indicator of plan.indicators) {
    const keys = entityKeys(indicator);
    const found = new Map<string, Cell>();
    const add = (entity: Entity, at: number) => {
      if (workUnit !== null && entity['workUnit'] !== workUnit) return;
      const own = Object.fromEntries(keys.map((key) => [key, entity[key] ?? '']));
      found.set(cellKey(own, keys, at), { entity: own, year: at });
    };
    for (const cell of dataCells(indicator, base, cells)) add(cell.entity, cell.year);
    for (const figure of reportedOf(indicator, base, facts)) {
      add({ workUnit: figure.workUnit }, figure.year);
    }
    const atWorkUnit = keys.length === 1 && keys[0] === 'workUnit';
    if (atWorkUnit && workUnit !== null) yearsAsked(plan).forEach((at) => add({ workUnit }, at));
    cells.set(indicator.id, [...found.values()]);
  }
  addMissing(plan, cells);
  return cells;
}

/** The year asked for, or every year of a plan; none where the data decide. */
function yearsAsked({ context, commitment }: Plan): readonly number[] {
  if (context.year !== null) return [context.year];
  if (commitment === null) return [];
  const { from, to } = commitment.years;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A commitment asks every work unit that is spoken of for every one of its indicators. */
function addMissing(
  { indicators, commitment, context }: Plan,
  cells: Map<string, readonly Cell[]>,
) {
  const { year, workUnit } = context;
  if (commitment === null || year === null || workUnit !== null) return;
  const listed = indicators.filter(
    (indicator) => indicator.listed && entityKeys(indicator).join() === 'workUnit',
  );
  const asked = listed
    .flatMap(({ id }) => cells.get(id) ?? [])
    .filter((cell) => cell.year === year)
    .map(unitOf);
  for (const { id } of listed) {
    const own = cells.get(id) ?? [];
    const there = new Set(own.filter((cell) => cell.year === year).map(unitOf));
    const missing = [...new Set(asked)].filter((unit) => !there.has(unit));
    cells.set(id, [...own, ...missing.map((unit) => ({ entity: { workUnit: unit }, year }))]);
  }
}

const unitOf = ({ entity }: Cell): string => entity['workUnit'] ?? '';

/** The office's own figures for an indicator that has them, in one printed table. */
export const reportedOf = (indicator: PlannedIndicator, base: Base, facts: string | null) =>
  indicator.rule.reported && facts !== null
    ? (base.reported.get(facts)?.get(indicator.id) ?? [])
    : [];

function dataCells(indicator: PlannedIndicator, base: Base, earlier: Cells): Cell[] {
  const fromData = indicator.inputs.filter((input) => input.kind !== 'constant');
  const sources = fromData.map((input) => ({
    offset: input.input.yearOffset ?? 0,
    cells:
      input.kind === 'rows'
        ? [...(base.inputs.get(indicator.id)?.get(input.name)?.values() ?? [])]
        : (earlier.get(input.indicator) ?? []),
  }));
  // Last year's rows alone make no result of this year, unless last year is all a rule looks at.
  const current = sources.filter(({ offset }) => offset === 0);
  return (current.length > 0 ? current : sources).flatMap(({ offset, cells }) =>
    cells.map(({ entity, year }) => ({ entity, year: year - offset })),
  );
}
