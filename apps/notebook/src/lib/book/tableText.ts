import {
  type AbsentReason,
  type Column,
  type Language,
  type UnitName,
  absentReasons,
  cell,
  formatNumber,
  formatValue,
} from '@tolok/schema';
import { say } from '#lib/i18n/words.ts';

/** A cell of a table in a notebook, as a person reads it. */
export interface TableText {
  readonly text: string;
  /** Set where the text is the word for a status, which has a mark. */
  readonly status: 'achieved' | 'not-achieved' | null;
  readonly absent: boolean;
}

/** Decimals of a number without a unit. */
const mostDigits = 4;

/** What a cell says. Absent is a word, and so are the codes of statuses and reasons. */
export function tableText(
  shown: Column,
  row: number,
  unit: UnitName | null,
  language: Language,
): TableText {
  const value = cell(shown, row);
  const plain = { status: null, absent: false };
  if (value === null) {
    return { text: formatValue(null, 'score', { language }), status: null, absent: true };
  }
  if (typeof value === 'boolean') {
    return { ...plain, text: say(language, value ? 'book.yes' : 'book.no') };
  }
  if (typeof value === 'number') {
    const text = unit
      ? formatValue(value, unit, { language })
      : formatNumber(value, { language, digits: mostDigits });
    return { ...plain, text };
  }
  if (value === 'achieved' || value === 'not-achieved') {
    return { text: say(language, `status.${value}`), status: value, absent: false };
  }
  const reason = absentReasons.find((one) => one === value);
  return reason === undefined
    ? { ...plain, text: value }
    : { text: reasonText(reason, language), status: null, absent: true };
}

const reasonText = (reason: AbsentReason, language: Language): string =>
  formatValue({ reason }, 'score', { language });

/** Whether a column is right aligned. */
export const isNumeric = ({ type }: Column): boolean => type !== 'text' && type !== 'boolean';
