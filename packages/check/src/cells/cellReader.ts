import type { Dataset, Resource } from '@tolok/dataset';
import { decimalOfNumber } from '@tolok/formula';
import { type Column, type UnitName, cell, column, units } from '@tolok/schema';
import type { Cell } from './cell.ts';

/**
 * Reads the figure of a row in a column of numbers. The columns of a printed table say where each
 * stands; they are looked up once. A cell is read anew each time, so that none has to be kept.
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
  const ownTable = source.table ?? resource;
  return (row, field) => {
    const line = lines ? cell(lines, row) : null;
    return {
      dataset,
      resource,
      index: row,
      field,
      table: tables(row) ?? ownTable,
      row: names(row) ?? rowName(keys, row),
      column: columns(row) ?? field,
      line: typeof line === 'number' ? line : null,
      asPrinted: printed(row),
      value: exactAt(figures.get(field), row),
      text: says(row),
      absent: absences(row),
      unit: unitOf(unitsOf(row), declared.get(field)),
    };
  };
}

/** What a column says as a text; nothing where there is no such column. */
function textReader(found: Column | undefined): (row: number) => string | null {
  if (!found) return () => null;
  if (found.type === 'text') return (row) => found.values[row] ?? null;
  return (row) => {
    const value = cell(found, row);
    return value === null ? null : String(value);
  };
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
