import {
  type AbsentReason,
  type Policy,
  type Problem,
  absent,
  nearest,
  problem,
} from '@tolok/schema';
import { type Quantity, type TargetQuantity, isRange } from '../achieve/quantity.ts';
import type { Base } from '../collect/base.ts';
import { cellKey } from '../collect/base.ts';
import { type Cell, type Cells } from '../measure/cells.ts';
import { entityKeys } from '../collect/collectRows.ts';
import { type Override, overrideText } from './overrides.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';

/** A value that takes the place of another, and the path that put it there. */
export interface Replacement<V = Quantity> {
  readonly path: string;
  readonly value: V;
}

/** The overrides of a what-if, brought to the cells of a plan. */
export interface Changes {
  readonly policy: Policy;
  readonly facts: string | null;
  readonly target: (indicator: PlannedIndicator, cell: Cell) => Replacement<TargetQuantity> | null;
  readonly actual: (indicator: PlannedIndicator, cell: Cell) => Replacement | null;
  readonly input: (indicator: PlannedIndicator, name: string, cell: Cell) => Replacement | null;
  readonly weight: (indicator: string) => number | null;
  readonly problems: readonly Problem[];
}

/**
 * Brings overrides to what they replace. An override that cannot be placed is told and left out;
 * the rest is applied; of two that replace the same value the last one wins.
 *
 * Problems: `run.path-repeated` (info), `run.path-unknown`, `run.path-ambiguous`,
 * `run.path-no-match`, `run.path-value`, `run.input-reported`.
 */
export function changesOf(
  plan: Plan,
  base: Base,
  cells: Cells,
  overrides: readonly Override[],
): Changes {
  const problems: Problem[] = [];
  const taken = new Map<string, Override[]>();
  const take = (place: string, override: Override) =>
    taken.set(place, [...(taken.get(place) ?? []), override]);
  const placed = new Map<string, Replacement<TargetQuantity>>();
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
        problems.push(unknownPath(override, subjectOf(override).id, known));
      } else if (override.kind === 'weight') {
        if (typeof override.value === 'number' && override.value >= 0) {
          weights.set(found.indicator.id, override.value);
          take(`weight.${found.indicator.id}`, override);
        } else problems.push(badValue(override));
      } else {
        const put = placeOverride(plan, base, cells, override, found);
        problems.push(...put.problems);
        if (put.key !== null) {
          placed.set(put.key, { path: override.path, value: quantityOf(override.value) });
          take(put.key, override);
        }
      }
    }
  }
  problems.push(...[...taken.values()].flatMap(repeated));
  const at = (kind: string, indicator: PlannedIndicator, name: string, cell: Cell) =>
    placed.size === 0 ? null : (placed.get(placeKey(kind, indicator, name, cell)) ?? null);
  return {
    policy,
    facts,
    target: (indicator, cell) => at('target', indicator, '', cell),
    actual: (indicator, cell) => withoutRange(at('actual', indicator, '', cell)),
    input: (indicator, name, cell) => withoutRange(at('input', indicator, name, cell)),
    weight: (id) => weights.get(id) ?? null,
    problems,
  };
}

/** Only targets are read as ranges. */
const withoutRange = (found: Replacement<TargetQuantity> | null): Replacement | null =>
  found && !isRange(found.value) ? { path: found.path, value: found.value } : null;

interface Subject {
  readonly indicator: PlannedIndicator;
  /** The name of an input; empty for the others. */
  readonly name: string;
}

function findSubject(plan: Plan, override: Override): Subject | null {
  const { id, name } = subjectOf(override);
  const indicator = plan.indicators.find((one) => one.id === id);
  return indicator ? { indicator, name } : null;
}

/** Ids may hold points, names of inputs never do. */
function subjectOf({ kind, subject }: Override): { id: string; name: string } {
  const point = kind === 'input' ? subject.lastIndexOf('.') : -1;
  return point < 0
    ? { id: subject, name: '' }
    : { id: subject.slice(0, point), name: subject.slice(point + 1) };
}

