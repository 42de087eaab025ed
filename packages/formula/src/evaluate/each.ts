import { absentCode } from '@tolok/schema';
import type { NumberColumn } from './columns.ts';

const noValue = absentCode('undefined');

/** A function of one number over the first `count` rows, into `out`. */
export function eachOne(
  { values, reasons }: NumberColumn,
  out: NumberColumn,
  count: number,
  evaluate: (x: number) => number,
): NumberColumn {
  for (let i = 0; i < count; i++) {
    const x = evaluate(values[i] as number);
    out.values[i] = x;
    out.reasons[i] = reasons[i] || (x - x === 0 ? 0 : noValue);
  }
  return out;
}

/** A function of several numbers over the first `count` rows, into `out`. */
export function eachMany(
  columns: readonly NumberColumn[],
  out: NumberColumn,
  count: number,
  evaluate: (...args: number[]) => number,
): NumberColumn {
  const numbers = new Array<number>(columns.length).fill(0);
  const three = columns.length === 3;
  for (let i = 0; i < count; i++) {
    let reason = 0;
    for (let k = 0; k < columns.length && reason === 0; k++) {
      const column = columns[k] as NumberColumn;
      reason = column.reasons[i] as number;
      numbers[k] = column.values[i] as number;
    }
    let x = 0;
    if (reason === 0)
      x = three
        ? evaluate(numbers[0] as number, numbers[1] as number, numbers[2] as number)
        : evaluate(...numbers);
    out.values[i] = x;
    out.reasons[i] = reason || (x - x === 0 ? 0 : noValue);
  }
  return out;
}
