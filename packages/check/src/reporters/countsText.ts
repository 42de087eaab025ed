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
  const { checks, evaluated, proved, undecided, skipped, errors } = counts;
  const found = countsText(counts, language);
  const left = skipped + errors;
  if (language === 'id') {
    const open = undecided > 0 ? `, ${n(undecided)} belum pasti` : '';
    const gap = left > 0 ? `; ${n(left)} pemeriksaan tidak terlaksana` : '';
    return `${n(checks)} pemeriksaan, ${n(evaluated)} angka: ${n(proved)} terbukti${open}. Temuan: ${found}${gap}.`;
  }
  const open = undecided > 0 ? `, ${n(undecided)} undecided` : '';
  const gap = left > 0 ? `; ${plural(left, 'check', n)} not carried out` : '';
  return `${plural(checks, 'check', n)}, ${plural(evaluated, 'figure', n)}: ${n(proved)} proved${open}. Findings: ${found}${gap}.`;
}

const number = (count: number, language: Language): string =>
  formatNumber(count, { language, digits: 0 });

const plural = (count: number, thing: string, n: (count: number) => string): string =>
  `${n(count)} ${thing}${count === 1 ? '' : 's'}`;
