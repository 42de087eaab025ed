import { type Problem, type Regulation, nearest } from '@tolok/schema';
import type { Loaded, RuleSet } from '../ruleSet.ts';
import { at } from './at.ts';

/** What a regulation replaces and what ended it are there; it did not end before it began. */
export function checkRegulation({ regulations }: RuleSet, loaded: Loaded<Regulation>): Problem[] {
  const { id, inForceFrom, endedBy, replaces = [] } = loaded.value;
  const unknown = (reference: string, pointer: string) =>
    regulations.has(reference)
      ? []
      : [
          at(loaded, pointer, 'rule.reference-unknown', {
            reference,
            nearest: nearest(reference, regulations.keys()) ?? '–',
          }),
        ];
  const reversed =
    inForceFrom !== null && typeof endedBy?.on === 'string' && endedBy.on < inForceFrom;
  return [
    ...replaces.flatMap((reference, i) => unknown(reference, `/replaces/${i}`)),
    ...(endedBy ? unknown(endedBy.regulation, '/endedBy/regulation') : []),
    ...(reversed ? [at(loaded, '/endedBy/on', 'rule.regulation-reversed', { id })] : []),
  ];
}
