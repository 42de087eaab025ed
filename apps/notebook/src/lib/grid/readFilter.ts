import type { Language } from '@tolok/schema';
import { numberFormats, parseNumber } from '@tolok/dataset';
import type { FilterKind, GridColumn, GridFilter } from './gridView.ts';

const formats = { id: numberFormats['id-ID-percent'], en: numberFormats['en-US-percent'] };

/** Whether a condition of this kind needs something typed, and of what sort. */
export function wantedBy(kind: FilterKind): 'text' | 'number' | 'nothing' {
  if (kind === 'contains' || kind === 'is') return 'text';
  return kind === 'equals' || kind === 'atLeast' || kind === 'atMost' ? 'number' : 'nothing';
}

/**
 * A condition from what a person typed, numbers in the notation of their language or, as years are
 * written, as bare digits. Null when a number is wanted and none stands there, or nothing at all.
 */
export function readFilter(
  { name }: GridColumn,
  kind: FilterKind,
  typed: string,
  language: Language,
): GridFilter | null {
  const column = name;
  switch (kind) {
    case 'contains':
    case 'is':
      return typed === '' ? null : { column, kind, text: typed };
    case 'equals':
    case 'atLeast':
    case 'atMost': {
      const number = parseNumber(typed.trim(), formats[language]).value?.digits;
      return number ? { column, kind, number } : null;
    }
    default:
      return { column, kind };
  }
}
