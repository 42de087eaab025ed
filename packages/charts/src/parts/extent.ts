/** A line of numbers that a drawing is laid along. */
export interface Extent {
  readonly low: number;
  readonly high: number;
  /** The number on that line: itself, unless it is so large or small that doubles run out. */
  readonly at: (value: number) => number;
  /** The place of a number between two pixels. */
  readonly place: (value: number, range: readonly [number, number]) => number;
  /** Round numbers within, in their own size. */
  readonly ticks: (about: number) => readonly number[];
}

interface Wanted {
  /** Fraction of the length that is added at both ends. */
  readonly pad?: number;
  /** True where bars begin at 0. */
  readonly zero?: boolean;
}

/** The line that holds every value; 0 to 1 without any. */
export function extentOf(values: Iterable<number>, { pad = 0, zero = false }: Wanted = {}): Extent {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  if (zero) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  const factor = factorOf(Math.max(Math.abs(low), Math.abs(high)));
  const at = (value: number) => value * factor;
  [low, high] = [at(low), at(high)];
  if (low === high) {
    const around = Math.abs(low) * 0.1 || 1;
    [low, high] = zero ? [Math.min(low, 0), Math.max(high, around)] : [low - around, high + around];
  }
  const padding = (high - low) * pad;
  const [from, to] = [low - padding, high + padding];
  return {
    low: from,
    high: to,
    at,
    place: (value, [start, end]) => start + ((at(value) - from) / (to - from)) * (end - start),
    ticks: (about) =>
      ticksBetween(from, to, about)
        .map((tick) => tick / factor)
        .filter(Number.isFinite),
  };
}

// Differences of the largest doubles overflow, and the smallest have no tenth part.
function factorOf(largest: number): number {
  if (largest > 1e290) return 1e-100;
  return largest > 0 && largest < 1e-290 ? 1e100 : 1;
}

function ticksBetween(low: number, high: number, about: number): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10);
  // 0.3 / 0.1 is a little less than 3.
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  const count = Math.min(Math.max(last - first + 1, 0), about * 3);
  const ticks = Array.from({ length: count }, (_, i) => roundTo(first + i, step));
  return [...new Set(ticks)];
}

/** The multiple of a step of 1, 2 or 5 that prints as it is meant: 0.3, not 0.30000000000000004. */
function roundTo(times: number, step: number): number {
  const tick = Number((times * step).toPrecision(12));
  return tick + 0;
}
