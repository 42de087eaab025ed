import {
  type Interval,
  type Rational,
  addRationals,
  compareRationals,
  decimalText,
  multiplyRationals,
  nearestNumber,
  printedInterval,
  rational,
  rationalOfDecimal,
} from '@tolok/formula';
import type { Text } from '@tolok/schema';
import { decimalsOf } from '../cells/allowed.ts';
import type { Cell } from '../cells/cell.ts';

/** A figure as printed; where the package has no printed text, its value as each language writes it. */
export function printedText(cell: Cell): Text {
  const { asPrinted, text, value } = cell;
  const said = asPrinted === '' ? '–' : (asPrinted ?? text);
  if (said !== null || !value) return { id: said ?? '–', en: said ?? '–' };
  return written(cell)(decimalText(rationalOfDecimal(value), decimalsOf(cell)));
}

/** What stands in a cell where texts are compared, letters or characters as printed. */
export const saidBy = (cell: Cell): string => cell.text ?? printedText(cell).id;

/** Whether all that would follow is printed alike with the digits of a figure. */
export function isOneNumber(expected: Interval, cell: Cell): boolean {
  const scale = decimalsOf(cell);
  const scaled = BigInt(decimalText(middleOf(expected), scale).replace('.', ''));
  const { low, high } = printedInterval(scaled, scale, 'round');
  return compareRationals(low, expected.low) <= 0 && compareRationals(expected.high, high) <= 0;
}

/** The number halfway between the bounds. */
export const middleOf = ({ low, high }: Interval): Rational =>
  multiplyRationals(addRationals(low, high), rational(1n, 2n));

/** What would follow, with the digits of the printed figure; a range where inputs leave one. */
export function expectedText(cell: Cell, expected: Interval): Text {
  const digits = decimalsOf(cell);
  const write = written(cell);
  if (isOneNumber(expected, cell)) return write(decimalText(middleOf(expected), digits));
  const [from, to] = [
    write(decimalText(expected.low, digits + 2)),
    write(decimalText(expected.high, digits + 2)),
  ];
  return { id: `${from.id} sampai ${to.id}`, en: `${from.en} to ${to.en}` };
}

/** How a decimal that stands for a cell is written in either language: a year is never grouped. */
const written =
  ({ isYear }: Cell) =>
  (decimal: string): Text =>
    inNotation(decimal, isYear !== true);

function inNotation(decimal: string, isGrouped: boolean): Text {
  const [whole = '', fraction] = decimal.split('.');
  const inThrees = (mark: string) => (isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole);
  return {
    id: fraction === undefined ? inThrees('.') : `${inThrees('.')},${fraction}`,
    en: fraction === undefined ? inThrees(',') : `${inThrees(',')}.${fraction}`,
  };
}

/** `printed A, which should be B`. */
export function saysAndShould(cell: Cell, expected: Interval, by: Text): Text {
  const should = expectedText(cell, expected);
  const printed = printedText(cell);
  return {
    id: `Tercetak ${printed.id}, ${by.id} ${should.id}.`,
    en: `Printed ${printed.en}, ${by.en} ${should.en}.`,
  };
}

/** The bounds of an interval as numbers, for machine formats. */
export const boundsOf = ({ low, high }: Interval): readonly [number, number] => [
  nearestNumber(low),
  nearestNumber(high),
];
