import type {
  FactsBinding,
  Plan,
  PlannedIndicator,
  PlannedInput,
  PlannedRows,
  RowsBinding,
} from '../../plan/plan.ts';
import type { Block } from '../blocks.ts';
import type { Ask, RowsItem } from '../sources/source.ts';

/** What the sources of a block are asked for. */
export const askOf = (plan: Plan, block: Block, offset: number): Ask => ({
  keys: block.keys,
  years: block.years,
  offset,
  workUnit: plan.context.workUnit,
  quarter: plan.context.quarter,
});

/** Rows of this year make rows of results; those of other years only where a rule has no others. */
export function makesRowsOf(indicator: PlannedIndicator, input: PlannedInput | undefined): boolean {
  if (!input) return true;
  if (input.kind === 'constant') return false;
  const offsets = indicator.inputs.flatMap((one) =>
    one.kind === 'constant' ? [] : [one.input.yearOffset ?? 0],
  );
  return (input.input.yearOffset ?? 0) === 0 || !offsets.includes(0);
}

/** Inputs that are read together, since they come from the same tables and years. */
export interface RowGroup {
  readonly items: readonly RowsItem[];
  readonly bindings: readonly RowsBinding[];
  readonly ask: Ask;
}

/** The inputs of a block from rows, those of one table together; a list stands alone. */
export function rowGroupsOf(plan: Plan, block: Block): readonly RowGroup[] {
  const groups = new Map<string, { items: RowsItem[]; bindings: readonly RowsBinding[] }>();
  for (const indicator of block.indicators) {
    for (const input of indicator.inputs) {
      if (input.kind !== 'rows') continue;
      const bindings = bindingsOf(plan, input);
      if (bindings.length === 0) continue;
      const offset = input.input.yearOffset ?? 0;
      const list = input.input.aggregate === 'list' ? `${indicator.id} ${input.name}` : '';
      const rows = makesRowsOf(indicator, input);
      const tables = bindings.map(({ table }) => table);
      const key = JSON.stringify([tables, offset, list, rows]);
      const group = groups.get(key) ?? { items: [], bindings };
      group.items.push({ indicator, input });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ items, bindings }) => ({
    items,
    bindings,
    ask: askOf(plan, block, items[0]?.input.input.yearOffset ?? 0),
  }));
}

/** The tables of an input that have something to say of the period. */
export const bindingsOf = (plan: Plan, { bindings }: PlannedRows): readonly RowsBinding[] =>
  plan.context.quarter === null
    ? bindings
    : bindings.filter(({ keys }) => keys.quarter !== undefined);

/** The printed tables whose actuals are believed. */
export const believedOf = ({ facts, context }: Plan): readonly FactsBinding[] =>
  facts.filter(({ resource }) => resource === context.facts);
