import type { RuleSet } from '@tolok/engine';
import type { Agreement } from '@tolok/schema';
import { agreedEntries } from './agreedEntries.ts';
import { identityLinks } from './identityLinks.ts';
import { type Link, composeLinks, settleLinks, turnLink } from './links.ts';
import { relationLinks } from './relationLinks.ts';
import { successionOf } from './succession.ts';

/**
 * What became of every indicator of one agreement in another. Where one supersedes the other, also
 * through agreements between them, and a document of the way carries relations, the documents
 * decide, read backwards where need be; otherwise the ids of the indicators do.
 */
export function linkAgreements(
  rules: RuleSet,
  before: Agreement,
  after: Agreement,
): readonly Link[] {
  const forward = successionOf(rules, before, after);
  if (forward) return linksAlong(rules, forward);
  const backward = successionOf(rules, after, before);
  if (backward) return linksAlong(rules, backward).map(turnLink);
  return identityLinks(rules, agreedEntries(before), agreedEntries(after));
}

/** The links of each step of the way, one after the other. */
function linksAlong(rules: RuleSet, way: readonly Agreement[]): readonly Link[] {
  const entries = way.map(agreedEntries);
  const steps = way.slice(1).map(({ relations }, i) => {
    const [before = [], after = []] = entries.slice(i, i + 2);
    return relations
      ? settleLinks(relationLinks(rules, relations, before, after))
      : identityLinks(rules, before, after);
  });
  return steps.reduce(composeLinks);
}
