import { type DecimalColumn, type IntegerColumn } from '@tolok/schema';
import { type CellFault, type ColumnReader } from './columnReader.ts';
import { roomFor } from './roomFor.ts';
import { validity } from './validity.ts';

type ScaledColumn = IntegerColumn | DecimalColumn;

/**
 * The reader of a column of 64-bit whole numbers. `scaled` gives the number to store or the fault;
 * `column` makes the column of the values and of which of them are there.
 */
export function scaledReader(
  scaled: (text: string) => bigint | CellFault,
  column: (values: BigInt64Array, there: { valid?: Uint8Array }) => ScaledColumn,
): ColumnReader {
  let values = new BigInt64Array();
  const there = validity();
  return {
    read(text, row) {
      const found = scaled(text);
      values = roomFor(values, row);
      const fault = typeof found === 'bigint' ? outside(found, text) : found;
      if (typeof found === 'bigint' && !fault) values[row] = found;
      else there.skip(row);
      return fault;
    },
    skip(row) {
      values = roomFor(values, row);
      there.skip(row);
    },
    finish: (rows) => column(values.slice(0, rows), there.finish(rows)),
  };
}

function outside(value: bigint, text: string): CellFault | null {
  if (BigInt.asIntN(64, value) === value) return null;
  return { code: 'dataset.number-range', values: { text } };
}
