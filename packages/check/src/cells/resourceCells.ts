import type { Dataset, Field, Resource } from '@tolok/dataset';
import { type Column, type UnitName, cell, column, units } from '@tolok/schema';
import type { Cell } from './cell.ts';

/** Reads the cells of one table by row; columns are looked up once. */
export interface ResourceCells {
  readonly resource: Resource;
  readonly rows: number;
  /** What a column says of a row: a text, a number, or null for nothing. */
  readonly key: (name: string, row: number) => string | number | null;
  readonly has: (name: string) => boolean;
  /** The figure of a row in a column of numbers. */
  readonly cell: (row: number, field: string) => Cell;
}

/** A table of a package as cells. The columns of a printed table say where each stands. */
export function resourceCells(dataset: Dataset, resource: Resource): ResourceCells {
  const { table } = resource;
  const columns = new Map<string, Column>(table.columns.map((one) => [one.name, one]));
  const fields = new Map<string, Field>(resource.fields.map((one) => [one.name, one]));
  const key: ResourceCells['key'] = (name, row) => {
    const found = columns.get(name);
    const value = found ? cell(found, row) : null;
    return typeof value === 'boolean' ? String(value) : value;
  };
  const text = (name: string, row: number) => {
    const value = key(name, row);
    return value === null ? null : String(value);
  };
  return {
    resource,
    rows: table.rows,
    key,
    has: (name) => columns.has(name),
    cell(row, field) {
      const line = key('line', row);
      return {
        dataset: dataset.name,
        resource: resource.name,
        index: row,
        field,
        table: text('table', row) ?? resource.source.table ?? resource.name,
        row: text('row', row) ?? rowName(resource, row),
        column: text('column', row) ?? field,
        line: typeof line === 'number' ? line : null,
        asPrinted: text('asPrinted', row),
        value: exactAt(columns.get(field), row),
        text: text('text', row),
        absent: text('absent', row),
        unit: unitOf(text('unit', row), fields.get(field)?.unit),
      };
    },
  };
}

const unitOf = (printed: string | null, declared: UnitName | undefined): UnitName | null =>
  isUnit(printed) ? printed : (declared ?? null);

/** A row of an ordinary table by its key. */
function rowName({ table, primaryKey }: Resource, row: number): string | null {
  if (primaryKey.length === 0) return null;
  return primaryKey
    .map((name) => {
      const found = column(table, name);
      return String(found ? (cell(found, row) ?? '') : '');
    })
    .join(' / ');
}

function exactAt(found: Column | undefined, row: number): Cell['value'] {
  if (!found || found.type === 'text' || found.type === 'boolean') return null;
  if (found.valid?.[row] === 0) return null;
  if (found.type === 'decimal') return { scaled: found.values[row] ?? 0n, scale: found.scale };
  if (found.type === 'integer') return { scaled: found.values[row] ?? 0n, scale: 0 };
  return ofDouble(found.values[row] ?? 0);
}

/** The shortest decimal that is this double. */
function ofDouble(value: number): Cell['value'] {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const scale = fraction.length - Number(exponent);
  const scaled = BigInt(whole + fraction);
  return scale >= 0 ? { scaled, scale } : { scaled: scaled * 10n ** BigInt(-scale), scale: 0 };
}

const isUnit = (name: string | null): name is UnitName =>
  name !== null && Object.hasOwn(units, name);
