import {
  type ComparedField,
  type Finding,
  type HeadlineChange,
  type HeadlineFigures,
  type Language,
  type RestatedFinding,
  type RowChange,
  type RowFigures,
  absentWords,
  formatNumber,
  formatValue,
  resultStatusWords,
} from '@tolok/schema';
import { sentenceOf } from '../findingText.ts';
import { visibleText } from '../visibleText.ts';
import { statusWords } from '../words.ts';
import { comparedWords, rowChangeWords } from './words.ts';

/** A result that changes, in one line: whose, which, and each field before and after. */
export function rowText(row: RowChange, language: Language): string {
  const { kind, fields, indicator, year, quarter } = row;
  const period =
    quarter === null ? `${year}` : `${year} ${language === 'id' ? 'TW' : 'Q'}${quarter}`;
  const about = [row.agreement, ...Object.values(row.entity), period, indicator].join(' · ');
  const changes = fields.map(
    (field) => `${comparedWords[field][language]} ${sidesText(field, row, language)}`,
  );
  const what = kind === 'changed' ? changes.join('; ') : rowChangeWords[kind][language];
  return visibleText(`${about}: ${what}`, language);
}

/** One field of a result on both sides: `96,2 % → 100,7 %`. */
export const sidesText = (
  field: ComparedField,
  { before, after, unit }: RowChange,
  language: Language,
): string =>
  [before, after].map((side) => (side ? fieldText(field, side, unit, language) : '–')).join(' → ');

function fieldText(
  field: ComparedField,
  side: RowFigures,
  unit: RowChange['unit'],
  language: Language,
): string {
  const { actual, achievement, status, band, absent } = side;
  switch (field) {
    case 'actual':
      return actual === null ? '–' : formatValue(actual, unit, { language });
    case 'achievement':
      return achievement === null ? '–' : formatValue(achievement, 'percent', { language });
    case 'status':
      return status === null ? '–' : resultStatusWords[status][language];
    case 'band':
      return band?.label ?? '–';
    case 'absent':
      return absent === null ? '–' : absentWords[absent][language];
  }
}

/** An agreement as a whole on both sides, in one line. */
export const headlineText = (
  { agreement, workUnit, before, after }: HeadlineChange,
  language: Language,
): string =>
  visibleText(
    `${agreement} · ${workUnit}: ${[before, after].map((side) => figuresText(side, language)).join(' → ')}`,
    language,
  );

/** `11 dari 15 tercapai, rata-rata 396,04 %`. */
export function figuresText(side: HeadlineFigures | null, language: Language): string {
  if (side === null) return '–';
  const n = (count: number) => formatNumber(count, { language, digits: 0 });
  const { achieved, indicators, meanAchievement } = side;
  const mean =
    meanAchievement === null ? '–' : formatValue(meanAchievement, 'percent', { language });
  return language === 'id'
    ? `${n(achieved)} dari ${n(indicators)} tercapai, rata-rata ${mean}`
    : `${n(achieved)} of ${n(indicators)} achieved, mean ${mean}`;
}

/** A finding that comes or goes, in one line: its check, what it counts as, and its sentence. */
export const findingLine = (finding: Finding, language: Language): string =>
  `${visibleText(finding.check, language)} (${statusWords[finding.status][language]}): ${sentenceOf(finding, language)}`;

/** A finding that counts otherwise now, in one line. */
export const restatedLine = ({ from, finding }: RestatedFinding, language: Language): string =>
  `${visibleText(finding.check, language)} (${statusWords[from][language]} → ${statusWords[finding.status][language]}): ${sentenceOf(finding, language)}`;
