import {
  type Rational,
  absoluteRational,
  compareRationals,
  multiplyRationals,
  rational,
} from './rational.ts';
import { ceilingOf, floorOf, tenTo } from './wholes.ts';

/** Makes a size, never below zero, a whole number. */
export type Whole = (size: Rational) => bigint;

export const wholeBelow: Whole = ({ numerator, denominator }) => floorOf(numerator, denominator);

export const wholeAbove: Whole = ({ numerator, denominator }) => ceilingOf(numerator, denominator);

/** To the nearest, a half to the larger one. */
export const wholeNear: Whole = ({ numerator, denominator }) =>
  floorOf(2n * numerator + denominator, 2n * denominator);

/** To the nearest, a half to the smaller one. */
export const wholeNearShort: Whole = ({ numerator, denominator }) =>
  ceilingOf(2n * numerator - denominator, 2n * denominator);

/** The number with its size made a whole number of units of 10 ** -digits, the sign kept. */
export function roundRational(x: Rational, digits: number, whole: Whole): Rational {
  const size = whole(multiplyRationals(absoluteRational(x), tenTo(digits)));
  return multiplyRationals(rational(x.numerator < 0n ? -size : size), tenTo(-digits));
}

/** What is as large or larger is compared with all its decimals. */
export const snapLimit = rational(1_000_000n);

/** `snap` of exact numbers: nine decimals, half away from zero, below a million. */
export const snapRational = (x: Rational): Rational =>
  compareRationals(absoluteRational(x), snapLimit) < 0 ? roundRational(x, 9, wholeNear) : x;
