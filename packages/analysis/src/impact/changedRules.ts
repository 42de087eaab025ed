import type { Loaded, RuleSet } from '@tolok/engine';
import type { ChangedRule, RuleDocumentKind } from '@tolok/schema';

/**
 * The documents that differ between two rule sets, by kind and reference.
 *
 * Hashes of the canonical form are compared: another spacing or order of keys is no change. Examples
 * and the lock decide nothing and are left out.
 */
export function changedRules(before: RuleSet, after: RuleSet): readonly ChangedRule[] {
  const was = documentsOf(before);
  const is = documentsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): ChangedRule[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const document = now ?? old;
    if (!document || old?.hash === now?.hash) return [];
    const { kind, reference } = document;
    const change = !old ? 'added' : !now ? 'dropped' : 'changed';
    return [{ kind, reference, change, from: old?.hash ?? null, to: now?.hash ?? null }];
  });
}

interface Document {
  readonly kind: RuleDocumentKind;
  readonly reference: string;
  readonly hash: string;
}

function documentsOf(rules: RuleSet): ReadonlyMap<string, Document> {
  const versioned = (kind: RuleDocumentKind, all: RuleSet['indicators' | 'scales' | 'policies']) =>
    [...all].flatMap(([id, versions]) =>
      versions.map(({ value, hash }) => ({ kind, reference: `${id}@${value.version}`, hash })),
    );
  const single = (kind: RuleDocumentKind, all: ReadonlyMap<string, Loaded<unknown>>) =>
    [...all].map(([reference, { hash }]) => ({ kind, reference, hash }));
  const alone = (kind: RuleDocumentKind, one: Loaded<unknown> | null) =>
    one ? [{ kind, reference: kind, hash: one.hash }] : [];
  const all: readonly Document[] = [
    ...versioned('indicator', rules.indicators),
    ...versioned('scale', rules.scales),
    ...versioned('policy', rules.policies),
    ...single('agreement', rules.agreements),
    ...single('plan', rules.plans),
    ...single('cascade', rules.cascades),
    ...single('budget', rules.budgets),
    ...single('regulation', rules.regulations),
    ...single('scenario', rules.scenarios),
    ...single('check', rules.checks),
    ...single('ends', rules.ends),
    ...alone('acknowledgements', rules.acknowledgements),
    ...alone('waivers', rules.waivers),
  ];
  return new Map(all.map((one) => [`${one.kind} ${one.reference}`, one]));
}
