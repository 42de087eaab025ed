import { type Interval, interval, pointInterval } from './interval.ts';
import { addRationals, multiplyRationals, rational, subtractRationals } from './rational.ts';
import { rationalOfDecimal } from './readRational.ts';

/** How a number was shortened to the digits that are printed. */
export type PrintedMode = 'round' | 'truncate' | 'exact';

/**
 * The numbers that may stand behind printed digits, `scaled / 10 ** scale`; a scale below zero is
 * that of a number printed in thousands or millions.
 *
 * `round`: half a unit of the last digit to either side, both ends included, since some round a half
 * up and some to the even digit. `truncate`: up to a unit further from zero, that end excluded; 0 is
 * anything less than a unit from zero. `exact`: the number alone.
 */
export function printedInterval(scaled: bigint, scale: number, mode: PrintedMode): Interval {
  const printed = rationalOfDecimal({ scaled, scale });
  const unit = rationalOfDecimal({ scaled: 1n, scale });
  switch (mode) {
    case 'exact':
      return pointInterval(printed);
    case 'round': {
      const half = multiplyRationals(unit, rational(1n, 2n));
      return interval(subtractRationals(printed, half), addRationals(printed, half));
    }
    case 'truncate':
      return interval(
        scaled > 0n ? printed : subtractRationals(printed, unit),
        scaled < 0n ? printed : addRationals(printed, unit),
        scaled > 0n,
        scaled < 0n,
      );
  }
}
