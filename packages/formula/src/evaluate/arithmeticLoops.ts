import { absentCode } from '@tolok/schema';
import type { ArithmeticOperator } from '../node.ts';
import type { NumberColumn } from './columns.ts';

const noValue = absentCode('undefined');

type Loop = (a: NumberColumn, b: NumberColumn, out: NumberColumn, count: number) => void;

/**
 * The operations on the first `count` rows of two columns, each written out: these are the hot
 * paths. The reason is that of the left operand, else of the right, else of the operation itself:
 * x - x is 0 for finite x only.
 */
export const arithmeticLoops: Readonly<Record<ArithmeticOperator, Loop>> = {
  '+': ({ values: a, reasons: ra }, { values: b, reasons: rb }, { values, reasons }, count) => {
    for (let i = 0; i < count; i++) {
      const x = (a[i] as number) + (b[i] as number);
      values[i] = x;
      reasons[i] = ra[i] || rb[i] || (x - x === 0 ? 0 : noValue);
    }
  },
  '-': ({ values: a, reasons: ra }, { values: b, reasons: rb }, { values, reasons }, count) => {
    for (let i = 0; i < count; i++) {
      const x = (a[i] as number) - (b[i] as number);
      values[i] = x;
      reasons[i] = ra[i] || rb[i] || (x - x === 0 ? 0 : noValue);
    }
  },
  '*': ({ values: a, reasons: ra }, { values: b, reasons: rb }, { values, reasons }, count) => {
    for (let i = 0; i < count; i++) {
      const x = (a[i] as number) * (b[i] as number);
      values[i] = x;
      reasons[i] = ra[i] || rb[i] || (x - x === 0 ? 0 : noValue);
    }
  },
  '/': ({ values: a, reasons: ra }, { values: b, reasons: rb }, { values, reasons }, count) => {
    for (let i = 0; i < count; i++) {
      const x = (a[i] as number) / (b[i] as number);
      values[i] = x;
      reasons[i] = ra[i] || rb[i] || (x - x === 0 ? 0 : noValue);
    }
  },
  '**': ({ values: a, reasons: ra }, { values: b, reasons: rb }, { values, reasons }, count) => {
    for (let i = 0; i < count; i++) {
      const x = (a[i] as number) ** (b[i] as number);
      values[i] = x;
      reasons[i] = ra[i] || rb[i] || (x - x === 0 ? 0 : noValue);
    }
  },
};
