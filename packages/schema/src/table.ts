/**
 * Typed columns of equal length: what `dataset` reads, a `Connection` takes and gives, and charts
 * draw. Rows are numbered from 0. An absent cell has `valid[row] === 0`, or null in a text column;
 * without `valid` every cell is there. The number under an absent cell is 0 and means nothing.
 */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

export type Column = DoubleColumn | IntegerColumn | DecimalColumn | TextColumn | BooleanColumn;

/** IEEE doubles; never NaN or Infinity. */
export interface DoubleColumn {
  readonly name: string;
  readonly type: 'double';
  readonly values: Float64Array;
  readonly valid?: Uint8Array;
}

/** Whole numbers: money in rupiah, counts. Beyond 64 bits (a sum in DuckDB) as plain bigints. */
export interface IntegerColumn {
  readonly name: string;
  readonly type: 'integer';
  readonly values: BigInt64Array | readonly bigint[];
  readonly valid?: Uint8Array;
}

/** Exact decimals: the number is `values[row] / 10 ** scale`. */
export interface DecimalColumn {
  readonly name: string;
  readonly type: 'decimal';
  readonly scale: number;
  readonly values: BigInt64Array | readonly bigint[];
  readonly valid?: Uint8Array;
}

export interface TextColumn {
  readonly name: string;
  readonly type: 'text';
  readonly values: readonly (string | null)[];
}

/** 1 is true, 0 is false. */
export interface BooleanColumn {
  readonly name: string;
  readonly type: 'boolean';
  readonly values: Uint8Array;
  readonly valid?: Uint8Array;
}

/** The column of that name, or undefined. */
export const column = (table: Table, name: string): Column | undefined =>
  table.columns.find((c) => c.name === name);

/**
 * One cell as a plain value; null where it is absent. Integers and decimals come as the nearest
 * double, which is exact below 2^53; read `values` where every digit counts.
 */
export function cell(column: Column, row: number): number | string | boolean | null {
  if (column.type === 'text') return column.values[row] ?? null;
  if (column.valid && column.valid[row] === 0) return null;
  switch (column.type) {
    case 'double':
      return column.values[row] ?? null;
    case 'boolean':
      return column.values[row] === 1;
    case 'integer':
      return Number(column.values[row]);
    case 'decimal':
      return decimalToNumber(column.values[row] ?? 0n, column.scale);
  }
}

/** The double nearest to `scaled / 10 ** scale`, whatever its size. */
export function decimalToNumber(scaled: bigint, scale: number): number {
  // One division of two exact doubles is correctly rounded; beyond 2^53 the text reading is.
  const small = scaled <= 9007199254740992n && scaled >= -9007199254740992n && scale <= 22;
  return small ? Number(scaled) / 10 ** scale : Number(`${scaled}e-${scale}`);
}
