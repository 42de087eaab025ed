import { mostShown, shownWords } from '@tolok/check';
import { inBoth } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';

/** How much of a list is shown, with what is left out as numbers; nothing where nothing is. */
export function cutLine(
  total: number,
  of: Parameters<typeof shownWords>[2],
  left: Readonly<Record<string, number>> = {},
  most = mostShown,
): Html | null {
  if (total <= most) return null;
  const text = inBoth((language) => shownWords(most, total, of, language));
  return markup`<p class="more" data-more="${JSON.stringify(left)}">${text}</p>\n`;
}
