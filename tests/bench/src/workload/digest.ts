import { firstUnit, indicatorCount } from './cells.ts';
import { noClass } from './evaluateCell.ts';
import { type Outcome, expectedCell } from './outcome.ts';

/**
 * Six sums per indicator that speak for every bit of its three columns and for their order.
 *
 * A value is cut into three whole numbers that hold all of its bits down to 2^-64; each cell counts
 * with a weight of 1 to 13 by its work unit. Every sum stays a whole number below 2^53 for ten
 * million units, so it is exact in whatever order it is made, in JavaScript and in SQL.
 */
export type Digest = readonly number[];

export const digestParts = [
  'value, upper',
  'value, middle',
  'value, lower',
  'absent',
  'reason',
  'class',
];

const weightOf = (unit: number): number => (unit % 13) + 1;

type Sums = [number, number, number, number, number, number];

function add(sums: Sums, unit: number, value: number, reason: number, rank: number): void {
  const weight = weightOf(unit);
  if (Number.isNaN(value)) {
    sums[3] += weight;
  } else {
    const upper = Math.floor(value * 65_536);
    const rest = (value * 65_536 - upper) * 16_777_216;
    const middle = Math.floor(rest);
    sums[0] += upper * weight;
    sums[1] += middle * weight;
    sums[2] += Math.floor((rest - middle) * 16_777_216) * weight;
  }
  sums[4] += reason * weight;
  if (rank !== noClass) sums[5] += (rank + 1) * weight;
}

const overIndicators = (sum: (indicator: number, sums: Sums) => void): Digest =>
  Array.from({ length: indicatorCount }, (_, i) => {
    const sums: Sums = [0, 0, 0, 0, 0, 0];
    sum(i, sums);
    return sums;
  }).flat();

/** The digest of results that stand in memory. */
export const digestOf = (outcome: Outcome): Digest =>
  overIndicators((i, sums) => {
    const columns = outcome[i];
    if (!columns) return;
    const { values, reasons, classes } = columns;
    for (let unit = 0; unit < values.length; unit++) {
      add(sums, unit, values[unit] ?? NaN, reasons[unit] ?? 0, classes[unit] ?? noClass);
    }
  });

const known = new Map<number, Digest>();

/** The digest that so many work units must have; worked out once. */
export function expectedDigest(units: number): Digest {
  const before = known.get(units);
  if (before) return before;
  const digest = overIndicators((i, sums) => {
    for (let unit = 0; unit < units; unit++) {
      const cell = expectedCell(unit, i);
      add(sums, unit, cell.value, cell.reason, cell.class);
    }
  });
  known.set(units, digest);
  return digest;
}

/** The names of the three result columns of an indicator, as they stand in a table. */
export type ColumnNames = (
  indicator: number,
) => Readonly<Record<'value' | 'reason' | 'class', string>>;

/** The statement that gives the digest of a table as one row; names come quoted. */
export function digestSql(table: string, names: ColumnNames): string {
  const all = Array.from({ length: indicatorCount }, (_, i) => ({ i, ...names(i) }));
  const every = (make: (one: (typeof all)[number]) => string) => all.map(make).join(', ');
  const carried = every(({ i }) => `e${i}, c${i}`);
  return `SELECT ${every(
    ({ i }) => `coalesce(sum(u${i} * w), 0), coalesce(sum(m${i} * w), 0),
      coalesce(sum(floor((x${i} - m${i}) * 16777216::DOUBLE) * w), 0),
      coalesce(sum(CASE WHEN u${i} IS NULL THEN w END), 0),
      coalesce(sum(e${i} * w), 0), coalesce(sum((c${i} + 1) * w), 0)`,
  )}
  FROM (SELECT w, ${carried}, ${every(({ i }) => `u${i}, x${i}, floor(x${i}) AS m${i}`)}
  FROM (SELECT w, ${carried}, ${every(
    ({ i }) => `u${i}, (v${i} - u${i}) * 16777216::DOUBLE AS x${i}`,
  )}
  FROM (SELECT w, ${carried}, ${every(({ i }) => `v${i}, floor(v${i}) AS u${i}`)}
  FROM (SELECT ((("workUnit"::BIGINT - ${firstUnit}) % 13) + 1)::DOUBLE AS w, ${every(
    (one) =>
      `${one.value} * 65536::DOUBLE AS v${one.i}, ${one.reason}::DOUBLE AS e${one.i},
       ${one.class}::DOUBLE AS c${one.i}`,
  )} FROM ${table}))))`;
}
