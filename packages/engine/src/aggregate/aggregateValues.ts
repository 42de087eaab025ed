import { rowsFunctions } from '@tolok/formula';
import { type Value, absent, finite, isAbsent } from '@tolok/schema';

export type ValueAggregate = 'sum' | 'mean' | 'min' | 'max' | 'geomean';

/** Decimals that values keep when they are added exactly. */
const scale = 9;

/**
 * One value of many, as the formula language aggregates a list: sums and means are exact. The first
 * absent value gives the reason; nothing at all is `missing-input`.
 */
export function aggregateValues(how: ValueAggregate, values: readonly Value[]): Value {
  const missing = values.find(isAbsent);
  if (missing) return missing;
  if (values.length === 0) return absent('missing-input');
  return finite(rowsFunctions[how].evaluate(Float64Array.from(values as readonly number[]), scale));
}
