import { visible } from '../visible.ts';
import { type CellFault, type ColumnReaderOf } from './columnReader.ts';
import { readText } from './textReader.ts';

/** Days of the calendar as YYYY-MM-DD, kept as text, which sorts as the days do. */
export const dateReader: ColumnReaderOf = ({ name }) => readText(name, dateFault);

/** What is wrong with a day; null for one of the calendar as YYYY-MM-DD. */
export function dateFault(text: string): CellFault | null {
  const values = { text: visible(text) };
  const [, year, month, day] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || month === undefined || day === undefined) {
    return { code: 'dataset.date-form', values };
  }
  const there = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return there ? null : { code: 'dataset.date-impossible', values };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
