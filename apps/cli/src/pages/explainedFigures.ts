import type { Explanation } from '@tolok/engine';
import { type Language, absentWords } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { figureText } from '../screen/figures.ts';
import { changeText } from './changeText.ts';
import { formulaFacts, inputFacts } from './explainedFormula.ts';
import type { Fact } from './fact.ts';
import { placeText, sourceText } from './placeText.ts';

/** The actual: its value and how it came about, formula, inputs, places. */
export function actualFacts(
  explanation: Explanation,
  evaluation: Evaluation,
  language: Language,
): Fact[] {
  const { row } = explanation;
  const reason = row.actual === null && row.absent ? absentWords[row.absent][language] : null;
  const value = [
    reason ?? figureText(row.actual, row.unit, language),
    words[row.origin][language],
    ...(row.sample ? [words.sample[language]] : []),
  ];
  return [
    [words.value[language], value.join(', ')],
    ...evaluation.changes
      .filter(({ path }) => row.changed.includes(path))
      .map((one): Fact => [words.changed[language], changeText(evaluation, one, language)]),
    ...formulaFacts(explanation, language),
    ...inputFacts(explanation, language),
    ...(row.origin === 'reported' ? row.sources : []).map((place): Fact => [
      words.place[language],
      placeText(place, language),
    ]),
  ];
}

/** The target and where it stands. */
export function targetFacts({ row, target }: Explanation, language: Language): Fact[] {
  if (row.target === null) return [[words.value[language], words.noTarget[language]]];
  const value: Fact = [words.value[language], figureText(row.target, row.unit, language)];
  return target.source
    ? [value, [words.place[language], sourceText(target.source, language)]]
    : [value];
}

/** What every printed table gives for the same figure, when there is more than one. */
export function figureFacts(
  { figures, row }: Explanation,
  { results }: Evaluation,
  language: Language,
): Fact[] {
  if (figures.length < 2) return [];
  return figures.map(({ facts, value, place }) => {
    const believed = facts === results.facts ? ` (${words.believed[language]})` : '';
    const figure = figureText(value, row.unit, language);
    return [facts, `${figure}${believed}, ${placeText(place, language)}`];
  });
}

const words = {
  value: { id: 'nilai', en: 'value' },
  computed: { id: 'dihitung dengan rumus', en: 'computed by the formula' },
  reported: { id: 'dilaporkan kantor, tidak dihitung', en: 'reported by the office, not computed' },
  sample: { id: 'data rekaan', en: 'made-up data' },
  changed: { id: 'diubah', en: 'changed' },
  place: { id: 'letak', en: 'place' },
  noTarget: { id: 'tidak ada target untuk pilihan ini', en: 'no target for this choice' },
  believed: { id: 'yang dipakai', en: 'the one used' },
};
