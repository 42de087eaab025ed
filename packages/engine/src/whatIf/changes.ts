import type { Policy, Problem } from '@tolok/schema';
import { type TargetQuantity, isRange } from '../achieve/quantity.ts';
import { type Base, cellKey } from '../collect/base.ts';
import type { Cell, Cells } from '../measure/cells.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type { Override } from './overrides.ts';
import {
  type Placed,
  type Places,
  type Replacement,
  placeKey,
  placeOverrides,
} from './placeOverrides.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';

export type { Replacement } from './placeOverrides.ts';

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

/** Brings overrides to what they replace; see `placeOverrides` for its problems. */
export function changesOf(
  plan: Plan,
  base: Base,
  cells: Cells,
  overrides: readonly Override[],
): Changes {
  const { placed, weights, ...rest } = placeOverrides(plan, overrides, placesOf(plan, base, cells));
  const byPlace = new Map(placed.map((one) => [placeKey(one), one.replacement]));
  const at = (kind: Placed<Cell>['kind'], indicator: PlannedIndicator, name: string, cell: Cell) =>
    byPlace.size === 0 ? null : (byPlace.get(placeKey({ kind, indicator, name, cell })) ?? null);
  return {
    ...rest,
    target: (indicator, cell) => at('target', indicator, '', cell),
    actual: (indicator, cell) => withoutRange(at('actual', indicator, '', cell)),
    input: (indicator, name, cell) => withoutRange(at('input', indicator, name, cell)),
    weight: (id) => weights.get(id) ?? null,
  };
}

/** Only targets are read as ranges. */
const withoutRange = (found: Replacement<TargetQuantity> | null): Replacement | null =>
  found && !isRange(found.value) ? { path: found.path, value: found.value } : null;

/** The cells of a plan and the data behind them, as objects. */
const placesOf = ({ context }: Plan, base: Base, cells: Cells): Places<Cell> => ({
  matches: (indicator, selector) =>
    (cells.get(indicator.id) ?? []).filter((cell) => {
      const own: Cell['entity'] = {
        ...cell.entity,
        year: String(cell.year),
        ...(context.quarter === null ? {} : { quarter: String(context.quarter) }),
      };
      return Object.entries(selector).every(([key, value]) => own[key] === value);
    }),
  isComputed: (indicator, cell) => {
    const keys = entityKeys(indicator);
    return indicator.inputs.some((one) => {
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
  },
});
