import { bandOf, rankOf } from '@tolok/engine';
import { type Interval, pointInterval, rational } from '@tolok/formula';
import { type Scale, decimalToNumber } from '@tolok/schema';
import { inputAllows } from '../cells/allowed.ts';
import type { Cell } from '../cells/cell.ts';

/** Two figures on one line: by number, by day or by place on a scale. */
export interface Comparable {
  readonly figure: Interval;
  readonly bound: Interval;
  readonly days: boolean;
}

/**
 * Two cells on one line; null where they have none in common. Letters need the scale, on which a
 * number beside a letter has the place of the band it falls into.
 */
export function comparable(figure: Cell, bound: Cell, scale: Scale | null): Comparable | null {
  if (figure.value && bound.value) return onLine(figure, bound, inputAllows, false);
  const areDays = [figure, bound].every(({ text }) => text !== null && day.test(text));
  if (areDays) return onLine(figure, bound, dayOf, true);
  return scale && onLine(figure, bound, (cell) => placeOn(scale, cell), false);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function onLine(
  figure: Cell,
  bound: Cell,
  of: (cell: Cell) => Interval | null,
  days: boolean,
): Comparable | null {
  const [a, b] = [of(figure), of(bound)];
  return a && b && { figure: a, bound: b, days };
}

/** A day as a number that grows with the calendar. */
const dayOf = ({ text }: Cell): Interval =>
  pointInterval(rational(BigInt((text ?? '').replaceAll('-', ''))));

function placeOn(scale: Scale, { value, text }: Cell): Interval | null {
  const rank = value
    ? rankOfNumber(scale, decimalToNumber(value.scaled, value.scale))
    : rankOf(scale, text ?? '');
  return rank === null ? null : pointInterval(rational(BigInt(rank)));
}

/** A number beyond the scale stands beyond its bands; null for one between two of them. */
function rankOfNumber(scale: Scale, value: number): number | null {
  if (value < scale.lower) return -1;
  if (value > scale.upper) return scale.bands.length;
  const band = bandOf(scale, value);
  return band && rankOf(scale, band.label);
}
