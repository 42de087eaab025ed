import { type RuleSet, findVersion } from '@tolok/engine';
import {
  type Agreement,
  type LegalBasis,
  type Parsed,
  type Problem,
  type Target,
  type Text,
  type UnitName,
  nearest,
  problem,
} from '@tolok/schema';
import type { AgreedEntry } from './agreedEntries.ts';
import { type ChangeKind, changeKinds } from './changeKinds.ts';
import { basisOf, changedFields } from './fields/changedFields.ts';
import type { Basis, FieldChange } from './fields/fieldChange.ts';
import { foreignRelations } from './foreignRelations.ts';
import { isRetargeted } from './isRetargeted.ts';
import { linkAgreements } from './linkAgreements.ts';
import { type Link, turnLink } from './links.ts';
import { movedLinks } from './movedLinks.ts';
import { successionOf } from './succession.ts';
import { type Suggestion, suggestMatches } from './suggestions/suggestMatches.ts';

/** Two agreements side by side. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** In the order of the later agreement; what was dropped comes last, in the order it stood in. */
  readonly changes: readonly Change[];
  /** How many changes are of each kind; they add up to all. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The regulations each agreement rests on. */
  readonly legalBasis: { readonly from: readonly LegalBasis[]; readonly to: readonly LegalBasis[] };
  /** What may be one indicator though nothing says so; none of it is taken into the changes. */
  readonly suggestions: readonly Suggestion[];
}

/** What became of one indicator. Where one was split or merged, there is a change for each pair. */
export interface Change {
  /** The strongest of all that holds, in the order of `changeKinds`. */
  readonly kind: ChangeKind;
  /** The rest that holds, the strongest first; never `same`. */
  readonly also: readonly ChangeKind[];
  /** Null where the indicator was added. */
  readonly from: ComparedIndicator | null;
  /** Null where it was dropped. */
  readonly to: ComparedIndicator | null;
  /** The later agreement has the indicator and sets no target for it. */
  readonly targetMissing: boolean;
  /** The documents leave room for another reading. */
  readonly doubtful: boolean;
  /** Why the documents hold it to be so; null where they do not say. */
  readonly reason: Text | null;
  /** What is said otherwise, where both agreements have the indicator. */
  readonly fields: readonly FieldChange[];
  /** On what each side rests; null where the agreement does not have it. */
  readonly basis: { readonly from: Basis | null; readonly to: Basis | null };
}

/** One side of a change. */
export interface ComparedIndicator {
  readonly id: string;
  readonly code: string;
  /** Its place in the agreement, from 0. */
  readonly position: number;
  /** The version that was agreed, for example `pdn-pbj@1.0.0`. */
  readonly rule: string;
  /** The name as the document prints it, otherwise the title of the definition; null without both. */
  readonly name: Text | null;
  readonly target: Target;
  /** Null where the definition is not there. */
  readonly unit: UnitName | null;
}

/**
 * Compares two agreements by the ids they have in a rule set. Read the other way round the
 * comparison is its mirror: added is dropped and split is merged. An agreement compared with itself
 * is the same throughout.
 *
 * Problems: `run.agreement-unknown`; then there is no value. As warnings `rule.successor-unknown`
 * where a relation that was read names an indicator its agreement does not have; as information
 * `run.agreements-work-unit` and `run.agreements-year`.
 */
export function compareAgreements(rules: RuleSet, from: string, to: string): Parsed<Comparison> {
  const before = rules.agreements.get(from)?.value;
  const after = rules.agreements.get(to)?.value;
  if (!before || !after) return { problems: unknownAgreements(rules, [from, to]) };
  const links = inOrder(linksBetween(rules, before, after));
  const changes = links.map((link) => changeOf(rules, before, after, link));
  return {
    value: {
      ...{ from, to, changes, counts: countsOf(changes) },
      legalBasis: { from: before.legalBasis, to: after.legalBasis },
      suggestions: suggestMatches(rules, links),
    },
    problems: [...relationProblems(rules, before, after), ...differences(before, after)],
  };
}

