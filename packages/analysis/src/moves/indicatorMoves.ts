import { type ColumnRow, rowAt } from '@tolok/engine';
import { exactSum, nearestWhole } from '@tolok/formula';
import { type AbsentReason, absentReason, absentReasons } from '@tolok/schema';
import { plannedAt } from '../attribution/comparedSide.ts';
import { type Game, type SlotColumns } from '../attribution/openGame.ts';
import { groups } from '../attribution/groups.ts';
import type { Slot } from '../attribution/slots.ts';
import { type RowPair, pairRows } from './pairRows.ts';
import { directionOf, stateOf } from './resultState.ts';
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
  /** The work unit of each result, and whether it rose or fell; for those who add up by unit. */
  /** Whether made-up data took part. */
  readonly sample: boolean;
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
  const states = pairs.map((pair) => [stateAt(from, pair.from), stateAt(to, pair.to)] as const);
  const directions = states.flatMap(([before, after], i) => {
    const direction = directionOf(before, after);
    return direction === 0 ? [] : [{ unit: (pairs[i] as RowPair).unit, direction }];
  });
  const numbers = pairs.flatMap((pair) => {
    const [one, other] = [percentAt(from, pair.from), percentAt(to, pair.to)];
    return one === null || other === null ? [] : [[one, other] as const];
  });
  const [pair] = pairs;
  return {
    slot,
    results: pairs.length,
    comparable: numbers.length,
    mean: meansOf(numbers),
    transitions: countTransitions(states),
    up: directions.filter(({ direction }) => direction > 0).length,
    down: directions.filter(({ direction }) => direction < 0).length,
    because: [
      ...reasonsOf(
        'from',
        game,
        slot,
        from,
        pairs.map((one) => one.from),
      ),
      ...reasonsOf(
        'to',
        game,
        slot,
        to,
        pairs.map((one) => one.to),
      ),
    ],
    only:
      pair && pairs.length === 1
        ? { from: figuresAt(from, pair.from), to: figuresAt(to, pair.to) }
        : null,
    sample: isSample(from) || isSample(to),
    directions,
  };
}

/** Whether any result of a slot rests on made-up data. */
function isSample(slot: SlotColumns | null): boolean {
  const sample = slot?.columns.sample ?? false;
  if (typeof sample === 'boolean') return sample && (slot?.unitOf.some((u) => u >= 0) ?? false);
  return sample.some((flag, row) => flag === 1 && (slot?.unitOf[row] ?? -1) >= 0);
}

const stateAt = (slot: SlotColumns | null, row: number | null) =>
  slot && row !== null ? stateOf(slot.columns, row) : 'not-agreed';

const figuresAt = (slot: SlotColumns | null, row: number | null): ColumnRow | null =>
  slot && row !== null ? rowAt(slot.columns, row) : null;

function percentAt(slot: SlotColumns | null, row: number | null): number | null {
  const percent = row === null ? NaN : (slot?.columns.achievement?.[row] ?? NaN);
  return Number.isNaN(percent) ? null : percent;
}

/** Means of what can be compared, so that the difference is that of the same results. */
function meansOf(pairs: readonly (readonly [number, number])[]): IndicatorMove['mean'] {
  if (pairs.length === 0) return null;
  const mean = (side: 0 | 1) =>
    nearestWhole(
      exactSum(
        Float64Array.from(pairs, (pair) => pair[side]),
        9,
      ) / pairs.length,
    );
  const [from, to] = [mean(0), mean(1)];
  const safe = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return safe ? { from, to, delta: to - from } : null;
}

function reasonsOf(
  side: NotComparable['side'],
  game: Game,
  slot: Slot,
  found: SlotColumns | null,
  rows: readonly (number | null)[],
): readonly NotComparable[] {
  const position = slot[side];
  if (position !== null && plannedAt(game.sides[side].plan, position) === null) {
    return [{ side, reason: 'not-planned', results: rows.length }];
  }
  if (position === null && rows.length === 0) return [{ side, reason: 'not-agreed', results: 0 }];
  const counts = new Map<NotComparableReason, number>();
  for (const row of rows) {
    for (const reason of reasonsAt(found, row)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return notComparableReasons.flatMap((reason) => {
    const results = counts.get(reason) ?? 0;
    return results === 0 ? [] : [{ side, reason, results }];
  });
}

/** A result may lack both its target and its value. */
function reasonsAt(slot: SlotColumns | null, row: number | null): readonly NotComparableReason[] {
  if (!slot || row === null) return ['not-agreed'];
  if (percentAt(slot, row) !== null) return [];
  const { columns } = slot;
  const state = stateOf(columns, row);
  if (state === 'achieved' || state === 'not-achieved') return ['letter'];
  const reason: AbsentReason | null = absentReason(columns.reason[row] ?? 0);
  return [
    ...(state === 'no-target' ? (['no-target'] as const) : []),
    ...(reason === null ? [] : [reason]),
  ];
}
