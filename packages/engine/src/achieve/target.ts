import { absent } from '@tolok/schema';
import type { Replacement } from '../whatIf/changes.ts';
import type { CommittedTarget } from '../plan/commitment.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import { type TargetQuantity, isRange } from './quantity.ts';

/** The target of a row; null where the commitment sets none. */
export interface RowTarget {
  readonly value: TargetQuantity | null;
  readonly changed: readonly string[];
}

/**
 * The target of an indicator in a period. A quarter has the interim target of the rule's kind: a
 * straight line, the annual one, the commitment's own, or none (`not-applicable`). An override stands
 * for the annual target.
 */
export function targetOf(
  indicator: PlannedIndicator,
  year: number,
  quarter: number | null,
  replacement: Replacement<TargetQuantity> | null,
): RowTarget {
  const changed = replacement ? [replacement.path] : [];
  const promised = indicator.entry?.targets[year];
  const annual = replacement ? replacement.value : (promised?.annual ?? null);
  if (annual === null) return { value: null, changed };
  const value = quarter === null ? annual : interim(indicator, annual, promised, quarter);
  return { value, changed };
}

function interim(
  indicator: PlannedIndicator,
  annual: TargetQuantity,
  promised: CommittedTarget | undefined,
  quarter: number,
): TargetQuantity {
  switch (indicator.rule.interim) {
    case 'same-as-annual':
      return annual;
    case 'linear-cumulative':
      return partOf(annual, quarter);
    case 'explicit':
      return promised?.quarters[quarter] ?? absent('missing-input');
    case 'none':
      return absent('not-applicable');
  }
}

/** A letter cannot be a part of the way, so it is asked for from the first quarter on. */
function partOf(annual: TargetQuantity, quarter: number): TargetQuantity {
  if (typeof annual === 'number') return (annual * quarter) / 4;
  if (!isRange(annual)) return annual;
  return { from: (annual.from * quarter) / 4, to: (annual.to * quarter) / 4 };
}
