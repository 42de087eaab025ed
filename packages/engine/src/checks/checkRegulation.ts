import type { Problem, Regulation } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { unknown } from './unknown.ts';

/**
 * What a regulation replaces and what ended it are there and say so of each other; it did not end
 * before it began, nor by what was in force before it. Days that are not known are not compared.
 */
export function checkRegulation({ regulations }: RuleSet, loaded: Loaded<Regulation>): Problem[] {
  const { id, inForceFrom, endedBy, replaces = [] } = loaded.value;
  const reversed =
    inForceFrom !== null && typeof endedBy?.on === 'string' && endedBy.on < inForceFrom;
  const replaced = replaces.flatMap((reference, i) => {
    const pointer = `/replaces/${i}`;
    const before = regulations.get(reference)?.value;
    if (!before) return unknown(loaded, pointer, reference, regulations.keys());
    if (before.endedBy?.regulation === id) return [];
    return [
      at(loaded, pointer, 'rule.regulation-one-sided', { id: reference }),
      ...order(loaded, pointer, before, loaded.value),
    ];
  });
  if (!endedBy) return replaced;
  const pointer = '/endedBy/regulation';
  const ending = regulations.get(endedBy.regulation)?.value;
  return [
    ...replaced,
    ...(ending
      ? order(loaded, pointer, loaded.value, ending)
      : unknown(loaded, pointer, endedBy.regulation, regulations.keys())),
    ...(reversed ? [at(loaded, '/endedBy/on', 'rule.regulation-reversed', { id })] : []),
  ];
}

/** What ends a regulation is not in force before it. */
function order(
  loaded: Loaded<Regulation>,
  pointer: string,
  { id, inForceFrom: from }: Regulation,
  { id: by, inForceFrom: byFrom }: Regulation,
): Problem[] {
  if (from === null || byFrom === null || byFrom >= from) return [];
  return [at(loaded, pointer, 'rule.regulation-order', { id, from, by, byFrom })];
}
