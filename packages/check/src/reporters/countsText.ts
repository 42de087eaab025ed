import { type Language, formatNumber, severities } from '@tolok/schema';
import type { Counts } from '../records/report.ts';
import type { Tally } from '../records/tally.ts';
import { severityWords, statusWords } from './words.ts';

/** `2 kritis, 0 salah, …`: every count of findings by its word, zeros too. */
export function countsText({ fail, acknowledged, waived }: Tally, language: Language): string {
  const say = (count: number, word: string) => `${number(count, language)} ${word}`;
  return [
    ...severities.toReversed().map((one) => say(fail[one], severityWords[one][language])),
    say(acknowledged, statusWords.acknowledged[language]),
    say(waived, statusWords.waived[language]),
  ].join(', ');
}

/** A report as one sentence: how much was looked at and proved, every count of findings, what was not checked. */
export function reportText(counts: Counts, language: Language): string {
  const n = (count: number) => number(count, language);
  const { checks, skipped, errors } = counts;
  const found = countsText(counts, language);
  const figures = provedText(counts, language);
  const left = skipped + errors;
  if (language === 'id') {
    const gap = left > 0 ? `; ${n(left)} pemeriksaan tidak terlaksana` : '';
    return `${n(checks)} pemeriksaan, ${figures}. Temuan: ${found}${gap}.`;
  }
  const gap = left > 0 ? `; ${plural(left, 'check', n)} not carried out` : '';
  return `${plural(checks, 'check', n)}, ${figures}. Findings: ${found}${gap}.`;
}

/**
 * `5.320 angka: 5.010 terbukti, 8 belum pasti, 302 tidak cocok dari 278 sebab`: every figure that was
 * looked at stands in one of the three. A cause is a finding, whatever it counts as.
 */
export function provedText(counts: Counts, language: Language): string {
  const n = (count: number) => number(count, language);
  const { evaluated, proved, undecided, fail, acknowledged, waived } = counts;
  const failing = evaluated - proved - undecided;
  const causes = severities.reduce((sum, one) => sum + fail[one], acknowledged + waived);
  const parts =
    language === 'id'
      ? [
          `${n(evaluated)} angka: ${n(proved)} terbukti`,
          ...(undecided > 0 ? [`${n(undecided)} belum pasti`] : []),
          ...(failing > 0 ? [`${n(failing)} tidak cocok dari ${n(causes)} sebab`] : []),
        ]
      : [
          `${plural(evaluated, 'figure', n)}: ${n(proved)} proved`,
          ...(undecided > 0 ? [`${n(undecided)} undecided`] : []),
          ...(failing > 0
            ? [
                `${n(failing)} ${failing === 1 ? 'does' : 'do'} not follow, from ${plural(causes, 'cause', n)}`,
              ]
            : []),
        ];
  return parts.join(', ');
}

const number = (count: number, language: Language): string =>
  formatNumber(count, { language, digits: 0 });

const plural = (count: number, thing: string, n: (count: number) => string): string =>
  `${n(count)} ${thing}${count === 1 ? '' : 's'}`;
