import { type Language, formatNumber } from '@tolok/schema';

/**
 * A text that cannot speak to a terminal, end a line, reorder what is read or break XML: control
 * characters, bidi controls, characters without width and half characters stand as `\u{1b}`. What is longer than `most` ends with how many characters are left out.
 */
export function visibleText(text: string, language: Language, most = mostText): string {
  if (text.length <= most) return shown(text);
  const kept = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${shown(kept)} ${moreWords(text.length - kept.length, 'characters', language)}`;
}

/** How long one text of a report may be, in UTF-16 units. */
export const mostText = 2_000;

/** `… 1.234 lainnya`: what a list leaves out, so that it is never mistaken for all. */
export function moreWords(count: number, of: keyof typeof things, language: Language): string {
  const number = formatNumber(count, { language, digits: 0 });
  return language === 'id'
    ? `… ${number} ${things[of].id} lagi`
    : `… ${number} more ${things[of].en}`;
}

const things = {
  characters: { id: 'karakter', en: 'characters' },
  findings: { id: 'temuan', en: 'findings' },
  places: { id: 'tempat', en: 'places' },
  annotations: { id: 'catatan', en: 'annotations' },
} as const;

const shown = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]/gu;
