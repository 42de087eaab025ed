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

/** The unit a column of targets is read in; nothing where numbers stand alone. */
export const unitText = ({ unit }: ComparedIndicator, language: Language): string | null =>
  unit === null ? null : units[unit].label[language];
