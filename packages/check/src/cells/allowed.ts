import {
  type Interval,
  type PrintedMode,
  pointInterval,
  printedInterval,
  rationalOfDecimal,
} from '@tolok/formula';
import { units } from '@tolok/schema';
import type { Cell } from './cell.ts';
import { printedDecimals } from './printedDecimals.ts';

/** How many decimals a figure is printed with; those of its value where nothing is printed. */
export function decimalsOf({ asPrinted, value }: Cell): number {
  if (!value) return 0;
  return (asPrinted === null ? null : printedDecimals(asPrinted, value)) ?? shortest(value);
}

/** What may stand behind a figure that was worked out and shortened; null without a number. */
export function resultAllows(cell: Cell, mode: PrintedMode = 'round'): Interval | null {
  if (cell.exact) return cell.value && pointInterval(rationalOfDecimal(cell.value));
  const printed = printedUnits(cell);
  return printed && printedInterval(printed.scaled, printed.scale, mode);
}

/**
 * What may stand behind a figure that others are worked out from; null without a number. Money and
 * counts in whole units are what they are, and so is a number that no document printed.
 */
export function inputAllows(cell: Cell): Interval | null {
  const { value, asPrinted } = cell;
  if (!value) return null;
  if (isExact(cell) || asPrinted === null) return pointInterval(rationalOfDecimal(value));
  return resultAllows(cell);
}

/** Whether it was never rounded: its check says so, or it is printed in whole rupiah, people, services. */
export const isExact = (cell: Cell): boolean =>
  cell.exact === true || (cell.asPrinted !== null && decimalsOf(cell) === 0 && isWhole(cell));

/** Whether its unit comes in whole numbers alone. */
function isWhole({ unit }: Cell): boolean {
  if (unit === null) return false;
  const { dimension } = units[unit];
  return dimension.startsWith('count:') || dimension === 'rupiah';
}

function printedUnits(cell: Cell): { scaled: bigint; scale: number } | null {
  const { value } = cell;
  if (!value) return null;
  const scale = decimalsOf(cell);
  const more = scale - value.scale;
  return more >= 0
    ? { scaled: value.scaled * 10n ** BigInt(more), scale }
    : { scaled: value.scaled / 10n ** BigInt(-more), scale };
}

/** The decimals a value needs. */
function shortest({ scaled, scale }: NonNullable<Cell['value']>): number {
  let [digits, needed] = [scaled, scale];
  while (needed > 0 && digits % 10n === 0n) [digits, needed] = [digits / 10n, needed - 1];
  return needed;
}
