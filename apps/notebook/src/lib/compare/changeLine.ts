import {
  type AgreementImpact,
  type Change,
  type Comparison,
  type IndicatorMove,
  type ResultState,
  type Transitions,
  resultStates,
} from '@tolok/analysis';
import { type ExplainedBasis, type RuleSet, explainedBasis, findVersion } from '@tolok/engine';
import type { Source, Text } from '@tolok/schema';

/** One change of a comparison with what it moves, as plain data. */
export interface ChangeLine extends Omit<Change, 'basis'> {
  /** What an address calls it: the id of the indicator, both where it was split or merged. */
  readonly key: string;
  readonly title: Text;
  readonly basis: { readonly from: LineBasis | null; readonly to: LineBasis | null };
  /** What became of its results; two where the old one leaves and the new one joins. */
  readonly effects: readonly Effect[];
}

/** On what one side of a change rests. */
export interface LineBasis {
  readonly source: Source | null;
  /** `id@version`; null where the definition is not there. */
  readonly reference: string | null;
  readonly legalBasis: readonly ExplainedBasis[];
  readonly note: Text | null;
  /** True where nobody has verified the definition. */
  readonly unverified: boolean;
}

/** What became of the results of one indicator. */
export interface Effect extends Pick<
  IndicatorMove,
  'slot' | 'results' | 'comparable' | 'mean' | 'up' | 'down' | 'because'
> {
  /** Both sides where there is one result alone. */
  readonly only: { readonly from: OneResult | null; readonly to: OneResult | null } | null;
  /** The pairs of states that occur. */
  readonly states: readonly Passage[];
}

/** The figures of one result. */
export interface OneResult {
  readonly achievement: number | null;
  readonly status: 'achieved' | 'not-achieved' | null;
}

export interface Passage {
  readonly from: ResultState;
  readonly to: ResultState;
  readonly results: number;
}

/** Every change of a comparison, in its order. */
export function changeLines(
  rules: RuleSet,
  { changes }: Comparison,
  { indicators }: AgreementImpact,
): readonly ChangeLine[] {
  const keys = changes.map(({ from, to }) => to?.id ?? from?.id ?? '');
  return changes.map((change, i) => {
    const { from, to } = change;
    const alone = keys.filter((key) => key === keys[i]).length === 1;
    const both = from !== null && to !== null;
    return {
      ...change,
      key: alone || !both ? (keys[i] ?? '') : `${from.id}~${to.id}`,
      title: (to ?? from)?.name ?? { id: keys[i] ?? '', en: keys[i] ?? '' },
      basis: { from: basisOf(rules, change, 'from'), to: basisOf(rules, change, 'to') },
      effects: indicators
        .filter(({ slot }) => isOf(slot.from, from) || isOf(slot.to, to))
        .map(effectOf),
    };
  });
}

const isOf = (position: number | null, side: Change['from']): boolean =>
  position !== null && side?.position === position;

function basisOf(rules: RuleSet, { basis }: Change, side: 'from' | 'to'): LineBasis | null {
  const own = basis[side];
  if (!own) return null;
  const { source, indicator } = own;
  const rule = indicator && findVersion(rules.indicators, indicator.reference)?.value;
  return {
    source: source ?? indicator?.source ?? null,
    reference: indicator?.reference ?? null,
    legalBasis: (indicator?.legalBasis ?? []).map((one) => explainedBasis(rules, one)),
    note: indicator?.note ?? null,
    unverified: rule?.confidence === 'unverified',
  };
}

const effectOf = (move: IndicatorMove): Effect => ({
  slot: move.slot,
  results: move.results,
  comparable: move.comparable,
  mean: move.mean,
  up: move.up,
  down: move.down,
  because: move.because,
  only: move.only && { from: oneResult(move.only.from), to: oneResult(move.only.to) },
  states: passagesOf(move.transitions),
});

const oneResult = (row: OneResult | null): OneResult | null =>
  row && { achievement: row.achievement, status: row.status };

const passagesOf = (transitions: Transitions): readonly Passage[] =>
  resultStates.flatMap((from) =>
    resultStates.flatMap((to) => {
      const results = transitions[from][to];
      return results === 0 ? [] : [{ from, to, results }];
    }),
  );

/** True for a state with a verdict. */
export const isJudged = (state: ResultState): boolean =>
  state === 'achieved' || state === 'not-achieved';

/** How many results of a line had a verdict and have none any more. */
export const lostBy = ({ effects }: Pick<ChangeLine, 'effects'>): number =>
  effects
    .flatMap(({ states }) => states)
    .filter(({ from, to }) => isJudged(from) && !isJudged(to))
    .reduce((sum, { results }) => sum + results, 0);

/** True where any result of a line is another than before, or of another state. */
export const hasMoved = ({ effects }: Pick<ChangeLine, 'effects'>): boolean =>
  effects.some(
    ({ mean, states }) => (mean?.delta ?? 0) !== 0 || states.some(({ from, to }) => from !== to),
  );
