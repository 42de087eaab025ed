import {
  type ColumnResults,
  type CommittedIndicator,
  type IndicatorColumns,
  type Plan,
} from '@tolok/engine';
import { exactSum, nearestWhole } from '@tolok/formula';
import { type Problem, canonicalHash } from '@tolok/schema';
import {
  type ComparedSides,
  type SideName,
  evaluateSide,
  evaluatedGroups,
  plannedAt,
} from './comparedSide.ts';
import { type Group, type Taken, groups } from './groups.ts';
import type { Slot } from './slots.ts';
import { type Counted, type UnitWorths, unitWorths } from './unitWorths.ts';
import { workUnitsOf } from './workUnits.ts';

/** Every state between two agreements: some groups taken from the later, the others as before. */
export interface Game {
  readonly sides: ComparedSides;
  /** The groups in which the two differ; the others move nothing. */
  readonly differing: Taken;
  /** The work units that the data of either speak of, in the order of their codes. */
  readonly workUnits: readonly string[];
  /** What all work units come to. */
  readonly unitWorths: (taken: Taken) => UnitWorths;
  /** What they come to together. */
  readonly worth: (taken: Taken) => Worth;
  /** The same where each slot takes groups of its own. */
  readonly worthOfSlots: (takenOf: (slot: Slot) => Taken) => Worth;
  /** What is wrong with the overrides and with letters, told once. */
  readonly problems: readonly Problem[];
  /** The results of one slot; null where it has none in this state. */
  readonly columnsOf: (slot: Slot, taken: Taken) => SlotColumns | null;
}

export interface Worth {
  /**
   * The mean over work units of their mean achievements, in whole units of 1e-9 percent; null where
   * none has one.
   */
  readonly mean: number | null;
  /** How many work units that mean covers. */
  readonly covers: number;
  readonly achieved: number;
  readonly results: number;
}

export interface SlotColumns {
  readonly columns: IndicatorColumns;
  readonly unitOf: Int32Array;
}

/**
 * Opens two agreements for the question what moved a result. A state is worked out when it is asked
 * for, and kept; only the groups that differ make states of their own.
 */
export function openGame(sides: ComparedSides): Game {
  const differing: Taken = new Set(groups.filter((group) => differ[group](sides)));
  const results = once((key: string) => {
    const [side = 'from', ...taken] = key.split(' ');
    return columnsByPosition(evaluateSide(sides, side as SideName, new Set(taken as Group[])));
  });
  const evaluated = (side: SideName, taken: Taken) =>
    results(
      [side, ...evaluatedGroups.filter((group) => differing.has(group) && taken.has(group))].join(
        ' ',
      ),
    );
  const ends = [evaluated('from', new Set()), evaluated('to', new Set(groups))];
  const workUnits = workUnitsOf(
    [sides.from.plan, sides.to.plan],
    ends.map(({ byPosition }) => [...byPosition.values()]).flat(),
  );
  const places = new Map(workUnits.map((unit, i) => [unit, i]));
  const rowsOf = rowPlaces(places);

  const resultsOf = (slot: Slot, taken: Taken) => {
    const side = sideOf(slot, taken);
    const position = side === null ? null : slot[side];
    if (side === null || position === null) return null;
    const { byPosition, pendingIsZero } = evaluated(side, taken);
    const columns = byPosition.get(position);
    return columns ? { columns, pendingIsZero, unitOf: rowsOf(columns) } : null;
  };
  const counted = (takenOf: (slot: Slot) => Taken): readonly Counted[] =>
    sides.slots.flatMap((slot) => {
      const taken = takenOf(slot);
      const found = resultsOf(slot, taken);
      return found ? [{ ...found, weight: weightOf(sides, slot, taken) }] : [];
    });
  const worths = once((key: string) => {
    const taken = new Set(key.split(' ') as Group[]);
    return unitWorths(
      workUnits.length,
      counted(() => taken),
    );
  });
  const worthsOf = (taken: Taken) =>
    worths(groups.filter((group) => differing.has(group) && taken.has(group)).join(' '));
  return {
    sides,
    differing,
    workUnits,
    unitWorths: worthsOf,
    worth: (taken) => together(worthsOf(taken)),
    worthOfSlots: (takenOf) => together(unitWorths(workUnits.length, counted(takenOf))),
    problems: toldByBoth(ends.map(({ problems }) => problems)),
    columnsOf: resultsOf,
  };
}

/** Which agreement's definition and lines a slot has in a state; null where it is not there. */
function sideOf({ from, to }: Slot, taken: Taken): SideName | null {
  if (from !== null && to !== null) return taken.has('definition') ? 'to' : 'from';
  if (taken.has('membership')) return to === null ? null : 'to';
  return from === null ? null : 'from';
}

