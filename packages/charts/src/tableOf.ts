import type { Column, Table } from '@tolok/schema';

/**
 * A table from lists of plain values, one for each column and all of one length; null is absent. A
 * column of texts alone is a text column, of true and false a boolean one, everything else doubles.
 */
export function tableOf(
  columns: Readonly<Record<string, readonly (number | string | boolean | null)[]>>,
): Table {
  const rows = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  return {
    rows,
    columns: Object.entries(columns).map(([name, values]) => columnOf(name, values)),
  };
}

function columnOf(name: string, values: readonly (number | string | boolean | null)[]): Column {
  if (values.some((value) => typeof value === 'string')) {
    return {
      name,
      type: 'text',
      values: values.map((value) => (value === null ? null : String(value))),
    };
  }
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  return values.some((value) => typeof value === 'boolean')
    ? { name, type: 'boolean', values: Uint8Array.from(values, Number), valid }
    : { name, type: 'double', values: Float64Array.from(values, Number), valid };
}
