import type { CompareOperator } from '../node.ts';

/** Three-valued truth as a small integer: false, true, unknown. */
export const no = 0;
export const yes = 1;
export const unknown = 2;

export const truthOf = (holds: boolean): number => (holds ? yes : no);

/** False wins over unknown, unknown over true. */
export const both = (a: number, b: number): number =>
  a === no || b === no ? no : a === yes && b === yes ? yes : unknown;

/** True wins over unknown, unknown over false. */
export const either = (a: number, b: number): number =>
  a === yes || b === yes ? yes : a === no && b === no ? no : unknown;

export const negation = (a: number): number => (a === unknown ? unknown : 1 - a);

/** Comparisons of two snapped numbers that are there. */
export const comparisons: Readonly<Record<CompareOperator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