/** Tells, once, that a value was replaced more than once. */
function repeated(overrides: readonly Override[]): Problem[] {
  const last = overrides.at(-1);
  return last && overrides.length > 1 ? [problem('run.path-repeated', { path: last.path })] : [];
}

function placeOverride(
  plan: Plan,
  base: Base,
  cells: Cells,
  override: Override,
  { indicator, name }: Subject,
): { key: string | null; problems: readonly Problem[] } {
  const refuse = (p: Problem) => ({ key: null, problems: [p] });
  const wanted = { ...override.selector };
  if (wanted['workUnit'] === undefined && plan.context.workUnit !== null) {
    wanted['workUnit'] = plan.context.workUnit;
  }
  if (wanted['year'] === undefined && plan.context.year !== null) {
    wanted['year'] = String(plan.context.year);
  }
  const { quarter } = plan.context;
  const matches = (cells.get(indicator.id) ?? []).filter((cell) => {
    const own: Cell['entity'] = {
      ...cell.entity,
      year: String(cell.year),
      ...(quarter === null ? {} : { quarter: String(quarter) }),
    };
    return Object.entries(wanted).every(([key, value]) => own[key] === value);
  });
  const [cell, ...others] = matches;
  if (!cell) return refuse(problem('run.path-no-match', { path: override.path }));
  if (others.length > 0) {
    const found = matches
      .slice(0, 20)
      .map((match) => [...Object.values(match.entity), match.year].join(' '))
      .join('; ');
    return refuse(problem('run.path-ambiguous', { path: override.path, found }));
  }
  const told =
    override.kind === 'input' ? checkInput(base, cells, override, indicator, name, cell) : null;
  if (told) return refuse(told);
  const figure = override.kind === 'target' || override.kind === 'actual';
  if (figure && typeof override.value === 'string' && !indicator.scale) {
    return refuse(badValue(override));
  }
  const range = override.kind === 'target' && indicator.rule.target === 'range';
  if (override.value !== null && isRange(override.value) !== range) {
    return refuse(badValue(override));
  }
  return { key: placeKey(override.kind, indicator, name, cell), problems: [] };
}

function checkInput(
  base: Base,
  cells: Cells,
  override: Override,
  indicator: PlannedIndicator,
  name: string,
  cell: Cell,
): Problem | null {
  const input = indicator.inputs.find((one) => one.name === name);
  if (indicator.inputs.length > 0 && !input) {
    return unknownPath(
      override,
      name,
      indicator.inputs.map((one) => one.name),
    );
  }
  // No single number stands for all the elements of a list.
  const list = input && input.kind !== 'constant' && input.input.aggregate === 'list';
  const isNumber = typeof override.value === 'number' && !list;
  const keys = entityKeys(indicator);
  const computed = indicator.inputs.some((one) => {
    if (one.kind === 'constant') return false;
    const year = cell.year + (one.input.yearOffset ?? 0);
    if (one.kind === 'rows') {
      const own = base.inputs.get(indicator.id)?.get(one.name);
      return own?.has(cellKey(cell.entity, keys, year)) ?? false;
    }
    return (cells.get(one.indicator) ?? []).some(
      (part) =>
        part.year === year &&
        Object.entries(cell.entity).every(([key, value]) => part.entity[key] === value),
    );
  });
  if (!computed) {
    return problem('run.input-reported', { path: override.path, indicator: indicator.id });
  }
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

const placeKey = (kind: string, indicator: PlannedIndicator, name: string, cell: Cell): string =>
  [kind, indicator.id, name, cellKey(cell.entity, entityKeys(indicator), cell.year)].join('\u001e');

const pending: AbsentReason = 'pending';

const quantityOf = (value: Override['value']): TargetQuantity => value ?? absent(pending);

const unknownPath = (override: Override, name: string, known: readonly string[]): Problem =>
  problem('run.path-unknown', {
    path: override.path,
    name,
    known: known.join(', '),
    nearest: nearest(name, known) ?? '–',
  });

const badValue = ({ path, value }: Override): Problem =>
  problem('run.path-value', { path, value: overrideText(value) });
