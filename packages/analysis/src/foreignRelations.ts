import type { Loaded, RuleSet } from '@tolok/engine';
import { type Agreement, type Problem, nearest, problem } from '@tolok/schema';
import { agreedEntries } from './agreedEntries.ts';

/**
 * What the relations of an agreement name without there being such an indicator: under `from` in
 * the agreement it supersedes, under `to` in its own.
 *
 * Problems: `rule.successor-unknown`, as a warning: such a name says nothing and the rest holds.
 */
export function foreignRelations(rules: RuleSet, agreement: Agreement): readonly Problem[] {
  const own = rules.agreements.get(agreement.id);
  const before = rules.agreements.get(agreement.supersedes ?? '');
  if (!own || !before) return [];
  return (own.value.relations ?? []).flatMap(({ from = [], to = [] }, i) => [
    ...foreign(own, `/relations/${i}/from`, from, before.value),
    ...foreign(own, `/relations/${i}/to`, to, own.value),
  ]);
}

function foreign(
  { file, locate }: Loaded<Agreement>,
  pointer: string,
  ids: readonly string[],
  agreement: Agreement,
): readonly Problem[] {
  const known = new Set(agreedEntries(agreement).map(({ id }) => id));
  return ids.flatMap((id, i) => {
    if (known.has(id)) return [];
    const values = { id, agreement: agreement.id, nearest: nearest(id, known) ?? '–' };
    const at = `${pointer}/${i}`;
    const place = { file, pointer: at, ...locate(at), severity: 'warning' } as const;
    return [problem('rule.successor-unknown', values, place)];
  });
}
