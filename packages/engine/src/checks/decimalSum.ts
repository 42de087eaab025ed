/**
 * The sum of numbers as they are written in decimals, exactly: 0.1 and 0.2 make `0.3`. In plain
 * digits without an exponent; `0` for nothing. The numbers must be finite.
 */
export function decimalSum(numbers: readonly number[]): string {
  const parts = numbers.map(decimal);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  const total = parts.reduce(
    (sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale),
    0n,
  );
  return print(total, scale);
}

/** `digits` units of 10 ** -scale. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function decimal(x: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(x).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function print(total: bigint, scale: number): string {
  const sign = total < 0n ? '-' : '';
  const digits = String(total < 0n ? -total : total).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return sign + digits.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
}
