import { type RuleSet, findVersion, measureFormula } from '@tolok/engine';
import type { FormulaNode } from '@tolok/formula';
import type { AgreedEntry } from '../agreedEntries.ts';
import { foldedText } from '../foldedText.ts';
import type { Link } from '../links.ts';
import { formulaLikeness } from './formulaLikeness.ts';
import { nameLikeness } from './nameLikeness.ts';

/** Two indicators that may be one, though no document says so. It changes nothing by itself. */
export interface Suggestion {
  /** As the earlier agreement has it. */
  readonly from: { readonly id: string; readonly code: string };
  readonly to: { readonly id: string; readonly code: string };
  /** How alike they are, from 0 to 1. */
  readonly score: number;
  readonly evidence: Evidence;
}

/** What speaks for it. */
export interface Evidence {
  /** How many words and pieces of words both names have, of all; 1 is the same name. */
  readonly name: number;
  /** How much both formulas have in common; null where one of them has none. */
  readonly formula: number | null;
  readonly sameUnit: boolean;
  readonly samePolarity: boolean;
  /** The same objective, by its title or its code. */
  readonly sameObjective: boolean;
}

/**
 * Which indicators that were dropped may be which that were added: where no relation of a document
 * speaks of either, the likeness of names and formulas does. The likeliest first; an indicator is
 * suggested for one other at most. Nothing is suggested that is only faintly alike.
 */
export function suggestMatches(rules: RuleSet, links: readonly Link[]): readonly Suggestion[] {
  const dropped = links.flatMap(({ from, to, stated }) => (from && !to && !stated ? [from] : []));
  const added = links.flatMap(({ from, to, stated }) => (to && !from && !stated ? [to] : []));
  const pairs = dropped.flatMap((from) =>
    added.map((to) => ({ from, to, ...likeness(rules, from, to) })),
  );
  const taken = new Set<AgreedEntry>();
  return pairs
    .filter(({ score }) => score >= faint)
    .sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b))
    .flatMap(({ from, to, score, evidence }) => {
      if (taken.has(from) || taken.has(to)) return [];
      taken.add(from).add(to);
      return [{ from: sideOf(from), to: sideOf(to), score, evidence }];
    });
}

/** Below this a reader would not see why the two were put together. */
const faint = 0.5;

const orderOf = ({ from, to }: { from: AgreedEntry; to: AgreedEntry }): number =>
  from.position * 10_000 + to.position;

const sideOf = ({ id, agreed }: AgreedEntry): Suggestion['from'] => ({ id, code: agreed.code });

/** Names weigh most: they are all that many documents give. */
function likeness(
  rules: RuleSet,
  from: AgreedEntry,
  to: AgreedEntry,
): Pick<Suggestion, 'score' | 'evidence'> {
  const [before, after] = [from, to].map(({ agreed }) =>
    findVersion(rules.indicators, agreed.indicator),
  );
  const trees = [before, after].map((loaded): FormulaNode | null =>
    loaded ? (measureFormula(loaded)?.value?.written ?? null) : null,
  );
  const [one, other] = trees;
  const evidence: Evidence = {
    name: nameLikeness(
      from.agreed.name ?? before?.value.title.id ?? from.id,
      to.agreed.name ?? after?.value.title.id ?? to.id,
    ),
    formula: one && other ? formulaLikeness(one, other) : null,
    sameUnit: before !== null && before?.value.unit === after?.value.unit,
    samePolarity: before !== null && before?.value.polarity === after?.value.polarity,
    sameObjective:
      foldedText(from.objective.title.id) === foldedText(to.objective.title.id) ||
      foldedText(from.objective.id) === foldedText(to.objective.id),
  };
  const parts: readonly (readonly [weight: number, value: number])[] = [
    [6, evidence.name],
    ...(evidence.formula === null ? [] : ([[3, evidence.formula]] as const)),
    [1, evidence.sameUnit ? 1 : 0],
    [1, evidence.sameObjective ? 1 : 0],
  ];
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0);
  const sum = parts.reduce((total, [weight, value]) => total + weight * value, 0);
  return { score: Math.round((sum / weights) * 1000) / 1000, evidence };
}