/** Weights of the policy before those of the agreement, as the engine has them. */
function weightOf({ from, to, overrides }: ComparedSides, slot: Slot, taken: Taken): number {
  const side = slot.from === null ? 'to' : slot.to === null || !taken.has('weight') ? 'from' : 'to';
  const { plan } = { from, to }[side];
  const position = slot[side];
  const indicator = position === null ? null : plannedAt(plan, position);
  const { weights } = { from, to }[taken.has('weight') ? 'to' : 'from'].plan.policy;
  const changed = overrides.findLast(
    ({ kind, subject }) => kind === 'weight' && subject === indicator?.id,
  )?.value;
  if (typeof changed === 'number') return changed;
  return weights?.[indicator?.id ?? ''] ?? indicator?.entry?.weight ?? 1;
}

const pairsOf = ({ from, to, slots }: ComparedSides) =>
  slots.flatMap((slot) => {
    if (slot.from === null || slot.to === null) return [];
    const [one, other] = [plannedAt(from.plan, slot.from), plannedAt(to.plan, slot.to)];
    return one && other ? [{ one, other }] : [];
  });

/** Whether the two agreements differ in a group at all. */
const differ: Readonly<Record<Group, (sides: ComparedSides) => boolean>> = {
  definition: (sides) => pairsOf(sides).some(({ one, other }) => one.reference !== other.reference),
  membership: ({ slots }) => slots.some(({ from, to }) => from === null || to === null),
  target: (sides) =>
    pairsOf(sides).some(({ one, other }) => !same(promised(one.entry), promised(other.entry))),
  weight: (sides) =>
    !same(sides.from.plan.policy.weights, sides.to.plan.policy.weights) ||
    pairsOf(sides).some(({ one, other }) => one.entry?.weight !== other.entry?.weight),
  policy: ({ from, to }) => !same(judging(from.plan), judging(to.plan)),
  data: ({ from, to }) =>
    from.plan.context.facts !== to.plan.context.facts ||
    from.plan.context.year !== to.plan.context.year,
  rounding: (sides) =>
    !same(sides.from.plan.policy.rounding, sides.to.plan.policy.rounding) ||
    pairsOf(sides).some(({ one, other }) => !same(one.rule.rounding, other.rule.rounding)),
};

const promised = (entry: CommittedIndicator | null) =>
  Object.values(entry?.targets ?? {})[0] ?? null;

/** What of a policy decides a result, without weights and rounding. */
function judging({ policy }: Plan) {
  const { threshold, cap, letters, pendingInMean, pendingInCount, conditions, status } = policy;
  return {
    ...{ threshold, cap, letters, pendingInMean, pendingInCount },
    ...{ conditions: conditions ?? null, status },
  };
}

const same = (one: unknown, other: unknown): boolean =>
  canonicalHash(one ?? null) === canonicalHash(other ?? null);

function columnsByPosition({ indicators, policy, problems }: ColumnResults) {
  return {
    problems,
    byPosition: new Map(
      indicators.flatMap((columns) => {
        const { entry } = columns.indicator;
        return entry ? [[entry.order, columns] as const] : [];
      }),
    ),
    pendingIsZero: policy.pendingInMean === 'zero',
  };
}

/** The work unit of each row of an indicator, by its place in the list; -1 for none. */
function rowPlaces(places: ReadonlyMap<string, number>) {
  const byCell = new WeakMap<object, Int32Array>();
  const whole = new WeakMap<readonly string[], Int32Array>();
  return ({ cell, entity, rows }: IndicatorColumns): Int32Array => {
    const codes = entity['workUnit'] ?? [];
    let all = whole.get(codes);
    if (!all) whole.set(codes, (all = Int32Array.from(codes, (code) => places.get(code) ?? -1)));
    if (cell === true) return all;
    if (cell === false) return new Int32Array(rows).fill(-1);
    let own = byCell.get(cell);
    if (!own) byCell.set(cell, (own = all.map((unit, row) => (cell[row] === 1 ? unit : -1))));
    return own;
  };
}

/** A change of a value that one of the agreements alone cannot take is a mistake in neither. */
function toldByBoth([one = [], other = []]: readonly (readonly Problem[])[]): readonly Problem[] {
  const keyOf = ({ code, values }: Problem) => JSON.stringify([code, values['path'] ?? values]);
  const others = new Set(other.map(keyOf));
  const isOverride = ({ code }: Problem) => code.startsWith('run.path-');
  return [
    ...one.filter((p) => !isOverride(p) || others.has(keyOf(p))),
    ...other.filter((p) => !isOverride(p)),
  ];
}

function together({ means, achieved, results }: UnitWorths): Worth {
  const covered = new Float64Array(means.length);
  let covers = 0;
  for (const mean of means) if (mean === mean) covered[covers++] = mean;
  const mean = nearestWhole(exactSum(covered.subarray(0, covers), 0) / covers);
  return {
    mean: Number.isSafeInteger(mean) ? mean + 0 : null,
    covers,
    achieved: sumOf(achieved),
    results: sumOf(results),
  };
}

function sumOf(counts: Int32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function once<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as V;
  };
}
