import type { Problem, Years } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** The years a document is for do not end before they begin. */
export function checkYears(loaded: Loaded<{ readonly years: Years }>): Problem[] {
  const { from, to } = loaded.value.years;
  return from > to ? [at(loaded, '/years', 'rule.years-reversed', { from, to })] : [];
}
