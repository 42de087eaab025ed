import { compileCase, snap } from '@tolok/formula';
import { type AbsentReason, type Scale, type Value, absent, isAbsent } from '@tolok/schema';
import type { Conditions } from '../conditions/conditions.ts';
import type { Folded } from '../conditions/foldConditions.ts';
import { compilePredicate } from '../conditions/predicate.ts';
import { bandOf, rankOf } from './bands.ts';
import type { Held, Judgement, NumberJudgement, ZeroSign } from './judgement.ts';
import { ladderOf, rankOn } from './ladder.ts';
import { limited } from './limited.ts';
import type { Quantity } from './quantity.ts';
import type { Status } from '../results.ts';

/** What one actual comes to. */
export interface Judged {
  readonly achievement: Value;
  readonly status: Status | null;
  /** The rank of the band, lowest 0; null where there is none. */
  readonly band: number | null;
  /** Why there is no verdict where one was to be had; null otherwise. */
  readonly absent: AbsentReason | null;
}

/**
 * A judgement as a function of the actual, without a trace and the same as `compileAchieve`:
 * everything that does not depend on the actual was worked out before.
 */
export function compileJudge(
  judgement: Judgement,
  scale: Scale | null,
): (actual: Quantity) => Judged {
  const rank = compileRank(scale);
  if (judgement.kind === 'number') return compileNumber(judgement, rank);
  const { byRank, unranked } = judgement;
  return (actual) => {
    const band = rank(actual);
    const { achievement, status } = byRank[band] ?? unranked;
    const reason = isAbsent(actual) ? actual.reason : status === null ? 'undefined' : null;
    return { achievement, status, band: band < 0 ? null : band, absent: reason };
  };
}

/** The rank of an actual on a scale, -1 where it has none. */
export function compileRank(scale: Scale | null): (actual: Quantity) => number {
  if (!scale) return () => -1;
  const ladder = ladderOf(scale);
  const ofNumber = ladder
    ? (x: number) => rankOn(ladder, snap(x))
    : (x: number) => {
        const band = bandOf(scale, x);
        return band ? scale.bands.indexOf(band) : -1;
      };
  return (actual) => {
    if (typeof actual === 'number') return ofNumber(actual);
    return typeof actual === 'string' ? (rankOf(scale, actual) ?? -1) : -1;
  };
}

function compileNumber(
  judgement: NumberJudgement,
  rank: (actual: Quantity) => number,
): (actual: Quantity) => Judged {
  const achieve = compileHeld(judgement.held);
  const holds = compileFolded(judgement.achieved);
  const aimed = judgement.target !== null;
  const ofLetter = aimed ? letterReason(judgement) : null;
  return (actual) => {
    const at = rank(actual);
    const band = at < 0 ? null : at;
    if (typeof actual !== 'number') {
      return isAbsent(actual)
        ? { achievement: actual, status: null, band, absent: actual.reason }
        : { achievement: absent('undefined'), status: null, band, absent: ofLetter };
    }
    const achievement = achieve(actual);
    if (isAbsent(achievement)) {
      return { achievement, status: null, band, absent: aimed ? achievement.reason : null };
    }
    const status = holds(snap(achievement), band) ? 'achieved' : 'not-achieved';
    return { achievement, status, band, absent: null };
  };
}

/** Why a letter held against a number has no verdict. */
export const letterReason = ({ target }: NumberJudgement): AbsentReason =>
  isAbsent(target) ? target.reason : 'undefined';

/** The achievement of a number that is there. */
export function compileHeld(held: Held): (actual: number) => Value {
  switch (held.kind) {
    case 'absent': {
      const none = absent(held.reason);
      return () => none;
    }
    case 'zero': {
      const meets = zeroTests[held.sign];
      return (actual) => (meets(snap(actual)) ? held.met : held.missed);
    }
    case 'formula': {
      const compiled = compileCase(held.formula);
      const given = { realisasi: 0, ...held.given };
      return (actual) => {
        given.realisasi = actual;
        const value = compiled(given);
        return isAbsent(value) ? value : limited(value, held);
      };
    }
  }
}

const zeroTests: Readonly<Record<ZeroSign, (actual: number) => boolean>> = {
  '<=': (x) => x <= 0,
  '>=': (x) => x >= 0,
  '=': (x) => x === 0,
};

/** A verdict over the snapped achievement and the rank. */
export function compileFolded(
  folded: Folded,
): (achievement: number, rank: number | null) => boolean {
  if (typeof folded === 'boolean') return () => folded;
  const simple = compileSimple(folded);
  if (simple) return simple;
  const predicate = compilePredicate(folded);
  return (achievement, rank) => predicate((fact) => (fact === 'rank' ? rank : achievement));
}

/** A single comparison of the achievement with a number, written out: most policies are that. */
function compileSimple(folded: Conditions): ((achievement: number) => boolean) | null {
  if (!('fact' in folded) || folded.fact !== 'achievement') return null;
  const { operator, value } = folded;
  if (typeof value !== 'number') return null;
  switch (operator) {
    case 'lessThan':
      return (x) => x < value;
    case 'lessThanInclusive':
      return (x) => x <= value;
    case 'greaterThan':
      return (x) => x > value;
    case 'greaterThanInclusive':
      return (x) => x >= value;
    default:
      return null;
  }
}
