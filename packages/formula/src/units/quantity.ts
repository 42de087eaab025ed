import { type Unit, type UnitName, units } from '@tolok/schema';

export type Period = 'year' | 'quarter' | 'month';

/** What a part of a formula measures. */
export interface Quantity {
  /** A bare number takes the unit of what it meets. `value` is told while it is one literal. */
  readonly literal: boolean;
  readonly value: number | null;
  /** Exponents by dimension, without zeros: `{ rupiah: 1 }`; empty for a pure number. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** One of this unit in terms of its dimension: 0.01 for percent, 1e6 for million rupiah. */
  readonly factor: number;
  /**
   * The powers of ten written into the formula. `a / b * 100` may mean a hundredfold ratio or a
   * percentage: the factor is either `factor` or `factor / scaled`, whichever is wanted.
   */
  readonly scaled: number;
  /** A score on a scale of its own: a pure number, yet no ratio. */
  readonly scale: boolean;
  readonly period: Period | null;
  /** The unit by name while it is one. */
  readonly name: UnitName | null;
}

/** The dimension of counts of rows, which fits every unit that counts something. */
export const anyCount = 'count:*';

const pure: Quantity = Object.freeze({
  literal: false,
  value: null,
  dimensions: {},
  factor: 1,
  scaled: 1,
  scale: false,
  period: null,
  name: null,
});

/** A pure number: a ratio with factor 1. */
export const pureQuantity: Quantity = pure;

/** How many rows: a count of anything. */
export const countQuantity: Quantity = Object.freeze({ ...pure, dimensions: { [anyCount]: 1 } });

export const literalQuantity = (value: number | null): Quantity => ({
  ...pure,
  literal: true,
  value,
});

/** The quantity of something measured in `name`, over a period if one is said. */
export function quantityOf(name: UnitName, period: Period | null = null): Quantity {
  const unit: Unit = units[name];
  const isPure = unit.dimension === 'ratio' || unit.dimension === 'scale';
  return {
    ...pure,
    dimensions: isPure ? {} : { [unit.dimension]: 1 },
    factor: unit.factor,
    scale: unit.dimension === 'scale',
    period,
    name,
  };
}

export const isPure = (quantity: Quantity): boolean =>
  Object.keys(quantity.dimensions).length === 0;

/** The factors this quantity may be read with. */
export const factorsOf = ({ factor, scaled }: Quantity): readonly number[] =>
  scaled === 1 ? [factor] : [factor, factor / scaled];

/** Equal but for the last bits, as factors come out of divisions. */
export const sameFactor = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;

/** True when both measure the same kind of thing; a count of rows is a count of anything. */
export function sameDimensions(a: Quantity, b: Quantity): boolean {
  const left = Object.entries(a.dimensions);
  return (
    left.length === Object.keys(b.dimensions).length &&
    left.every(([dimension, exponent]) => {
      const other = b.dimensions[dimension] ?? countOf(b, dimension);
      return other === exponent;
    })
  );
}

function countOf(quantity: Quantity, dimension: string): number | undefined {
  if (!dimension.startsWith('count:')) return undefined;
  const counts = Object.entries(quantity.dimensions).filter(([name]) => name.startsWith('count:'));
  const [only] = counts;
  if (!only || counts.length > 1) return undefined;
  return dimension === anyCount || only[0] === anyCount ? only[1] : undefined;
}
