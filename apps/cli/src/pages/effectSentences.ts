import type { MovedObjective } from '@tolok/analysis';
import { type Language, formatNumber, resultStatusWords } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { meanText } from '../screen/figures.ts';

/** What changes come to: the headline, the objectives that moved, and what moved nothing and why. */
export function effectSentences({ effect }: Evaluation, language: Language): readonly string[] {
  if (!effect) return [];
  const { headline, objectives, unmoved } = effect;
  return [
    headline[language],
    ...(objectives.length === 0
      ? []
      : [
          `${words.objectives[language]} ${objectives.map((one) => objectiveText(one, language)).join('; ')}.`,
        ]),
    ...unmoved.map(
      ({ path, moved, text }) =>
        `${path} ${(moved === 'nothing' ? words.nothing : words.notTheMean)[language]}: ${text[language]}.`,
    ),
  ];
}

function objectiveText(
  { id, before, after, difference }: MovedObjective,
  language: Language,
): string {
  const status = (one: MovedObjective['after']): string =>
    one.status === null ? words.noVerdict[language] : resultStatusWords[one.status][language];
  const verdict = before.status === after.status ? '' : ` ${status(before)} → ${status(after)}`;
  const from = meanText(before.meanAchievement, language);
  const to = meanText(after.meanAchievement, language);
  if (from === to) return `${id}${verdict}`;
  const by =
    difference === null ? '' : ` (${formatNumber(difference, { language, signed: true })})`;
  return `${id}${verdict} ${from} → ${to}${by}`;
}

const words = {
  objectives: { id: 'Sasaran:', en: 'Objectives:' },
  nothing: { id: 'tidak mengubah hasil', en: 'changes no result' },
  notTheMean: { id: 'tidak mengubah rata-rata', en: 'does not move the mean' },
  noVerdict: { id: 'tanpa putusan', en: 'without a verdict' },
};
