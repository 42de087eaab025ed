import type { ComparedIndicator } from '@tolok/analysis';
import { type Language, formatNumber, formatValue, units } from '@tolok/schema';
import { say } from '#lib/i18n/words.ts';

/** A target as it was agreed, with its unit; a word where none was. */
export function targetText({ target, unit }: ComparedIndicator, language: Language): string {
  if (target === null) return say(language, 'compare.noTarget');
  if (typeof target === 'string') return target;
  if (unit !== null) return formatValue(target, unit, { language });
  return typeof target === 'number'
    ? formatNumber(target, { language })
    : `${formatNumber(target.from, { language })}–${formatNumber(target.to, { language })}`;
}

/** Both targets, the one there is where both are the same. */
export const targetsText = (
  { from, to }: { readonly from: ComparedIndicator | null; readonly to: ComparedIndicator | null },
  language: Language,
): string => {
  const all = [from, to].flatMap((side) => (side ? [targetText(side, language)] : []));
  return [...new Set(all)].join(' → ');
};

/** A target without its unit, for a column in which units differ. */
export function targetNumber(side: ComparedIndicator, language: Language): string {
  const { target, unit } = side;
  if (target === null || typeof target === 'string') return targetText(side, language);
  const digits = unit === null ? {} : { digits: units[unit].digits };
  const one = (figure: number) => formatNumber(figure, { language, ...digits });
  return typeof target === 'number' ? one(target) : `${one(target.from)}–${one(target.to)}`;
}

/** What a target is counted in; nothing where the definition is not there. */
export const unitText = ({ unit }: ComparedIndicator, language: Language): string =>
  unit === null ? '' : units[unit].label[language];
