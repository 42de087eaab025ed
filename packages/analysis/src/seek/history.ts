import type { ReportedFigure, Run } from '@tolok/engine';
import type { Variable } from './variable.ts';

/** A figure of an earlier year. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
}

/**
 * The yearly figures of what varies, for the same work unit and, of an input, the same entity, in
 * the order of years: from the believed table, or where it has only one year from the first table
 * that has more.
 *
 * Empty for weights, policy values and letters, and where the data have none.
 */
export function historyOf({ plan, base, results }: Run, variable: Variable): readonly YearFigure[] {
  const { planned, input, choices } = variable;
  if (!planned || choices) return [];
  const override = variable.at(0);
  const unit = override.selector['workUnit'] ?? plan.context.workUnit;
  if (input !== null) {
    const cells = [...(base.inputs.get(planned.id)?.get(input)?.values() ?? [])];
    return inOrder(
      cells
        .filter(
          ({ entity }) =>
            (unit === null || entity['workUnit'] === unit) &&
            Object.entries(override.selector).every(
              ([key, value]) => entity[key] === undefined || entity[key] === value,
            ),
        )
        .map(({ year, value }) => ({ year, value })),
    );
  }
  if (override.kind === 'target') {
    const targets = Object.entries(planned.entry?.targets ?? {});
    return inOrder(targets.map(([year, { annual }]) => ({ year: Number(year), value: annual })));
  }
  if (override.kind !== 'actual') return [];
  const reported = [
    ...(results.facts === null ? [] : [base.reported.get(results.facts)]),
    ...base.reported.values(),
  ].map((table) => inOrder(yearly(table?.get(planned.id) ?? [], unit)));
  const computed = inOrder(
    results.rows
      .filter(
        ({ indicator, entity }) =>
          indicator === planned.id && (unit === null || entity['workUnit'] === unit),
      )
      .map(({ year, actual }) => ({ year, value: actual })),
  );
  return [computed, ...reported].find(({ length }) => length > 1) ?? reported[0] ?? computed;
}

const yearly = (figures: readonly ReportedFigure[], unit: string | null) =>
  figures.filter(
    ({ quarter, workUnit }) => quarter === null && (unit === null || workUnit === unit),
  );

const inOrder = (
  figures: readonly { readonly year: number; readonly value: unknown }[],
): readonly YearFigure[] =>
  figures
    .flatMap(({ year, value }) => (typeof value === 'number' ? [{ year, value }] : []))
    .sort((a, b) => a.year - b.year);

/** The largest change from one year to the next one there is, with its sign; null with one year or none. */
export function largestChange(history: readonly YearFigure[]): number | null {
  const changes = history.slice(1).map(({ value }, i) => value - (history[i]?.value ?? value));
  return changes.reduce<number | null>(
    (most, one) => (most === null || Math.abs(one) > Math.abs(most) ? one : most),
    null,
  );
}
