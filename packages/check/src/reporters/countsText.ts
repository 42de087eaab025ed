import { type Language, formatNumber, severities } from '@tolok/schema';
import { type Tally } from './tally.ts';
import { severityWords, statusWords } from './words.ts';

/** `2 kritis, 0 salah, …`: every count of findings by its word, zeros too. */
export function countsText({ fail, acknowledged, waived }: Tally, language: Language): string {
  const say = (count: number, word: string) =>
    `${formatNumber(count, { language, digits: 0 })} ${word}`;
  return [
    ...severities.toReversed().map((one) => say(fail[one], severityWords[one][language])),
    say(acknowledged, statusWords.acknowledged[language]),
    say(waived, statusWords.waived[language]),
  ].join(', ');
}
