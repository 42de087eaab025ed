import type { ExactDecimal } from '@tolok/dataset';

/** Prints a number the way another one is printed: decimals, separators, what stands around it. */
export function reprint(like: string, decimals: number, { scaled, scale }: ExactDecimal): string {
  const [, before = '', number = '', after = ''] = /^(\D*)(.*\d)?(\D*)$/s.exec(like) ?? [];
  const point = decimals === 0 ? '' : (number.at(-decimals - 1) ?? ',');
  const whole = decimals === 0 ? number : number.slice(0, -decimals - 1);
  const mark = /[.,\s]/.exec(whole)?.[0] ?? (decimals === 0 ? '.' : point === ',' ? '.' : ',');
  const size = scaled < 0n ? -scaled : scaled;
  const digits = String(rescale(size, scale, decimals)).padStart(decimals + 1, '0');
  const head = decimals === 0 ? digits : digits.slice(0, -decimals);
  const tail = decimals === 0 ? '' : point + digits.slice(-decimals);
  const sign = scaled < 0n ? '-' : '';
  return `${before.replace('-', '')}${sign}${head.replace(/\B(?=(\d{3})+$)/g, mark)}${tail}${after}`;
}

/** A number in so many decimals, half away from zero. */
export function rescale(size: bigint, scale: number, decimals: number): bigint {
  if (decimals >= scale) return size * 10n ** BigInt(decimals - scale);
  const unit = 10n ** BigInt(scale - decimals);
  return (2n * size + unit) / (2n * unit);
}
