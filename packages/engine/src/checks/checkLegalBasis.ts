import type { LegalBasis, Problem } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { unknown } from './unknown.ts';

/** Every regulation a document rests on is there. */
export function checkLegalBasis(
  { regulations }: RuleSet,
  loaded: Loaded<{ readonly legalBasis: readonly LegalBasis[] }>,
): Problem[] {
  return loaded.value.legalBasis.flatMap(({ regulation }, i) =>
    unknown(loaded, `/legalBasis/${i}/regulation`, regulation, regulations.keys()),
  );
}
