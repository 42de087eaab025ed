import { type UnitName, units } from '@tolok/schema';
import { type Quantity, factorsOf, quantityOf, sameDimensions, sameFactor } from './quantity.ts';

/**
 * How the result of a formula stands to the unit it is declared in.
 *
 * - `fits`: as it is.
 * - `place`: it is a ratio where percent is declared, so a hundredfold is placed into it.
 * - `differs`: it measures something else.
 *
 * A hundred that is written into the formula counts: `a / b * 100` is a percentage and is not
 * multiplied again, and as a `ratio` it differs. A score takes any pure number.
 */
export function fit(result: Quantity, declared: UnitName): 'fits' | 'place' | 'differs' {
  if (result.literal) return 'fits';
  const wanted = quantityOf(declared);
  if (!sameDimensions(result, wanted)) return 'differs';
  if (wanted.scale) return 'fits';
  if (result.scale && units[declared].dimension === 'ratio') return 'differs';
  const factors = factorsOf(result);
  const reads = (factor: number) => factors.some((x) => sameFactor(x, factor));
  if (declared === 'ratio' && result.scaled === 100 && reads(0.01)) return 'differs';
  if (reads(wanted.factor)) return 'fits';
  return declared === 'percent' && reads(1) ? 'place' : 'differs';
}
