import {
  type Quantity,
  anyCount,
  factorsOf,
  isPure,
  literalQuantity,
  sameDimensions,
  sameFactor,
} from './quantity.ts';

/**
 * What two quantities have in common, so that they may be added or compared; null when they have
 * nothing. A literal adapts; dimension, factor and period must agree otherwise, and a period or a
 * power of ten that was left open takes what the other side wants.
 */
export function join(a: Quantity, b: Quantity): Quantity | null {
  if (a.literal) return b.literal ? literalQuantity(null) : b;
  if (b.literal) return a;
  if (!sameDimensions(a, b)) return null;
  if (a.period && b.period && a.period !== b.period) return null;
  const factor = factorsOf(a).find((x) => factorsOf(b).some((y) => sameFactor(x, y)));
  if (factor === undefined) return null;
  const open = sameFactor(a.factor, b.factor) && a.scaled === b.scaled;
  return {
    ...(anyCount in a.dimensions ? b : a),
    factor,
    scaled: open ? a.scaled : 1,
    scale: a.scale || b.scale,
    period: a.period ?? b.period,
    name: a.name === b.name ? a.name : null,
  };
}

/** The quantity of a product. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  if (a.literal && b.literal) return literalQuantity(null);
  if (b.literal) return scaleBy(a, powerOfTen(b));
  if (a.literal) return scaleBy(b, powerOfTen(a));
  return product(a, b, 1);
}

/** The quantity of a quotient. */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (a.literal && b.literal) return literalQuantity(null);
  if (b.literal) return scaleBy(a, 1 / powerOfTen(b));
  return product(a.literal ? { ...a, literal: false, scaled: powerOfTen(a) } : a, b, -1);
}

/** The quantity of a power with a known exponent; null when a dimension would become a fraction. */
export function power(base: Quantity, exponent: number): Quantity | null {
  if (base.literal || exponent === 1) return base;
  const entries = Object.entries(base.dimensions).map(([k, v]) => [k, v * exponent] as const);
  if (entries.some(([, v]) => !Number.isInteger(v))) return null;
  return {
    ...base,
    dimensions: Object.fromEntries(entries.filter(([, v]) => v !== 0)),
    factor: base.factor ** exponent,
    scaled: base.scaled ** exponent,
    name: null,
  };
}

function powerOfTen({ value }: Quantity): number {
  const exponent = value !== null && value > 0 ? Math.round(Math.log10(value)) : 0;
  return value === Number(`1e${exponent}`) ? value : 1;
}

const scaleBy = (quantity: Quantity, by: number): Quantity =>
  by === 1 ? quantity : { ...quantity, scaled: settle(quantity.scaled * by), name: null };

/** Takes the noise off a product of powers of ten. */
function settle(x: number): number {
  const exact = Number(`1e${Math.round(Math.log10(x))}`);
  return sameFactor(x, exact) ? exact : x;
}

function product(a: Quantity, b: Quantity, sign: 1 | -1): Quantity {
  const dimensions: Record<string, number> = { ...a.dimensions };
  for (const [name, exponent] of Object.entries(b.dimensions)) {
    const key = name in dimensions ? name : (opposite(dimensions, name, exponent * sign) ?? name);
    const sum = (dimensions[key] ?? 0) + exponent * sign;
    if (sum === 0) delete dimensions[key];
    else dimensions[key] = sum;
  }
  const result: Quantity = {
    literal: false,
    value: null,
    dimensions,
    factor: a.factor * b.factor ** sign,
    scaled: settle(a.scaled * b.scaled ** sign),
    scale: sign === 1 ? a.scale || b.scale : a.scale && !b.scale,
    period: a.period === b.period ? a.period : a.period && b.period ? null : (a.period ?? b.period),
    name: null,
  };
  if (isPure(result)) return { ...result, period: null };
  const keepsLeft = isPure(b) && b.factor === 1;
  return { ...result, name: keepsLeft ? a.name : null };
}

/** A count of rows cancels against a count of something, and the other way round. */
function opposite(
  dimensions: Readonly<Record<string, number>>,
  name: string,
  exponent: number,
): string | undefined {
  if (!name.startsWith('count:')) return undefined;
  return Object.keys(dimensions).find(
    (key) =>
      key.startsWith('count:') &&
      (key === anyCount || name === anyCount) &&
      dimensions[key] === -exponent,
  );
}
