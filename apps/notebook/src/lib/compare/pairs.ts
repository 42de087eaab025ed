import type { RuleSet } from '@tolok/engine';
import type { Agreement, Text } from '@tolok/schema';
import { isForMany, promisedBy, shownAgreements } from '#lib/compute/subjects.ts';

/** Agreements of which any two may be compared: they speak of the same work units and data. */
export interface PairSet {
  /** True where any work unit may hold them, with figures that are made up. */
  readonly sample: boolean;
  /** At least two, those in force first. */
  readonly agreements: readonly ComparableAgreement[];
}

export interface ComparableAgreement {
  readonly id: string;
  readonly title: Text;
  /** The ids of what it promises. */
  readonly indicators: readonly string[];
  /** The agreement it replaces; null where it replaces none. */
  readonly supersedes: string | null;
}

/** The states of the agreement of one office, office by office, then what any work unit may hold. */
export function pairSets(rules: RuleSet): readonly PairSet[] {
  const offices = Map.groupBy(shownAgreements(rules), ({ workUnit }) => workUnit);
  const forMany = [...rules.agreements.values()].map(({ value }) => value).filter(isForMany);
  return [
    ...[...offices.values()].map((own) => ({ sample: false, agreements: own.map(comparable) })),
    { sample: true, agreements: forMany.map(comparable) },
  ].filter(({ agreements }) => agreements.length > 1);
}

const comparable = (agreement: Agreement): ComparableAgreement => ({
  id: agreement.id,
  title: agreement.title,
  indicators: promisedBy(agreement),
  supersedes: agreement.supersedes ?? null,
});

/** Two agreements, the base first. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What a set begins with: an agreement and the one that replaced it, else its first two. */
export function firstPair({ agreements }: PairSet): Pair {
  const later = agreements.find(({ supersedes }) => isOf(agreements, supersedes));
  const [one, other] = agreements;
  return { from: later?.supersedes ?? one?.id ?? '', to: later?.id ?? other?.id ?? '' };
}

const isOf = (agreements: readonly ComparableAgreement[], id: string | null): boolean =>
  agreements.some((one) => one.id === id);

/** The set an agreement belongs to; the first where it is in none. */
export const setOf = (sets: readonly PairSet[], id: string | null): PairSet =>
  sets.find(({ agreements }) => isOf(agreements, id)) ?? (sets[0] as PairSet);
