import { absent } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type QuarterCell, combineQuarters } from './quarters.ts';

const cell = (
  quarter: number | null,
  value: QuarterCell['value'],
  workUnit = '1',
): QuarterCell => ({
  entity: { workUnit },
  year: 2022,
  quarter,
  value,
  rows: 1,
  sample: false,
  places: [],
});

const year = [cell(1, 10), cell(2, 20), cell(3, 40), cell(4, 5)];

const combined = (
  cells: readonly QuarterCell[],
  how: Parameters<typeof combineQuarters>[1],
  quarter: number | null = null,
) => combineQuarters(cells, how, quarter).map(({ value }) => value);

describe('quarters put together', () => {
  it('make a year as the rule says', () => {
    expect(combined(year, 'sum')).toEqual([75]);
    expect(combined(year, 'last')).toEqual([5]);
    expect(combined(year, 'max')).toEqual([40]);
    expect(combined(year, 'mean')).toEqual([18.75]);
    expect(combined([cell(1, 1), cell(2, 4), cell(3, 4), cell(4, 1)], 'geomean')).toEqual([2]);
  });

  it('count only up to the quarter asked for, in whatever order they come', () => {
    expect(combined(year.toReversed(), 'sum', 2)).toEqual([30]);
    expect(combined(year.toReversed(), 'last', 3)).toEqual([40]);
    expect(combined(year.toReversed(), 'mean', 1)).toEqual([10]);
  });

  it('are missing when one is missing, save for the last one', () => {
    const gap = [cell(1, 10), cell(3, 40)];
    const missing = absent('missing-input');
    expect(combined(gap, 'sum', 3)).toEqual([missing]);
    expect(combined(gap, 'max', 3)).toEqual([missing]);
    expect(combined(gap, 'last', 3)).toEqual([40]);
    expect(combined(gap, 'last', 4)).toEqual([missing]);
    expect(combined(gap, 'sum')).toEqual([missing]);
  });

  it('keep the reason of one that is absent', () => {
    const pending = absent('pending');
    expect(combined([cell(1, 10), cell(2, pending)], 'sum', 2)).toEqual([pending]);
    expect(combined([cell(1, 10), cell(2, pending)], 'last', 2)).toEqual([pending]);
  });

  it('join their lists, but never a part of them', () => {
    expect(combined([cell(1, [1, 2]), cell(2, [3])], 'sum', 2)).toEqual([[1, 2, 3]]);
    expect(combined([cell(1, [1, 2]), cell(2, [3])], 'last', 2)).toEqual([[3]]);
    expect(combined([cell(1, [1, 2])], 'sum', 2)).toEqual([absent('missing-input')]);
  });

  it('give way to the annual figure for the year, and to nothing for a quarter', () => {
    expect(combined([...year, cell(null, 80)], 'sum')).toEqual([80]);
    expect(combined([...year, cell(null, 80)], 'sum', 4)).toEqual([75]);
    expect(combined([cell(null, 80)], 'sum', 4)).toEqual([]);
  });

  it('stay apart by entity and year, and add up rows and places', () => {
    const found = combineQuarters([...year, cell(1, 7, '2'), cell(2, 8, '2')], 'sum', 2);
    expect(found.map(({ entity, value, rows }) => [entity['workUnit'], value, rows])).toEqual([
      ['1', 30, 2],
      ['2', 15, 2],
    ]);
  });
});
