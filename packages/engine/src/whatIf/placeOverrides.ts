import {
  type AbsentReason,
  type Parsed,
  type Policy,
  type Problem,
  absent,
  nearest,
  someOf,
  problem,
} from '@tolok/schema';
import { type Quantity, type TargetQuantity, isRange } from '../achieve/quantity.ts';
import { cellKey } from '../collect/base.ts';
import type { Cell } from '../measure/cells.ts';
import { entityKeys } from '../collect/collectRows.ts';
import { numberMeant } from './numberMeant.ts';
import { type Override, overrideSubject, overrideText } from './overrides.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';

/** A value that takes the place of another, and the path that put it there. */
export interface Replacement<V = Quantity> {
  readonly path: string;
  readonly value: V;
}

/** Where the values of a plan stand, for whoever brings overrides to them. */
export interface Places<C extends Cell> {
  /**
   * The cells of an indicator that a selector of entity keys, `year` and `quarter` speaks of; of
   * more than twenty, twenty and one more are enough.
   */
  readonly matches: (
    indicator: PlannedIndicator,
    selector: Readonly<Record<string, string>>,
  ) => readonly C[];
  /** Whether the data speak of any input of the cell. */
  readonly isComputed: (indicator: PlannedIndicator, cell: C) => boolean;
}

/** An override in its place. */
export interface Placed<C extends Cell> {
  readonly kind: 'target' | 'actual' | 'input';
  readonly indicator: PlannedIndicator;
  /** The name of an input; empty for the others. */
  readonly name: string;
  readonly cell: C;
  readonly replacement: Replacement<TargetQuantity>;
}

/** The overrides of a what-if, each where it belongs. */
export interface Placement<C extends Cell> {
  readonly policy: Policy;
  readonly facts: string | null;
  /** By indicator id. */
  readonly weights: ReadonlyMap<string, number>;
  /** In the order of the overrides. */
  readonly placed: readonly Placed<C>[];
  readonly problems: readonly Problem[];
}

/**
 * Brings overrides to what they replace. An override that cannot be placed is told and left out;
 * the rest is applied; of two that replace the same value the last one wins.
 *
 * Problems: `run.path-repeated` (info), `run.path-unknown`, `run.path-ambiguous`,
 * `run.path-no-match`, `run.path-value`, `run.path-number`, `run.input-reported`.
 */
export function placeOverrides<C extends Cell>(
  plan: Plan,
  overrides: readonly Override[],
  places: Places<C>,
): Placement<C> {
  const problems: Problem[] = [];
  const taken = new Map<string, Override[]>();
  const take = (place: string, override: Override) =>
    taken.set(place, [...(taken.get(place) ?? []), override]);
  const placed: Placed<C>[] = [];
  const weights = new Map<string, number>();
  let policy = plan.policy;
  let facts = plan.context.facts;
  for (const override of overrides) {
    if (override.kind === 'facts') {
      const known = plan.facts.map(({ resource }) => resource);
      if (known.includes(String(overrideText(override.value)))) {
        facts = String(overrideText(override.value));
        take('facts', override);
      } else problems.push(unknownPath(override, String(overrideText(override.value)), known));
    } else if (override.kind === 'policy') {
      const changed = changePolicy(policy, override);
      problems.push(...changed.problems);
      if (changed.problems.length === 0) take(`policy.${override.subject}`, override);
      policy = changed.policy;
    } else if (override.kind === 'rule') {
      // A version decides which plan is compiled; by now it has been taken into account.
      take(`rule.${override.subject}`, override);
    } else {
      const found = findSubject(plan, override);
      if (!found) {
        const known = plan.indicators.map(({ id }) => id);
        problems.push(unknownPath(override, overrideSubject(override).id, known));
      } else if (override.kind === 'weight') {
        if (typeof override.value === 'number' && override.value >= 0) {
          weights.set(found.indicator.id, override.value);
          take(`weight.${found.indicator.id}`, override);
        } else problems.push(badValue(override));
      } else {
        const { value, problems: told } = placeOverride(plan, places, override, found);
        problems.push(...told);
        if (value) {
          placed.push(value);
          take(placeKey(value), override);
        }
      }
    }
  }
  problems.push(...[...taken.values()].flatMap(repeated));
  return { policy, facts, weights, placed, problems };
}

/** The table whose actuals are believed, after a what-if that changes it. */
export function factsAfter(plan: Plan, overrides: readonly Override[]): string | null {
  const known = new Set<unknown>(plan.facts.map(({ resource }) => resource));
  const wanted = overrides.findLast(({ kind, value }) => kind === 'facts' && known.has(value));
  return wanted ? String(overrideText(wanted.value)) : plan.context.facts;
}

/** What says which value is replaced. */
export const placeKey = <C extends Cell>({
  kind,
  indicator,
  name,
  cell,
}: Pick<Placed<C>, 'kind' | 'indicator' | 'name' | 'cell'>): string =>
  [kind, indicator.id, name, cellKey(cell.entity, entityKeys(indicator), cell.year)].join('\u001e');

