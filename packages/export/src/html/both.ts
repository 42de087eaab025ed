import { visibleText } from '@tolok/check';
import { type Language, type Text, formatNumber } from '@tolok/schema';
import { type Html, markup } from './markup.ts';

/** A text in both languages, of which the switch of the page shows one; once where they are alike. */
export function inBoth(write: (language: Language) => string | null): Html {
  const [id, en] = [write('id') ?? '', write('en') ?? ''];
  return id === en
    ? markup`${id}`
    : markup`<span lang="id">${id}</span><span lang="en">${en}</span>`;
}

/** Words of the program, or a text of data that is written in both languages. */
export const both = (text: Text): Html =>
  inBoth((language) => visibleText(text[language], language));

/** A text of data that has no language: an id, a name, a path. */
export const plain = (text: string, most?: number): Html =>
  inBoth((language) => visibleText(text, language, most));

/** A count in the notation of each language. */
export const count = (value: number): Html =>
  inBoth((language) => formatNumber(value, { language, digits: 0 }));

/** A sentence with counts, in both languages. */
export const sentence = (
  write: (n: (value: number) => string, language: Language) => string,
): Html =>
  inBoth((language) => write((value) => formatNumber(value, { language, digits: 0 }), language));
