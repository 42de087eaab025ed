import { aggregateValues } from '../aggregate/aggregateValues.ts';
import { type Value, absent } from '@tolok/schema';
import type { InputCell } from './base.ts';

/** A cell of an input that may still be one quarter of its year. */
export interface QuarterCell extends InputCell {
  readonly quarter: number | null;
}

type PeriodAggregation = 'sum' | 'last' | 'max' | 'mean' | 'geomean';

/**
 * Puts the quarters of each entity and year together, up to the quarter asked for; null asks for
 * the year, which is its annual figure where there is one, otherwise all four quarters.
 *
 * A year with a quarter missing is `missing-input`, save for `last`, which wants only the last one.
 */
export function combineQuarters(
  cells: readonly QuarterCell[],
  how: PeriodAggregation,
  quarter: number | null,
): readonly InputCell[] {
  const groups = new Map<string, QuarterCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.entity, cell.year]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const annual = group.find((cell) => cell.quarter === null);
    if (quarter === null && annual) return [annual];
    const upTo = quarter ?? 4;
    const wanted = group
      .filter((cell) => cell.quarter !== null && cell.quarter <= upTo)
      .sort((a, b) => (a.quarter ?? 0) - (b.quarter ?? 0));
    const last = wanted.at(-1);
    return last ? [combined(wanted, last, how, upTo)] : [];
  });
}

function combined(
  wanted: readonly QuarterCell[],
  last: QuarterCell,
  how: PeriodAggregation,
  upTo: number,
): InputCell {
  if (how === 'last')
    return last.quarter === upTo ? last : { ...last, value: absent('missing-input') };
  const lists = wanted.some(({ value }) => isList(value));
  const values = wanted.flatMap(({ value }) => (isList(value) ? value : [value]));
  return {
    ...last,
    value:
      wanted.length < upTo
        ? absent('missing-input')
        : lists
          ? values
          : aggregateValues(how, values),
    rows: wanted.reduce((sum, { rows }) => sum + rows, 0),
    places: wanted.flatMap(({ places }) => places),
  };
}

const isList = (value: InputCell['value']): value is readonly Value[] => Array.isArray(value);
