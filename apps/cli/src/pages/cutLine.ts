import { shownWords } from '@tolok/check';
import type { Language } from '@tolok/schema';
import { type Line, toned } from '../screen/span.ts';

/** A line under a list that says how much of it is shown; nothing where that is all. */
export const cutLine = (
  total: number,
  most: number,
  of: Parameters<typeof shownWords>[2],
  language: Language,
  indent = '',
): readonly Line[] =>
  total > most ? [toned('quiet', `${indent}${shownWords(most, total, of, language)}`)] : [];
