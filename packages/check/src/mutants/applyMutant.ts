import { keysOf } from '@tolok/schema';
import type { Rule } from '../rule.ts';
import type { Mutant } from './mutant.ts';

/** The rule with the one change of the mutant. */
export const applyMutant = <R extends Rule>(rule: R, { pointer, value }: Mutant): R =>
  replaced(rule, keysOf(pointer), value) as R;

function replaced(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at)) {
    const items = at as readonly unknown[];
    return items.map((item, i) => (String(i) === key ? replaced(item, rest, value) : item));
  }
  const object = at as Readonly<Record<string, unknown>>;
  const { [key]: inner, ...others } = object;
  const next = replaced(inner, rest, value);
  return next === undefined ? others : { ...object, [key]: next };
}
