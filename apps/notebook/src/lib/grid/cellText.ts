import {
  type Column,
  type Language,
  type Table,
  type UnitName,
  column,
  formatNumber,
  formatValue,
  units,
} from '@tolok/schema';
import type { ExactDecimal } from '@tolok/dataset';
import { say } from '#lib/i18n/words.ts';
import type { GridColumn } from './gridView.ts';

/** A cell as a person reads it. */
export interface CellText {
  readonly text: string;
  /** True where there is nothing: the text is the word for that. */
  readonly absent: boolean;
}

/** Decimals of a double that a data table shows: one that is rounded away would be a lie. */
const mostDigits = 9;

/**
 * A cell of a grid. A number whose unit is that of its whole column stands without it, since the head
 * of the column says it; one whose unit its row names stands with it.
 */
export function cellText(
  shown: Column,
  row: number,
  form: GridColumn,
  language: Language,
  rows: Table | null = null,
): CellText {
  const value = exactCell(shown, row);
  if (value === null) return { text: formatValue(null, 'score', { language }), absent: true };
  if (typeof value === 'string') return { text: value, absent: false };
  if (typeof value === 'boolean') {
    return { text: say(language, value ? 'grid.yes' : 'grid.no'), absent: false };
  }
  if (form.year && typeof value === 'object') return { text: `${value.scaled}`, absent: false };
  const digits = typeof value === 'object' ? value.scale : mostDigits;
  const unit = rowUnit(form, rows, row);
  const text = unit
    ? formatValue(value, unit, { language, digits })
    : formatNumber(value, { language, digits });
  return { text, absent: false };
}

/** A cell with every digit it has. */
export function exactCell(
  { type, ...shown }: Column,
  row: number,
): number | string | boolean | ExactDecimal | null {
  if (type === 'text') return (shown.values[row] as string | null | undefined) ?? null;
  if ('valid' in shown && shown.valid?.[row] === 0) return null;
  const value = shown.values[row];
  if (type === 'boolean') return value === 1;
  if (type === 'double') return value as number;
  return { scaled: value as bigint, scale: 'scale' in shown ? shown.scale : 0 };
}

function rowUnit({ unitFrom }: GridColumn, rows: Table | null, row: number): UnitName | null {
  const found = unitFrom !== null && rows ? column(rows, unitFrom) : undefined;
  const name = found?.type === 'text' ? found.values[row] : null;
  return name && Object.hasOwn(units, name) ? (name as UnitName) : null;
}
