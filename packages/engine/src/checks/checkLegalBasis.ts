import type { LegalBasis, Problem } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { unknown } from './unknown.ts';

/**
 * Every regulation a document rests on is there, and in force on the first day of the document.
 * Days that are not known are not compared.
 */
export function checkLegalBasis(
  { regulations }: RuleSet,
  loaded: Loaded<{ readonly legalBasis: readonly LegalBasis[]; readonly validFrom?: string }>,
): Problem[] {
  const { legalBasis, validFrom } = loaded.value;
  return legalBasis.flatMap(({ regulation }, i) => {
    const pointer = `/legalBasis/${i}/regulation`;
    const found = regulations.get(regulation)?.value;
    if (!found) return unknown(loaded, pointer, regulation, regulations.keys());
    const { inForceFrom: from, endedBy } = found;
    if (validFrom === undefined) return [];
    if (from !== null && from > validFrom) {
      return [at(loaded, pointer, 'rule.regulation-later', { regulation, from, validFrom })];
    }
    if (typeof endedBy?.on !== 'string' || endedBy.on > validFrom) return [];
    const values = { regulation, on: endedBy.on, by: endedBy.regulation, validFrom };
    return [at(loaded, pointer, 'rule.regulation-ended', values)];
  });
}
