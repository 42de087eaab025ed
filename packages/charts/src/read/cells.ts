import {
  type Absent,
  type AbsentReason,
  type Column,
  type Table,
  type TargetRange,
  type UnitName,
  absent,
  absentReason,
  absentReasons,
  cell,
  column,
  finite,
  isAbsent,
  units,
} from '@tolok/schema';
import type { ChartSpec } from '../chart.ts';

/** A number, a letter, a range, or the reason why there is none. */
export type Figure = number | string | TargetRange | Absent;

export type Status = 'achieved' | 'not-achieved';

/** The table as a chart reads it: by part and row. What is not there is absent, never 0. */
export interface Cells {
  /** The same for one row from drawing to drawing, and another for every row of one table. */
  key(row: number): string;
  label(row: number): string;
  unit(row: number): UnitName;
  figure(role: string, row: number): Figure;
  number(role: string, row: number): number | null;
  text(role: string, row: number): string | null;
  status(role: string, row: number): Status | null;
  flag(role: string, row: number): boolean;
  reason(role: string, row: number): AbsentReason;
}

export function readCells(table: Table, spec: ChartSpec): Cells {
  const columns = new Map<string, Column>();
  for (const [role, name] of Object.entries(spec.columns)) {
    const found = name === undefined ? undefined : column(table, name);
    if (found) columns.set(role, found);
  }
  const raw = (role: string, row: number) => {
    const found = columns.get(role);
    return found ? cell(found, row) : null;
  };
  const number = (role: string, row: number): number | null => {
    const value = raw(role, row);
    const known = typeof value === 'number' ? finite(value) : null;
    return isAbsent(known) ? null : known;
  };
  const text = (role: string, row: number): string | null => {
    const value = raw(role, row);
    const printable = value === null || typeof value === 'boolean' ? '' : clean(String(value));
    return printable === '' ? null : printable;
  };
  const reason = (role: string, row: number): AbsentReason =>
    reasonOf(raw(`${role}Absent`, row)) ?? reasonOf(raw('absent', row)) ?? 'undefined';
  const label = (row: number) => text('label', row) ?? `#${row + 1}`;
  const keys = unique(table.rows, (row) => text('key', row) ?? label(row));
  return {
    key: (row) => keys[row] ?? `#${row}`,
    label,
    unit: (row) => {
      const name = text('unit', row) ?? spec.unit;
      return Object.hasOwn(units, name) ? (name as UnitName) : spec.unit;
    },
    figure: (role, row) => {
      const from = number(role, row);
      const to = number(`${role}To`, row);
      if (from !== null) return to === null ? from : { from, to };
      const letter = columns.get(role)?.type === 'text' ? text(role, row) : null;
      return letter ?? text(`${role}Letter`, row) ?? absent(reason(role, row));
    },
    number,
    text,
    status: (role, row) => {
      const value = raw(role, row);
      return value === 'achieved' || value === 'not-achieved' ? value : null;
    },
    flag: (role, row) => raw(role, row) === true,
    reason,
  };
}

function reasonOf(value: string | number | boolean | null): AbsentReason | null {
  if (typeof value === 'number') return absentReason(value);
  return absentReasons.find((reason) => reason === value) ?? null;
}

/** One line that every reader of XML takes. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- these are what a drawing cannot hold
    .replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufffe\uffff]+/g, ' ')
    .trim();

function unique(rows: number, nameOf: (row: number) => string): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: rows }, (_, row) => {
    const name = nameOf(row);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // A space at the end is trimmed from names, so this is no other row's name.
    return times === 1 ? name : `${name} ${times} `;
  });
}
