import { escapeText } from './escapeText.ts';
import { type Line, type Tone, spansOf, textOf } from './span.ts';

/** Lines as text for a terminal or a file, each with its line break. Only here is data escaped. */
export const printLines = (lines: readonly Line[], colour: boolean): string =>
  lines.map((line) => `${printLine(line, colour).trimEnd()}\n`).join('');

function printLine(line: Line, colour: boolean): string {
  return spansOf(line)
    .map((span) => {
      const text = escapeText(textOf(span));
      return colour && typeof span !== 'string'
        ? `\u001b[${codes[span.tone]}m${text}\u001b[0m`
        : text;
    })
    .join('');
}

/** Blue and orange belong to status, teal to what was changed, red to mistakes. */
const codes: Readonly<Record<Tone, string>> = {
  strong: '1',
  quiet: '2',
  achieved: '34',
  'not-achieved': '33',
  absent: '2',
  changed: '36',
  mistake: '31',
};
