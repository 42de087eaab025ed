/**
 * About how many pixels a text of 12 px takes in our typeface, rather too many than too few: where a
 * drawing is written ahead of its reader nobody can measure it.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return Math.ceil(width);
}

function widthOfLetter(letter: string): number {
  if (/[.,:;'|!ijl ]/.test(letter)) return 3.8;
  if (/[frt()/\u2013-]/.test(letter)) return 5.4;
  if (/[0-9]/.test(letter)) return 7.7;
  if (/[mwMW%\u2026\u2212]/.test(letter)) return 11;
  if (/[A-Z]/.test(letter)) return 8.6;
  return letter.charCodeAt(0) < 0x1100 ? 7.1 : 13;
}

/** The text in at most so many lines of that width; what does not fit ends in an ellipsis. */
export function fit(text: string, width: number, lines = 1): string {
  if (widthOf(text) <= width) return text;
  if (lines > 1) {
    const at = breakOf(text, width);
    if (at > 0) return `${text.slice(0, at)}\n${fit(text.slice(at + 1), width, lines - 1)}`;
  }
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** How many lines, up to `most`, the text takes. */
export const linesOf = (text: string, width: number, most: number): number =>
  fit(text, width, most).split('\n').length;

/** The last space before which the text fits; 0 where there is none. */
function breakOf(text: string, width: number): number {
  let best = 0;
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    if (widthOf(text.slice(0, at)) > width) break;
    best = at;
  }
  return best;
}

/** The width of the widest, within bounds. */
export function columnWidth(
  all: readonly string[],
  { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number } = {},
): number {
  let widest = 0;
  for (const text of all) widest = Math.max(widest, widthOf(text));
  return Math.min(Math.max(widest, least), most);
}
