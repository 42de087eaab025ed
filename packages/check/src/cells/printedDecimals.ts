import type { ExactDecimal } from '@tolok/dataset';

/** More decimals than any table prints. */
const most = 12;

/**
 * How many decimals a number is printed with: the one reading of its digits that gives its value,
 * whatever separates them. Null where no reading does, which is another matter than rounding.
 *
 * `95,21` of 95.21 has two, `12.647.198.000` none, `0,00` two.
 */
export function printedDecimals(asPrinted: string, { scaled, scale }: ExactDecimal): number | null {
  const printed = asPrinted.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (printed === '') return null;
  if (scaled === 0n) return printed === '0' ? decimalsOfZero(asPrinted) : null;
  const size = scaled < 0n ? -scaled : scaled;
  for (let decimals = 0; decimals <= most; decimals++) {
    const digits = digitsWith(size, scale, decimals);
    if (digits !== null && String(digits) === printed) return decimals;
  }
  return null;
}

const decimalsOfZero = (asPrinted: string): number =>
  /[.,](0+)\D*$/.exec(asPrinted)?.[1]?.length ?? 0;

/** The digits of a number with so many decimals, without its point; null where it has more. */
function digitsWith(scaled: bigint, scale: number, decimals: number): bigint | null {
  if (decimals >= scale) return scaled * 10n ** BigInt(decimals - scale);
  const unit = 10n ** BigInt(scale - decimals);
  return scaled % unit === 0n ? scaled / unit : null;
}
