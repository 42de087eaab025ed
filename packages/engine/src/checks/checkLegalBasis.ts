import { type LegalBasis, type Problem, nearest } from '@tolok/schema';
import type { Loaded, RuleSet } from '../ruleSet.ts';
import { at } from './at.ts';

/** Every regulation a document rests on is there. */
export function checkLegalBasis(
  { regulations }: RuleSet,
  loaded: Loaded<{ readonly legalBasis: readonly LegalBasis[] }>,
): Problem[] {
  return loaded.value.legalBasis.flatMap(({ regulation }, i) =>
    regulations.has(regulation)
      ? []
      : [
          at(loaded, `/legalBasis/${i}/regulation`, 'rule.reference-unknown', {
            reference: regulation,
            nearest: nearest(regulation, regulations.keys()) ?? '–',
          }),
        ],
  );
}
