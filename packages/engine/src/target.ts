import { absent } from '@tolok/schema';
import type { Quantity } from './achieve.ts';
import type { Replacement } from './changes.ts';
import type { PlannedIndicator } from './plan.ts';

/** The target of a row; null where the agreement sets none. */
export interface RowTarget {
  readonly value: Quantity | null;
  readonly changed: readonly string[];
}

/**
 * The target of an indicator in a period. A quarter has the interim target of the rule's kind: a
 * straight line, the annual one, the agreement's own, or none (`not-applicable`). An override stands
 * for the annual target.
 */
export function targetOf(
  indicator: PlannedIndicator,
  quarter: number | null,
  replacement: Replacement | null,
): RowTarget {
  const changed = replacement ? [replacement.path] : [];
  const annual = replacement ? replacement.value : agreed(indicator.entry?.target);
  if (annual === null) return { value: null, changed };
  return { value: quarter === null ? annual : interim(indicator, annual, quarter), changed };
}

function interim(indicator: PlannedIndicator, annual: Quantity, quarter: number): Quantity {
  switch (indicator.rule.interim) {
    case 'same-as-annual':
      return annual;
    case 'linear-cumulative':
      return typeof annual === 'number' ? (annual * quarter) / 4 : annual;
    case 'explicit': {
      const own = indicator.entry?.targets?.[String(quarter) as '1' | '2' | '3' | '4'];
      return agreed(own) ?? absent('missing-input');
    }
    case 'none':
      return absent('not-applicable');
  }
}

type Agreed = NonNullable<PlannedIndicator['entry']>['target'];

/** A range has no formula of achievement yet, so that holding anything against it gives no value. */
function agreed(target: Agreed | undefined): Quantity | null {
  if (target === undefined || target === null) return null;
  return typeof target === 'object' ? absent('undefined') : target;
}
