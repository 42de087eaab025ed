/** A stretch of numbers; null where nothing ends it. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

/** What a search walks over. */
export interface Search {
  /** Whether a number reaches the goal. */
  readonly reached: (x: number) => boolean;
  /** Null where nothing ends it. */
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** Numbers that matter: today's, bends, bounds, history. */
  readonly seeds: readonly number[];
  /** The exact boundary between two numbers of which one reaches the goal; null where none is known. */
  readonly exactly: (low: number, high: number) => number | null;
}

/**
 * Every stretch of numbers that reaches a goal, in order. Between two seeds the search looks at
 * several points; between a point that reaches the goal and one that does not it halves the way, and
 * takes the exact boundary as soon as one is known and the evaluation bears it out, otherwise the
 * shortest decimal at the place.
 *
 * Empty where no number that was looked at reaches it.
 */
export function searchRanges(search: Search): readonly Range[] {
  const points = pointsOf(search);
  const states = points.map((x) => search.reached(x));
  const ranges: Range[] = [];
  let open: Pick<Range, 'from' | 'fromIncluded'> | null = null;
  points.forEach((x, i) => {
    const [before, now] = [i > 0 && states[i - 1], states[i]];
    if (now && !before) {
      open =
        i === 0
          ? { from: search.floor, fromIncluded: search.floor !== null }
          : startAt(search, points[i - 1] ?? x, x);
    }
    if (!now && before && open) {
      const { at, included } = boundary(search, points[i - 1] ?? x, x, true);
      ranges.push({ ...open, to: at, toIncluded: included });
      open = null;
    }
  });
  if (open)
    ranges.push({ ...(open as Range), to: search.ceiling, toIncluded: search.ceiling !== null });
  return ranges;
}

function startAt(search: Search, low: number, high: number): Pick<Range, 'from' | 'fromIncluded'> {
  const { at, included } = boundary(search, low, high, false);
  return { from: at, fromIncluded: included };
}

/** After how many halvings the exact boundary is asked for, and how many there are at most. */
const halvings = { asks: [22, 34, 46], all: 64 };

/** The place between two points where a goal begins or ceases to be reached. */
function boundary(
  { reached, exactly }: Search,
  low: number,
  high: number,
  lowReaches: boolean,
): { at: number; included: boolean } {
  for (let i = 0; i < halvings.all; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (reached(middle) === lowReaches) low = middle;
    else high = middle;
    if (!halvings.asks.includes(i)) continue;
    const at = exactly(low, high);
    if (at !== null) return { at, included: reached(at) };
  }
  const at = shortestBetween(low, high);
  return { at, included: reached(at) };
}

/** What is compared is snapped, so that a boundary is found half a billionth before its place. */
const noise = 1e-9;

/** The decimal with the fewest digits around a bracket. */
export function shortestBetween(low: number, high: number): number {
  const room = noise * Math.max(1, Math.abs(low) * 1e-6);
  for (let digits = 0; digits <= 12; digits++) {
    const x = Number(((low + high) / 2).toFixed(digits));
    if (x >= low - room && x <= high + room) return x + 0;
  }
  return high;
}

/** Steps looked at between two seeds. */
const between = 5;

function pointsOf({ seeds, floor, ceiling }: Search): readonly number[] {
  const known = seeds.filter(Number.isFinite);
  const size = Math.max(1e-3, ...known.map(Math.abs));
  const far = [2, 16, 1000, 1e6].map((times) => times * size);
  const ends = [floor ?? -size * 1e6, ceiling ?? size * 1e6];
  const marks = [...known, ...far, ...(floor === null ? far.map((x) => -x) : []), 0, ...ends]
    .filter((x) => (floor === null || x >= floor) && (ceiling === null || x <= ceiling))
    .sort((a, b) => a - b)
    .filter((x, i, all) => i === 0 || x !== all[i - 1]);
  return marks.flatMap((x, i) => {
    const next = marks[i + 1];
    if (next === undefined) return [x];
    const steps = Array.from(
      { length: between },
      (_, k) => x + ((next - x) * (k + 1)) / (between + 1),
    );
    return [x, ...steps.filter((one) => one > x && one < next)];
  });
}