interface Subject {
  readonly indicator: PlannedIndicator;
  /** The name of an input; empty for the others. */
  readonly name: string;
}

function findSubject(plan: Plan, override: Override): Subject | null {
  const { id, name } = overrideSubject(override);
  const indicator = plan.indicators.find((one) => one.id === id);
  return indicator ? { indicator, name } : null;
}

/** Tells, once, that a value was replaced more than once. */
function repeated(overrides: readonly Override[]): Problem[] {
  const last = overrides.at(-1);
  return last && overrides.length > 1 ? [problem('run.path-repeated', { path: last.path })] : [];
}

function placeOverride<C extends Cell>(
  plan: Plan,
  places: Places<C>,
  override: Override,
  { indicator, name }: Subject,
): Parsed<Placed<C>> {
  const refuse = (one: Problem) => ({ problems: [one] });
  const { kind } = override;
  if (kind !== 'target' && kind !== 'actual' && kind !== 'input') return { problems: [] };
  const wanted = { ...override.selector };
  if (wanted['workUnit'] === undefined && plan.context.workUnit !== null) {
    wanted['workUnit'] = plan.context.workUnit;
  }
  if (wanted['year'] === undefined && plan.context.year !== null) {
    wanted['year'] = String(plan.context.year);
  }
  const matches = places.matches(indicator, wanted);
  const [cell, ...others] = matches;
  if (!cell) return refuse(problem('run.path-no-match', { path: override.path }));
  if (others.length > 0) {
    const found = matches
      .slice(0, 20)
      .map((match) => [...Object.values(match.entity), match.year].join(' '))
      .join('; ');
    return refuse(problem('run.path-ambiguous', { path: override.path, found }));
  }
  const told = kind === 'input' ? checkInput(places, override, indicator, name, cell) : null;
  if (told) return refuse(told);
  const isWord = typeof override.value === 'string';
  const isNumber = isWord && numberMeant(String(override.value)) !== null;
  if (kind !== 'input' && isWord && (!indicator.scale || isNumber)) {
    return refuse(badValue(override));
  }
  const range = kind === 'target' && indicator.rule.target === 'range';
  if (override.value !== null && isRange(override.value) !== range) {
    return refuse(badValue(override));
  }
  const replacement = { path: override.path, value: quantityOf(override.value) };
  return { value: { kind, indicator, name, cell, replacement }, problems: [] };
}

function checkInput<C extends Cell>(
  places: Places<C>,
  override: Override,
  indicator: PlannedIndicator,
  name: string,
  cell: C,
): Problem | null {
  const input = indicator.inputs.find((one) => one.name === name);
  if (indicator.inputs.length > 0 && !input) {
    return unknownPath(
      override,
      name,
      indicator.inputs.map((one) => one.name),
    );
  }
  if (!places.isComputed(indicator, cell)) {
    return problem('run.input-reported', { path: override.path, indicator: indicator.id });
  }
  // No single number stands for all the elements of a list.
  const list = input && input.kind !== 'constant' && input.input.aggregate === 'list';
  const isNumber = typeof override.value === 'number' && !list;
  return override.value === null || isNumber ? null : badValue(override);
}

const policyKeys = ['threshold', 'cap', 'letters', 'pendingInMean', 'pendingInCount'] as const;

const policyWords: Readonly<Record<string, readonly string[]>> = {
  letters: ['none', 'met-is-100', 'rank', 'lower-bound'],
  pendingInMean: ['exclude', 'zero'],
  pendingInCount: ['absent', 'not-achieved'],
};

function changePolicy(
  policy: Policy,
  override: Override,
): { policy: Policy; problems: readonly Problem[] } {
  const key = policyKeys.find((k) => k === override.subject);
  if (!key) return { policy, problems: [unknownPath(override, override.subject, policyKeys)] };
  const words = policyWords[key];
  const { value } = override;
  const fits = words
    ? typeof value === 'string' && words.includes(value)
    : (typeof value === 'number' && value >= 0) || (key === 'cap' && value === null);
  return fits
    ? { policy: { ...policy, [key]: value }, problems: [] }
    : { policy, problems: [badValue(override)] };
}

const pending: AbsentReason = 'pending';

const quantityOf = (value: Override['value']): TargetQuantity => value ?? absent(pending);

const unknownPath = (override: Override, name: string, known: readonly string[]): Problem =>
  problem('run.path-unknown', {
    path: override.path,
    name,
    known: someOf(name, known),
    // Part of a name is no misspelling of it, yet says which one was meant.
    nearest: nearest(name, known) ?? known.find((one) => one.includes(name)) ?? '–',
  });

function badValue({ path, value }: Override): Problem {
  const text = overrideText(value);
  const meant = typeof text === 'string' ? numberMeant(text) : null;
  return meant === null
    ? problem('run.path-value', { path, value: text })
    : problem('run.path-number', { path, value: text, number: meant });
}
