import {
  type ColumnBase,
  type ColumnResults,
  type CommittedIndicator,
  type Override,
  type Plan,
  type PlannedIndicator,
  openColumns,
} from '@tolok/engine';
import type { Group, Taken } from './groups.ts';
import type { Slot } from './slots.ts';

/** One agreement, ready to be evaluated over the data of both. */
export interface ComparedSide {
  readonly plan: Plan;
  /** The data as columns: those that go with the earlier agreement, and those of the later. */
  readonly data: { readonly from: ColumnBase; readonly to: ColumnBase };
}

/** Two agreements over the same data, and which of their lines are one indicator. */
export interface ComparedSides {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly slots: readonly Slot[];
  /** Changes to values that hold on both sides. */
  readonly overrides: readonly Override[];
}

export type SideName = 'from' | 'to';

/** The groups that change what the indicators of one agreement come to. */
export const evaluatedGroups = ['target', 'policy', 'data', 'rounding'] as const satisfies Group[];

/**
 * Evaluates one agreement with the targets, policy, data and rounding of the groups that are taken
 * from the later one. Definitions and lines are its own.
 */
export function evaluateSide(sides: ComparedSides, side: SideName, taken: Taken): ColumnResults {
  const data = taken.has('data') ? 'to' : 'from';
  const model = openColumns(planWith(sides, side, taken), sides[side].data[data], { units: false });
  return sides.overrides.length === 0 ? model.base : model.recompute(sides.overrides);
}

/** The plan of one side with what is taken from the other. */
export function planWith(sides: ComparedSides, side: SideName, taken: Taken): Plan {
  const { plan } = sides[side];
  const of = (group: Group) => sides[taken.has(group) ? 'to' : 'from'].plan;
  const { year, facts } = of('data').context;
  const twins = new Map(
    sides.slots.flatMap((slot) => {
      const [own, other] = side === 'from' ? [slot.from, slot.to] : [slot.to, slot.from];
      const twin = other === null ? null : plannedAt(sides[opposite(side)].plan, other);
      return own === null || twin === null ? [] : [[own, twin] as const];
    }),
  );
  const takes = (group: Group) => taken.has(group) !== (side === 'to');
  return {
    ...plan,
    context: { ...plan.context, year, facts },
    commitment: plan.commitment && {
      ...plan.commitment,
      years: year === null ? plan.commitment.years : { from: year, to: year },
    },
    policy: { ...of('policy').policy, rounding: of('rounding').policy.rounding },
    indicators: plan.indicators.map((indicator) => {
      const { entry, rule } = indicator;
      if (!entry || !indicator.listed) return indicator;
      const twin = twins.get(entry.order);
      const targets = (takes('target') && twin?.entry) || entry;
      const rounding = (takes('rounding') && twin ? twin.rule : rule).rounding;
      return {
        ...indicator,
        rule: { ...rule, rounding },
        entry: { ...entry, targets: targetsIn(targets, year) },
      };
    }),
  };
}

/**
 * A plan that believes the tables of two agreements alone, for collecting columns: a comparison asks
 * for no others, beside those that a change names.
 */
export function believingBoth(
  plan: Plan,
  sides: readonly Plan[],
  overrides: readonly Override[],
): Plan {
  const named = overrides.filter(({ kind }) => kind === 'facts').map(({ value }) => value);
  const wanted = new Set<unknown>([...sides.map(({ context }) => context.facts), ...named]);
  return { ...plan, facts: plan.facts.filter(({ resource }) => wanted.has(resource)) };
}

/** The indicator that was planned for a line of the agreement; null where none could be. */
export const plannedAt = (plan: Plan, position: number): PlannedIndicator | null =>
  plan.indicators.find(({ listed, entry }) => listed && entry?.order === position) ?? null;

const opposite = (side: SideName): SideName => (side === 'from' ? 'to' : 'from');

/** The targets of an agreement's one year, as those of the year that is evaluated. */
function targetsIn({ targets }: CommittedIndicator, year: number | null) {
  const [own] = Object.values(targets);
  return year === null || own === undefined ? targets : { [year]: own };
}
