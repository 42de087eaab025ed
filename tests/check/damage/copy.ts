import type { Dataset, ExactDecimal } from '@tolok/dataset';
import type { Column } from '@tolok/schema';

/** What is printed in one cell instead, and the number it is stored as. */
export interface Change {
  readonly resource: string;
  readonly row: number;
  readonly asPrinted?: string;
  readonly value?: ExactDecimal;
  /** Another text in another column, where no number is changed. */
  readonly text?: { readonly column: string; readonly is: string | null };
}

/** The package with these cells changed, everything else shared with the original. */
export const copyWith = (dataset: Dataset, changes: readonly Change[]): Dataset => ({
  ...dataset,
  resources: dataset.resources.map((resource) => {
    const own = changes.filter((change) => change.resource === resource.name);
    if (own.length === 0) return resource;
    const columns = resource.table.columns.map((column) => own.reduce(withChange, column));
    return { ...resource, table: { ...resource.table, columns } };
  }),
});

function withChange(column: Column, { row, asPrinted, value, text }: Change): Column {
  if (column.type === 'text') {
    const is = column.name === 'asPrinted' ? asPrinted : text?.is;
    if (is === undefined || (column.name !== 'asPrinted' && column.name !== text?.column))
      return column;
    return { ...column, values: column.values.map((one, i) => (i === row ? is : one)) };
  }
  if (column.type !== 'decimal' || column.name !== 'value' || !value) return column;
  const scaled =
    value.scale <= column.scale
      ? value.scaled * 10n ** BigInt(column.scale - value.scale)
      : value.scaled / 10n ** BigInt(value.scale - column.scale);
  return {
    ...column,
    values: BigInt64Array.from(column.values, (one, i) => (i === row ? scaled : one)),
    ...(column.valid ? { valid: column.valid.map((one, i) => (i === row ? 1 : one)) } : {}),
  };
}
