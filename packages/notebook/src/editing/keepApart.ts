import { fencesOf } from '../document/fences.ts';
import { type Piece, type Pieces, withBreaks } from './pieces.ts';

/**
 * Pieces of which none swallows the next: a code block, a comment or a list that someone opened and
 * did not end would take the cells behind it for its own words. What is missing is written behind
 * such a piece. Only the pieces at `seams`, which an edit has touched, are looked at.
 */
export function keepApart(cut: Pieces, seams: readonly number[]): Pieces {
  const pieces = [...cut.pieces];
  for (const at of new Set(seams)) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (!piece || !next) continue;
    const before = proseBefore(pieces, at);
    if (isApart(before, piece, next)) continue;
    const closed = endings(before + piece.text)
      .map((ending) => ({ ...piece, text: `${piece.text}${cut.lineBreak}${ending}` }))
      .find((one) => isApart(before, one, next));
    if (closed) pieces[at] = closed;
  }
  return { ...cut, pieces };
}

/** The prose that a piece continues. */
function proseBefore(pieces: readonly Piece[], at: number): string {
  let first = at;
  while (pieces[first]?.kind === 'prose' && pieces[first - 1]?.kind === 'prose') first--;
  return pieces
    .slice(first, at)
    .map(({ text, gap }) => text + gap)
    .join('');
}

function isApart(context: string, { text, gap }: Piece, next: Piece): boolean {
  const before = withBreaks(context + text + gap, '\n');
  const own = next.kind === 'prose' ? probe : withBreaks(next.text, '\n');
  return fencesOf(before + own).some(({ from }) => from === before.length);
}

/** Stands for prose that follows: where this is no fence, the prose would be no prose. */
const probe = '```x\n```';

/** What may end what a text opened: its own marks of code first. */
const endings = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^[^\S\r\n]*(`{3,}|~{3,})/gm)].map(([, marks = '']) => marks)),
  ...['-->', '</script>', '</style>', '</pre>', '</textarea>', '?>', ']]>', '>', '<!-- -->'],
];
