/** An element or a sum beyond these, in units of the last decimal, has no exact sum here. */
export const exactLimits = Object.freeze({ element: 1e29, sum: 1e30 });

/**
 * The sum of `elements`, each first made a whole number of units of 10 ** -scale (the integer
 * nearest to the double product, half away from zero), added exactly. In those units, as a double;
 * 0 for nothing; NaN beyond the limits.
 */
export function exactSum(elements: Float64Array, scale: number): number {
  const by = 10 ** scale;
  let total = 0n;
  let small = 0;
  for (const element of elements) {
    const scaled = nearestWhole(element * by);
    if (!(Math.abs(scaled) < exactLimits.element)) return NaN;
    if (Math.abs(small) + Math.abs(scaled) <= Number.MAX_SAFE_INTEGER) small += scaled;
    else {
      total += BigInt(small) + BigInt(scaled);
      small = 0;
    }
  }
  return toDouble(total + BigInt(small));
}

/** Half away from zero, exact for every double. */
export function nearestWhole(x: number): number {
  const size = Math.abs(x);
  const floor = Math.floor(size);
  return Math.sign(x) * (size - floor >= 0.5 ? floor + 1 : floor);
}

const part = 10n ** 15n;

/** In two parts, each exact as a double: databases convert large integers each in its own way. */
function toDouble(total: bigint): number {
  const value = Number(total / part) * 1e15 + Number(total % part);
  return Math.abs(value) < exactLimits.sum ? value : NaN;
}
