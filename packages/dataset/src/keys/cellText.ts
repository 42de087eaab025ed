import { type Column } from '@tolok/schema';
import { printDecimal } from '../numbers/readNumber.ts';

/** A cell with every digit, so that equal texts are equal values; null where it is absent. */
export function cellText(column: Column, row: number): string | null {
  if (column.type === 'text') return column.values[row] ?? null;
  if (column.valid?.[row] === 0) return null;
  switch (column.type) {
    case 'decimal':
      return printDecimal({ scaled: column.values[row] ?? 0n, scale: column.scale });
    case 'boolean':
      return String(column.values[row] === 1);
    default:
      return String(column.values[row]);
  }
}
