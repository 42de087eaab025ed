import type { ExplainedInput, Explanation } from '@tolok/engine';
import { type Language, absentWords, formatNumber, formatValue, units } from '@tolok/schema';
import type { Fact } from './fact.ts';
import { placeText } from './placeText.ts';

/** The measurement formula as written and in words; empty for a rule without one. */
export const formulaFacts = ({ formula }: Explanation, language: Language): Fact[] =>
  formula
    ? [
        [words.formula[language], formula.text],
        [words.inWords[language], formula.words[language]],
      ]
    : [];

/** Every input with its value and its places. */
export const inputFacts = ({ inputs }: Explanation, language: Language): Fact[] =>
  inputs.flatMap((input): Fact[] => [
    [input.name, `${input.label[language]}: ${valueText(input, language)}`],
    ...placesText(input, language).map((text): Fact => ['', text]),
  ]);

function valueText({ value, unit, absent, sample }: ExplainedInput, language: Language): string {
  const made = sample ? ` (${words.sample[language]})` : '';
  if (value === null) return absentWords[absent ?? 'missing-input'][language];
  if (typeof value === 'number') return formatValue(value, unit, { language }) + made;
  const { digits } = units[unit];
  const shown = value
    .slice(0, shownElements)
    .map((one) => (one === null ? '–' : formatNumber(one, { language, digits })));
  const more = value.length > shownElements ? ', …' : '';
  return `${value.length} ${words.values[language]}: ${shown.join('; ')}${more}${made}`;
}

/** Elements of a list that are written out. */
const shownElements = 12;

function placesText({ places }: ExplainedInput, language: Language): string[] {
  const texts = [...new Set(places.map((place) => placeText(place, language)))];
  const hidden = texts.length - shownPlaces;
  return hidden <= 0
    ? texts
    : [
        ...texts.slice(0, shownPlaces),
        `${words.andMore[language]} ${hidden} ${words.places[language]}`,
      ];
}

/** Places of an input that are written out. */
const shownPlaces = 6;

const words = {
  formula: { id: 'rumus', en: 'formula' },
  inWords: { id: 'dibaca', en: 'in words' },
  sample: { id: 'data rekaan', en: 'made-up data' },
  values: { id: 'nilai', en: 'values' },
  andMore: { id: 'dan', en: 'and' },
  places: { id: 'tempat lain', en: 'more places' },
};
