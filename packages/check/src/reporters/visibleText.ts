import type { Language } from '@tolok/schema';
import { shownWords } from './sample.ts';

/**
 * A text that cannot speak to a terminal, end a line, reorder what is read or break XML: control
 * characters, bidi controls, characters without width and half characters stand as `\u{1b}`. What is longer than `most` ends with how many characters are left out.
 */
export function visibleText(text: string, language: Language, most = mostText): string {
  if (text.length <= most) return shown(text);
  const kept = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${shown(kept)} … ${shownWords(kept.length, text.length, 'characters', language)}`;
}

/** How long one text of a report may be, in UTF-16 units. */
export const mostText = 2_000;

const shown = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]/gu;
