import { type Language, type Text, languages, units } from '@tolok/schema';
import type { ChartSpec } from '../chart.ts';
import { capital } from '../read/printTwin.ts';

/** One text for each language. */
export const both = (say: (language: Language) => string): Text => ({
  id: say(languages[0]),
  en: say(languages[1]),
});

/** Measure and unit, or what is counted, and period; then what helps to read the drawing. */
export function subtitleOf(
  { measure, unit, period, polarity = 'maximize', note }: ChartSpec,
  notes: readonly string[],
  language: Language,
  counted?: string,
): string {
  const [what, of] = [measure[language], units[unit].label[language]];
  // "Nilai kinerja, nilai" says it twice.
  const isSaid = what.toLowerCase().split(' ').includes(of);
  const measured = counted === undefined ? [what, ...(isSaid ? [] : [of])] : [counted];
  const known = [...measured, ...(period ? [period[language]] : [])];
  const sentences = [known.join(', '), polarityWords[polarity][language], ...notes];
  return [...sentences, note?.[language] ?? '']
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${capital(sentence).replace(/\.$/, '')}.`)
    .join(' ');
}

/** Source and versions on one line. */
export const footerOf = ({ source, versions = [] }: ChartSpec, language: Language): string =>
  [`${sourceWord[language]}: ${source[language]}`, ...versions].join(' · ');

const sourceWord: Text = { id: 'Sumber', en: 'Source' };

// Higher is better goes without saying.
const polarityWords: Readonly<Record<NonNullable<ChartSpec['polarity']>, Text>> = {
  maximize: { id: '', en: '' },
  minimize: { id: 'makin rendah makin baik', en: 'lower is better' },
  stabilize: { id: 'makin dekat ke target makin baik', en: 'nearer to the target is better' },
};

const describedRows = 30;

/** Rows in words; of very many the first, and how many more the table has. */
export function summaryOf<Row>(
  rows: readonly Row[],
  describe: (row: Row) => string,
  language: Language,
): string {
  const left = rows.length - describedRows;
  const told = rows.slice(0, describedRows).map(describe);
  return [...told, ...(left > 0 ? [more[language](left)] : [])].join(' ');
}

const more = {
  id: (left: number) => `Dan ${left} baris lagi, semuanya ada di tabel.`,
  en: (left: number) => `And ${left} more rows, all of them in the table.`,
};
