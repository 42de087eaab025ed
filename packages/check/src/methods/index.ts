import type { Expect } from '@tolok/schema';
import { complete } from './complete.ts';
import { condition } from './condition.ts';
import { equal } from './equal.ts';
import { formula } from './formula.ts';
import type { Method } from './method.ts';
import { peers } from './peers.ts';
import { printed } from './printed.ts';
import { rising } from './rising.ts';
import { rule } from './rule.ts';
import { total } from './total.ts';
import { tree } from './tree.ts';

/** Every way of checking; a new one is one file, one line, and a shape in the schema. */
export const methods = {
  formula,
  condition,
  total,
  tree,
  equal,
  rising,
  complete,
  printed,
  rule,
  peers,
};

/** The way a check wants. */
export function methodOf(expect: Expect): Method<Expect> {
  const found = Object.values(methods).find((one) => one.takes(expect));
  if (!found) throw new Error('The schema knows a way of checking that has no method');
  return found as unknown as Method<Expect>;
}
