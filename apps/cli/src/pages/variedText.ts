import type { Variable } from '@tolok/analysis';
import type { TargetFigure } from '@tolok/engine';
import { type Language, formatNumber, formatValue } from '@tolok/schema';
import { figureText } from '../screen/figures.ts';

/** A value of what varies, in its unit where it has one; with its sign where it is a difference. */
export function variedText(
  { unit }: Variable,
  value: TargetFigure,
  language: Language,
  signed = false,
): string {
  if (typeof value !== 'number') return figureText(value, unit ?? 'letter', language);
  return unit === null
    ? formatNumber(value, { language, signed })
    : formatValue(value, unit, { language, signed });
}
