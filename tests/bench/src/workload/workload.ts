import { indicatorCount, keysOf, readR, readT, scatter } from './cells.ts';

/** r0..r14 and t0..t14 of one work unit, null where absent. */
export type Row = Readonly<Record<string, number | null>>;

/** r and t of one indicator, one number per work unit; NaN where absent. */
export interface InputColumns {
  readonly r: Float64Array;
  readonly t: Float64Array;
}

/** The inputs of so many work units, in the form a contestant asks for, made once. */
export interface Workload {
  readonly units: number;
  /** One object per work unit. */
  rows(): readonly Row[];
  /** One pair of columns per indicator. */
  columns(): readonly InputColumns[];
}

/** The workload of `units` work units. The same numbers come from `fillSql` in a database. */
export function workloadOf(units: number): Workload {
  let rows: Row[] | undefined;
  let columns: InputColumns[] | undefined;
  return {
    units,
    rows: () => (rows ??= Array.from({ length: units }, (_, unit) => rowOf(unit))),
    columns: () =>
      (columns ??= Array.from({ length: indicatorCount }, (_, i) => columnsOf(units, i))),
  };
}

function rowOf(unit: number): Row {
  const row: Record<string, number | null> = {};
  for (let i = 0; i < indicatorCount; i++) {
    const [r, t] = keysOf(unit, i);
    row[`r${i}`] = readR(scatter(r));
    row[`t${i}`] = readT(scatter(t));
  }
  return row;
}

function columnsOf(units: number, indicator: number): InputColumns {
  const r = new Float64Array(units);
  const t = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    const [keyR, keyT] = keysOf(unit, indicator);
    r[unit] = readR(scatter(keyR)) ?? NaN;
    t[unit] = readT(scatter(keyT)) ?? NaN;
  }
  return { r, t };
}
