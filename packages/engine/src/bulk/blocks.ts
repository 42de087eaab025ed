import { entityKeys } from '../collect/collectRows.ts';
import type { Key, Plan, PlannedIndicator, PlannedReference } from '../plan/plan.ts';

/**
 * Indicators that are worked out side by side: one row per entity and year holds all of them. What
 * a block needs of finer entities, other years or many rows stands in an earlier block.
 */
export interface Block {
  /** The name of its table of results. */
  readonly name: string;
  readonly keys: readonly Key[];
  /** The years of its rows; null for every year the data have. */
  readonly years: readonly number[] | null;
  /** Inputs before what uses them. */
  readonly indicators: readonly PlannedIndicator[];
  /** True for the rows a reader asked for; false for what only serves other blocks. */
  readonly listed: boolean;
}

/** The blocks of a plan, each before those that read it. */
export function blocksOf(plan: Plan): readonly Block[] {
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  const listed = plan.indicators.filter((one) => one.listed);
  const asked = yearsOf(plan);
  const groups = new Map<string, Map<string, PlannedIndicator>>();
  const years = new Map<string, Set<number> | null>();

  /** Puts an indicator and what stands in the same row into a block, and the rest before it. */
  const place = (id: string, one: PlannedIndicator, at: ReadonlySet<number> | null): void => {
    const group = groups.get(id) ?? new Map<string, PlannedIndicator>();
    groups.set(id, group);
    const member = `${id} ${one.id}`;
    if (covers(years.get(member), at)) return;
    for (const key of [id, member]) years.set(key, joined(years.get(key), at));
    for (const input of references(one)) {
      const child = byId.get(input.indicator);
      if (!child) continue;
      if (standsInRow(one, child, input)) place(id, child, at);
      else needed(child, shifted(at, input.input.yearOffset ?? 0));
    }
    group.set(one.id, one);
  };
  const needed = (child: PlannedIndicator, at: ReadonlySet<number> | null): void =>
    place(`of ${child.id}`, child, at);

  for (const one of listed) place(`listed ${entityKeys(one).join(' ')}`, one, asked);

  const order = inOrder(groups, byId);
  return order.map((id) => {
    const members = groups.get(id);
    const [first] = members?.values() ?? [];
    const isListed = id.startsWith('listed ');
    const wanted = years.get(id) ?? null;
    return {
      name: isListed
        ? `results ${first ? entityKeys(first).join(' ') : ''}`
        : `inputs ${id.slice(3)}`,
      keys: first ? entityKeys(first) : [],
      years: wanted && [...wanted].sort((a, b) => a - b),
      indicators: plan.indicators.filter((one) => members?.has(one.id)),
      listed: isListed,
    };
  });
}

/** Whether the value of a reference stands in the row of the indicator that uses it. */
export const standsInRow = (
  one: PlannedIndicator,
  child: PlannedIndicator,
  { input }: PlannedReference,
): boolean =>
  input.aggregate === undefined &&
  (input.yearOffset ?? 0) === 0 &&
  entityKeys(one).join() === entityKeys(child).join();

/** The inputs of an indicator that are other indicators. */
export const references = ({ inputs }: PlannedIndicator): readonly PlannedReference[] =>
  inputs.filter((input) => input.kind === 'indicator');

/** The name of the block that holds an indicator for those of other blocks. */
export const servingBlock = (indicator: string): string => `inputs ${indicator}`;

/** The years of the rows that are asked for; null for every year the data have. */
export function yearsOf({ context, commitment }: Plan): ReadonlySet<number> | null {
  if (context.year !== null) return new Set([context.year]);
  if (!commitment) return null;
  const { from, to } = commitment.years;
  return new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

type Years = ReadonlySet<number> | null | undefined;

/** All years of both; null for every year, undefined for none yet. */
const joined = (known: Years, at: ReadonlySet<number> | null): Set<number> | null =>
  known === null || at === null ? null : new Set([...(known ?? []), ...at]);

const covers = (known: Years, at: ReadonlySet<number> | null): boolean =>
  known === null || (known !== undefined && at !== null && [...at].every((y) => known.has(y)));

const shifted = (at: ReadonlySet<number> | null, offset: number): ReadonlySet<number> | null =>
  at && new Set([...at].map((year) => year + offset));

/** What is read before what reads it. References have no circles: the plan was compiled. */
function inOrder(
  groups: ReadonlyMap<string, ReadonlyMap<string, PlannedIndicator>>,
  byId: ReadonlyMap<string, PlannedIndicator>,
): readonly string[] {
  const done = new Set<string>();
  const visit = (id: string): void => {
    if (done.has(id)) return;
    for (const one of groups.get(id)?.values() ?? []) {
      for (const input of references(one)) {
        const child = byId.get(input.indicator);
        if (child && !standsInRow(one, child, input)) visit(`of ${child.id}`);
      }
    }
    done.add(id);
  };
  for (const id of groups.keys()) visit(id);
  return [...done];
}
