import { type Language, type Text, formatNumber } from '@tolok/schema';
import type { FieldValue } from '../fields/fieldChange.ts';

/** What a document says, its texts in one language. */
export function inLanguage(value: FieldValue, language: Language): FieldValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((one) => inLanguage(one, language));
  const keys = Object.keys(value).sort().join();
  const said = value[language];
  if (keys === 'en,id' && typeof said === 'string') return said;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, inLanguage(one, language)]),
  );
}

/** A value as a person reads it; what has parts is told by its label, or part by part. */
export const fieldValueText = (value: FieldValue, language: Language): string =>
  textOf(inLanguage(value, language), language);

function textOf(value: FieldValue, language: Language): string {
  if (value === null) return none[language];
  if (typeof value === 'number') return formatNumber(value, { language });
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if ('label' in value && typeof value.label === 'string') return value.label;
  return Object.values(value)
    .map((one) => textOf(one, language))
    .join('; ');
}

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

const none: Text = { id: 'tidak ada', en: 'none' };
