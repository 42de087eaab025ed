import type { Dataset, Resource } from '@tolok/dataset';
import { decimalOfNumber } from '@tolok/formula';
import { type Column, type UnitName, cell, column, units } from '@tolok/schema';
import type { Cell } from './cell.ts';

/**
 * Reads what a row says in a column. The columns of a printed table say where each figure stands,
 * how it is printed and what stands in place of a number: all of `value`, and of no other column.
 * They are looked up once. A cell is read anew each time, so that none has to be kept.
 */
export function cellReader(
  { name: dataset }: Pick<Dataset, 'name'>,
  { name: resource, table, fields, source, primaryKey }: Resource,
): (row: number, field: string) => Cell {
  const texts = (name: string) => textReader(column(table, name));
  const [tables, names, columns] = [texts('table'), texts('row'), texts('column')];
  const [printed, says, absences] = [texts('asPrinted'), texts('text'), texts('absent')];
  const [unitsOf, lines] = [texts('unit'), column(table, 'line')];
  const keys = primaryKey.map((name) => column(table, name));
  const figures = new Map(table.columns.map((one) => [one.name, one]));
  const declared = new Map(fields.map(({ name, unit }) => [name, unit]));
  const years = new Set(fields.filter(({ type }) => type === 'year').map(({ name }) => name));
  const ownTable = source.table ?? resource;
  return (row, field) => {
    const line = lines ? cell(lines, row) : null;
    const isPrinted = field === 'value';
    const isYear = years.has(field);
    return {
      dataset,
      resource,
      index: row,
      field,
      table: tables(row) ?? ownTable,
      row: names(row) ?? rowName(keys, row),
      column: (isPrinted ? columns(row) : null) ?? field,
      line: typeof line === 'number' ? line : null,
      asPrinted: isPrinted ? printed(row) : null,
      value: exactAt(figures.get(field), row),
      text: isPrinted ? says(row) : textOf(figures.get(field), row, isYear),
      absent: isPrinted ? absences(row) : null,
      unit: unitOf(isPrinted ? unitsOf(row) : null, declared.get(field)),
      ...(isYear ? year : {}),
    };
  };
}

const year = { exact: true, isYear: true } as const;

/** What a column says as a text; nothing where there is no such column. */
function textReader(found: Column | undefined): (row: number) => string | null {
  if (!found) return () => null;
  if (found.type === 'text') return (row) => found.values[row] ?? null;
  return (row) => {
    const value = cell(found, row);
    return value === null ? null : String(value);
  };
}

/** A text, and a year: four digits that are never grouped. */
function textOf(found: Column | undefined, row: number, isYear: boolean): string | null {
  const value = found && (isYear || found.type === 'text') ? cell(found, row) : null;
  return value === null ? null : String(value);
}

const unitOf = (printed: string | null, declared: UnitName | undefined): UnitName | null =>
  isUnit(printed) ? printed : (declared ?? null);

/** A row of an ordinary table by its key. */
const rowName = (keys: readonly (Column | undefined)[], row: number): string | null =>
  keys.length === 0
    ? null
    : keys.map((key) => String(key ? (cell(key, row) ?? '') : '')).join(' / ');

function exactAt(found: Column | undefined, row: number): Cell['value'] {
  if (!found || found.type === 'text' || found.type === 'boolean') return null;
  if (found.valid?.[row] === 0) return null;
  if (found.type === 'decimal') return { scaled: found.values[row] ?? 0n, scale: found.scale };
  if (found.type === 'integer') return { scaled: found.values[row] ?? 0n, scale: 0 };
  return decimalOfNumber(found.values[row] ?? 0);
}

const isUnit = (name: string | null): name is UnitName =>
  name !== null && Object.hasOwn(units, name);
