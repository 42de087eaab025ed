import type { Pair } from '#lib/context/pageContext.ts';
import type { OwnScenario } from './change.ts';
import type { Pairing } from './gridView.ts';
import { type Asking, printQuestion, questionKeys, readQuestion } from './question.ts';
import { printScenario, readScenario, scenarioKeys } from './scenarioAddress.ts';

/** Everything a page of what-if has in its address beside the context. */
export interface PageQuery {
  readonly scenario: OwnScenario;
  readonly question: Asking | null;
  /** Whose sensitivity is shown: an indicator, an objective or `agreement`. */
  readonly sensitive: string;
  readonly pairing: Pairing | null;
}

const keys = { sensitive: 'peka', pairing: 'silang' } as const;

export const pageKeys: readonly string[] = [
  ...Object.values(scenarioKeys),
  ...Object.values(questionKeys),
  ...Object.values(keys),
];

/** The same query gives the same pairs; what stands by itself gives none. */
export const printPage = ({
  scenario,
  question,
  sensitive,
  pairing,
}: PageQuery): readonly Pair[] => [
  ...printScenario(scenario),
  ...printQuestion(question),
  ...(sensitive === 'agreement' ? [] : [[keys.sensitive, sensitive] as const]),
  ...(pairing ? [pairing.what, pairing.across, pairing.down] : []).map(
    (value) => [keys.pairing, value] as const,
  ),
];

/** Reads what `printPage` writes. */
export function readPage(pairs: readonly Pair[]): PageQuery {
  const [what, across, down] = pairs.flatMap(([key, value]) => (key === keys.pairing ? value : []));
  return {
    scenario: readScenario(pairs),
    question: readQuestion(pairs),
    sensitive: pairs.find(([key]) => key === keys.sensitive)?.[1] ?? 'agreement',
    pairing: what && across && down ? { what, across, down } : null,
  };
}
