import { type Attribution, attribute } from '../attribution/attribute.ts';
import type { ComparedSide } from '../attribution/comparedSide.ts';
import { type Group, groups } from '../attribution/groups.ts';
import { type Game, openGame } from '../attribution/openGame.ts';
import { slotsOf } from '../attribution/slots.ts';
import type { Comparison } from '../compareAgreements.ts';
import type { Override } from '@tolok/engine';
import {
  type IndicatorMove,
  type NotComparable,
  indicatorMoves,
  notComparableReasons,
} from './indicatorMoves.ts';
import { type Transitions, addTransitions } from './transitions.ts';
import { type UnitDirection, type UnitMove, unitMoves } from './unitMoves.ts';

/** What a comparison of two agreements moves, over the same data. */
export interface AgreementImpact {
  readonly attribution: Attribution;
  readonly transitions: Transitions;
  readonly indicators: readonly IndicatorMove[];
  readonly workUnits: readonly UnitMove[];
  /** Why an agreement has no mean at all: what its results lack; empty where it has one. */
  readonly lacking: readonly NotComparable[];
  /** How many work units rise, fall, stay or cannot be compared; they add up to all. */
  readonly directions: Readonly<Record<UnitDirection, number>>;
}

/** Opens two agreements over the same data, for as many orders as a reader wants to see. */
export const openImpact = (
  { changes }: Pick<Comparison, 'changes'>,
  from: ComparedSide,
  to: ComparedSide,
  overrides: readonly Override[] = [],
): Game => openGame({ from, to, slots: slotsOf(changes), overrides });

/**
 * The results of both agreements side by side, what moved them in this order of groups, which status
 * became which, and which work units rise and fall. No line of either agreement is left out.
 */
export function agreementImpact(game: Game, order: readonly Group[] = groups): AgreementImpact {
  const attribution = attribute(game, order);
  const indicators = indicatorMoves(game);
  const workUnits = unitMoves(game, attribution, indicators);
  const count = (wanted: UnitDirection) =>
    workUnits.filter(({ direction }) => direction === wanted).length;
  return {
    ...{ attribution, indicators, workUnits },
    lacking: lackingOf(attribution, indicators),
    transitions: addTransitions(indicators.map(({ transitions }) => transitions)),
    directions: {
      rises: count('rises'),
      falls: count('falls'),
      stays: count('stays'),
      'not-comparable': count('not-comparable'),
    },
  };
}

/** The reasons of a side without a mean, over all its indicators. */
function lackingOf(
  attribution: Attribution,
  indicators: readonly IndicatorMove[],
): readonly NotComparable[] {
  const reasons = indicators.flatMap(({ because }) => because);
  return (['from', 'to'] as const)
    .filter((side) => attribution[side].mean === null)
    .flatMap((side) =>
      notComparableReasons.flatMap((reason) => {
        const own = reasons.filter((one) => one.side === side && one.reason === reason);
        const results = own.reduce((sum, one) => sum + one.results, 0);
        return reason === 'not-agreed' || results === 0 ? [] : [{ side, reason, results }];
      }),
    );
}
