import type { Expect } from '@tolok/schema';
import { complete } from './complete.ts';
import { condition } from './condition.ts';
import { equal } from './equal.ts';
import { formula } from './formula.ts';
import { intact } from './intact.ts';
import type { Method } from './method.ts';
import { order } from './order.ts';
import { peers } from './peers.ts';
import { present } from './present.ts';
import { printed } from './printed.ts';
import { rising } from './rising.ts';
import { rule } from './rule.ts';
import { same } from './same.ts';
import { total } from './total.ts';
import { tree } from './tree.ts';

/**
 * What must hold, by the way of checking that a check wants. A new one is one file, one line, and a
 * shape in the schema; a shape without its line does not compile.
 */
export const relate: Method<Expect> = ({ expect, ...given }) => {
  if ('formula' in expect) return formula({ ...given, expect });
  if ('must' in expect) return condition({ ...given, expect });
  if ('total' in expect) return total({ ...given, expect });
  if ('tree' in expect) return tree({ ...given, expect });
  if ('equal' in expect) return equal({ ...given, expect });
  if ('same' in expect) return same({ ...given, expect });
  if ('rising' in expect) return rising({ ...given, expect });
  if ('complete' in expect) return complete({ ...given, expect });
  if ('printed' in expect) return printed({ ...given, expect });
  if ('intact' in expect) return intact({ ...given, expect });
  if ('rule' in expect) return rule({ ...given, expect });
  if ('present' in expect) return present({ ...given, expect });
  if ('order' in expect) return order({ ...given, expect });
  return peers({ ...given, expect });
};
