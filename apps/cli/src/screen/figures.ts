import type { ResultRow, TargetFigure } from '@tolok/engine';
import {
  type Language,
  type UnitName,
  absent,
  formatNumber,
  formatValue,
  units,
} from '@tolok/schema';
import { notThere } from './words.ts';

/** A figure with its unit, as a sentence has it: `45 %`, `80–90 %`, `1 tenant`, `B-`, `belum ada`. */
export function figureText(figure: TargetFigure, unit: UnitName, language: Language): string {
  return figure === null ? notThere[language] : formatValue(figure, unit, { language });
}

/** The same for a column, where a long unit stands beside the title and not behind each number. */
export function columnFigure(figure: TargetFigure, unit: UnitName, language: Language): string {
  if (typeof figure !== 'number' || !isLongUnit(unit, language)) {
    return figureText(figure, unit, language);
  }
  return formatNumber(figure, { language, digits: units[unit].digits });
}

/** The unit in brackets where `columnFigure` leaves it out; empty otherwise. */
export const unitNote = (unit: UnitName, language: Language): string =>
  isLongUnit(unit, language) ? ` (${units[unit].label[language]})` : '';

/** An achievement in percent; a dash where there is none to be had. */
export const achievementText = (
  { achievement }: Pick<ResultRow, 'achievement'>,
  language: Language,
): string => (achievement === null ? '–' : formatValue(achievement, 'percent', { language }));

/** A mean in percent; in words where it covers nothing. */
export const meanText = (mean: number | null, language: Language): string =>
  formatValue(mean ?? absent('undefined'), 'percent', { language });

const isLongUnit = (unit: UnitName, language: Language): boolean =>
  units[unit].suffix[language].trim().length > 2;
