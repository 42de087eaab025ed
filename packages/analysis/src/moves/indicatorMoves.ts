import { type ColumnRow, rowAt } from '@tolok/engine';
import { exactSum, nearestWhole } from '@tolok/formula';
import { type AbsentReason, absentReason, absentReasons } from '@tolok/schema';
import { plannedAt } from '../attribution/comparedSide.ts';
import { type Game, type SlotColumns } from '../attribution/openGame.ts';
import { groups } from '../attribution/groups.ts';
import type { Slot } from '../attribution/slots.ts';
import { pairRows } from './pairRows.ts';
import { type ResultState, directionOf, stateOf } from './resultState.ts';
import { type Transitions, countTransitions } from './transitions.ts';

/** What became of the results of one indicator. None is left out: what cannot be compared says why. */
export interface IndicatorMove {
  readonly slot: Slot;
  /** How many results either agreement has of it. */
  readonly results: number;
  /** How many have an achievement in percent under both. */
  readonly comparable: number;
  /** The mean of those, in whole units of 1e-9 percent; null where none is comparable. */
  readonly mean: { readonly from: number; readonly to: number; readonly delta: number } | null;
  readonly transitions: Transitions;
  /** Results that became achieved, and that no longer are. */
  readonly up: number;
  readonly down: number;
  /** Why results cannot be compared; empty where all can. */
  readonly because: readonly NotComparable[];
  /** The figures of both sides, where there is one result alone. */
  readonly only: { readonly from: ColumnRow | null; readonly to: ColumnRow | null } | null;
  /** Whether made-up data took part. */
  readonly sample: boolean;
  /** The work unit of each result that rose or fell; for those who add up by unit. */
  readonly directions: readonly { readonly unit: number; readonly direction: -1 | 1 }[];
}

/** Why some results of an indicator have no achievement to be compared, on one side. */
export interface NotComparable {
  readonly side: 'from' | 'to';
  readonly reason: NotComparableReason;
  readonly results: number;
}

/**
 * `not-agreed`: the agreement does not have it. `not-planned`: its definition cannot be read.
 * `no-target`: nothing was promised. `letter`: it is judged by letters, which have no percent under
 * this policy; its status can be compared all the same. The rest are reasons of values.
 */
export const notComparableReasons = [
  'not-agreed',
  'not-planned',
  'no-target',
  'letter',
  ...absentReasons,
] as const;

export type NotComparableReason = (typeof notComparableReasons)[number];

/** Every slot of a game, in its order. */
export const indicatorMoves = (game: Game): readonly IndicatorMove[] =>
  game.sides.slots.map((slot) => moveOf(game, slot));

function moveOf(game: Game, slot: Slot): IndicatorMove {
  const from = slot.from === null ? null : game.columnsOf(slot, new Set());
  const to = slot.to === null ? null : game.columnsOf(slot, new Set(groups));
  const pairs = pairRows(from, to);
  const before = statesAt(from, pairs.from);
  const after = statesAt(to, pairs.to);
  const directions = directionsOf(before, after, pairs.unit);
  const [was, is] = [percentsAt(from, pairs.from), percentsAt(to, pairs.to)];
  const there = placesOfBoth(was, is);
  const count = pairs.unit.length;
  return {
    slot,
    results: count,
    comparable: there.length,
    mean: meansOf(was, is, there),
    transitions: countTransitions(before, after),
    up: directions.filter(({ direction }) => direction > 0).length,
    down: directions.filter(({ direction }) => direction < 0).length,
    because: [
      ...reasonsOf('from', game, slot, from, pairs.from),
      ...reasonsOf('to', game, slot, to, pairs.to),
    ],
    only:
      count === 1 ? { from: figuresAt(from, pairs.from[0]), to: figuresAt(to, pairs.to[0]) } : null,
    sample: isSample(from) || isSample(to),
    directions,
  };
}

