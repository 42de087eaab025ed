import {
  type Interval,
  type Rational,
  absoluteRational,
  compareRationals,
  nearestNumber,
  rationalOfDecimal,
  subtractRationals,
  tenTo,
} from '@tolok/formula';
import { decimalsOf } from '../cells/allowed.ts';
import type { Cell } from '../cells/cell.ts';

/**
 * How likely one of so many tries meets what is asked for by chance, if a wrong figure is anything
 * from zero to twice the right one: tries by the share of those figures that would do.
 *
 * `asked` counts as no narrower than the last digit that all `printed` have. May be more than 1.
 */
export function chanceOf(tries: number, asked: Interval, ...printed: readonly Cell[]): number {
  const step = 10 ** -Math.min(...printed.map(decimalsOf));
  const wide = Math.max(step, nearestNumber(subtractRationals(asked.high, asked.low)));
  const ends = [asked.low, asked.high].map(absoluteRational).map(nearestNumber);
  return (tries * wide) / (2 * Math.max(...ends) + wide);
}

/** Whether a figure is 0, 1 or 100, as every second cell. */
export function isTrivial({ value }: Cell): boolean {
  const { numerator, denominator } = rationalOfDecimal(value ?? { scaled: 0n, scale: 0 });
  return denominator === 1n && (numerator === 0n || numerator === 1n || numerator === 100n);
}

/** A unit of the last printed digit. */
export const lastDigit = (cell: Cell): Rational => tenTo(-decimalsOf(cell));

export const isSaid = ({ value }: Cell, by: Cell): boolean =>
  value !== null &&
  by.value !== null &&
  compareRationals(rationalOfDecimal(value), rationalOfDecimal(by.value)) === 0;
