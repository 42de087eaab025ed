import type { ArithmeticOperator } from '../node.ts';

/** `count` numbers of `a` from `at` on with as many of `b`, into `out`; `out` may be either. */
export type Loop = (
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  out: Float64Array,
  at: number,
  count: number,
) => void;

/** `count` numbers of `a` with the same number each time, into `out`; `out` may be `a`. */
export type LiteralLoop = (
  a: Float64Array,
  aAt: number,
  literal: number,
  out: Float64Array,
  at: number,
  count: number,
) => void;

/**
 * The operations, each written out: these are the hot paths. What is absent is NaN and stays so, and
 * a result that is not finite is left for the last pass over the rows.
 */
export const arithmeticLoops: Readonly<Record<ArithmeticOperator, Loop>> = {
  '+': (a, aAt, b, bAt, out, at, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = (a[aAt + i] as number) + (b[bAt + i] as number);
    }
  },
  '-': (a, aAt, b, bAt, out, at, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = (a[aAt + i] as number) - (b[bAt + i] as number);
    }
  },
  '*': (a, aAt, b, bAt, out, at, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = (a[aAt + i] as number) * (b[bAt + i] as number);
    }
  },
  '/': (a, aAt, b, bAt, out, at, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = (a[aAt + i] as number) / (b[bAt + i] as number);
    }
  },
  '**': (a, aAt, b, bAt, out, at, count) => {
    for (let i = 0; i < count; i++) {
      out[at + i] = power(a[aAt + i] as number, b[bAt + i] as number);
    }
  },
};

/** The same with a literal on the right. */
export const literalOnRight: Readonly<Record<ArithmeticOperator, LiteralLoop>> = {
  '+': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = (a[aAt + i] as number) + literal;
  },
  '-': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = (a[aAt + i] as number) - literal;
  },
  '*': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = (a[aAt + i] as number) * literal;
  },
  '/': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = (a[aAt + i] as number) / literal;
  },
  '**': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = power(a[aAt + i] as number, literal);
  },
};

/** The same with a literal on the left. */
export const literalOnLeft: Readonly<Record<ArithmeticOperator, LiteralLoop>> = {
  '+': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = literal + (a[aAt + i] as number);
  },
  '-': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = literal - (a[aAt + i] as number);
  },
  '*': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = literal * (a[aAt + i] as number);
  },
  '/': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = literal / (a[aAt + i] as number);
  },
  '**': (a, aAt, literal, out, at, count) => {
    for (let i = 0; i < count; i++) out[at + i] = power(literal, a[aAt + i] as number);
  },
};

/** NaN ** 0 would be 1. */
const power = (x: number, y: number): number => (x !== x ? x : x ** y);