function directionsOf(
  before: readonly ResultState[],
  after: readonly ResultState[],
  units: Int32Array,
): IndicatorMove['directions'] {
  const found: { unit: number; direction: -1 | 1 }[] = [];
  before.forEach((state, i) => {
    const direction = directionOf(state, after[i] as ResultState);
    if (direction !== 0) found.push({ unit: units[i] as number, direction });
  });
  return found;
}

/** Whether any result of a slot rests on made-up data. */
function isSample(slot: SlotColumns | null): boolean {
  const sample = slot?.columns.sample ?? false;
  if (typeof sample === 'boolean') return sample && (slot?.unitOf.some((u) => u >= 0) ?? false);
  return sample.some((flag, row) => flag === 1 && (slot?.unitOf[row] ?? -1) >= 0);
}

function statesAt(slot: SlotColumns | null, rows: Int32Array): readonly ResultState[] {
  const states: ResultState[] = [];
  for (const row of rows) {
    states.push(slot && row >= 0 ? stateOf(slot.columns, row) : 'not-agreed');
  }
  return states;
}

const figuresAt = (slot: SlotColumns | null, row = -1): ColumnRow | null =>
  slot && row >= 0 ? rowAt(slot.columns, row) : null;

/** Achievements, NaN where there is none. */
function percentsAt(slot: SlotColumns | null, rows: Int32Array): Float64Array {
  const percents = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) percents[i] = percentAt(slot, rows[i] as number);
  return percents;
}

const percentAt = (slot: SlotColumns | null, row: number): number =>
  row < 0 ? NaN : (slot?.columns.achievement?.[row] ?? NaN);

/** Where both sides have a number. */
function placesOfBoth(one: Float64Array, other: Float64Array): Int32Array {
  const places = new Int32Array(one.length);
  let count = 0;
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] as number, other[i] as number];
    if (a === a && b === b) places[count++] = i;
  }
  return places.subarray(0, count);
}

/** Means of what can be compared, so that the difference is that of the same results. */
function meansOf(was: Float64Array, is: Float64Array, places: Int32Array): IndicatorMove['mean'] {
  if (places.length === 0) return null;
  const mean = (side: Float64Array) => {
    const there = new Float64Array(places.length);
    for (let k = 0; k < places.length; k++) there[k] = side[places[k] as number] as number;
    return nearestWhole(exactSum(there, 9) / places.length);
  };
  const [from, to] = [mean(was), mean(is)];
  const safe = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return safe ? { from, to, delta: to - from } : null;
}

function reasonsOf(
  side: NotComparable['side'],
  game: Game,
  slot: Slot,
  found: SlotColumns | null,
  rows: Int32Array,
): readonly NotComparable[] {
  const position = slot[side];
  if (position !== null && plannedAt(game.sides[side].plan, position) === null) {
    return [{ side, reason: 'not-planned', results: rows.length }];
  }
  if (position === null && rows.length === 0) return [{ side, reason: 'not-agreed', results: 0 }];
  const counts = new Map<NotComparableReason, number>();
  for (const row of rows) {
    if (!Number.isNaN(percentAt(found, row))) continue;
    for (const reason of reasonsAt(found, row)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return notComparableReasons.flatMap((reason) => {
    const results = counts.get(reason) ?? 0;
    return results === 0 ? [] : [{ side, reason, results }];
  });
}

/** Why a result has no achievement; it may lack both its target and its value. */
function reasonsAt(slot: SlotColumns | null, row: number): readonly NotComparableReason[] {
  if (!slot || row < 0) return ['not-agreed'];
  const { columns } = slot;
  const state = stateOf(columns, row);
  if (state === 'achieved' || state === 'not-achieved') return ['letter'];
  const reason: AbsentReason | null = absentReason(columns.reason[row] ?? 0);
  return [
    ...(state === 'no-target' ? (['no-target'] as const) : []),
    ...(reason === null ? [] : [reason]),
  ];
}