const unknownAgreements = (rules: RuleSet, ids: readonly string[]): readonly Problem[] => {
  const known = [...rules.agreements.keys()];
  return [...new Set(ids)]
    .filter((id) => !rules.agreements.has(id))
    .map((id) =>
      problem('run.agreement-unknown', {
        id,
        known: known.join(', ') || '–',
        nearest: nearest(id, known) ?? '–',
      }),
    );
};

/** A link, and whether its indicator stands elsewhere. */
type Placed = Link & { readonly moved: boolean };

/**
 * Read from the older agreement to the newer, whichever was asked for first: which of two
 * indicators that changed places has moved is a choice, and must not depend on the question.
 */
function linksBetween(rules: RuleSet, before: Agreement, after: Agreement): readonly Placed[] {
  if (ageOf(before) > ageOf(after)) {
    return linksBetween(rules, after, before).map(({ moved, ...link }) => ({
      ...turnLink(link),
      moved,
    }));
  }
  const links = linkAgreements(rules, before, after);
  const moved = movedLinks(links);
  return links.map((link) => ({ ...link, moved: moved.has(link) }));
}

const ageOf = ({ validFrom, knownFrom, id }: Agreement): string =>
  `${validFrom} ${knownFrom} ${id}`;

/** By the place in the later agreement, then by that in the earlier one. */
const inOrder = (links: readonly Placed[]): readonly Placed[] =>
  links.toSorted(
    (a, b) =>
      (a.to?.position ?? last) - (b.to?.position ?? last) ||
      (a.from?.position ?? -1) - (b.from?.position ?? -1),
  );

const last = Number.MAX_SAFE_INTEGER;

function changeOf(
  rules: RuleSet,
  before: Agreement,
  after: Agreement,
  { from, to, kinds, doubtful, reason, moved }: Placed,
): Change {
  const retargeted = from !== null && to !== null && isRetargeted(from.agreed, to.agreed);
  const holds = new Set<ChangeKind>(kinds);
  if (retargeted) holds.add('retargeted');
  if (moved) holds.add('reordered');
  const [kind = 'same', ...also] = changeKinds.filter((one) => holds.has(one));
  return {
    kind,
    also,
    from: from && comparedIndicator(rules, from),
    to: to && comparedIndicator(rules, to),
    targetMissing: to?.agreed.target === null,
    doubtful,
    reason,
    fields: from && to ? changedFields(rules, from, to, moved) : [],
    basis: {
      from: from && basisOf(rules, before, from),
      to: to && basisOf(rules, after, to),
    },
  };
}

function comparedIndicator(
  rules: RuleSet,
  { id, agreed, position }: AgreedEntry,
): ComparedIndicator {
  const { code, indicator: rule, name, target } = agreed;
  const definition = findVersion(rules.indicators, rule)?.value;
  return {
    ...{ id, code, position, rule, target },
    name: name === undefined ? (definition?.title ?? null) : { id: name, en: name },
    unit: definition?.unit ?? null,
  };
}

const countsOf = (changes: readonly Change[]): Comparison['counts'] =>
  Object.fromEntries(
    changeKinds.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]),
  ) as Comparison['counts'];

/** What is wrong with the relations that were read. */
const relationProblems = (rules: RuleSet, a: Agreement, b: Agreement): readonly Problem[] =>
  (successionOf(rules, a, b) ?? successionOf(rules, b, a) ?? [])
    .slice(1)
    .flatMap((agreement) => foreignRelations(rules, agreement));

/** What a reader should know about two agreements that are not of one office and year. */
const differences = (a: Agreement, b: Agreement): readonly Problem[] => [
  ...(a.workUnit !== null && b.workUnit !== null && a.workUnit !== b.workUnit
    ? [problem('run.agreements-work-unit', { from: a.workUnit, to: b.workUnit })]
    : []),
  ...(a.year === b.year ? [] : [problem('run.agreements-year', { from: a.year, to: b.year })]),
];
