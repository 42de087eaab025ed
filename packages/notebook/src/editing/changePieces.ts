import { fencesOf } from '../document/fences.ts';
import { readFenceLine } from '../document/fenceLine.ts';
import { type NotebookText, type Edited, notebookText } from './notebookText.ts';
import { keepApart } from './keepApart.ts';
import { type Piece, type Pieces, apart, joined, withBreaks } from './pieces.ts';

/** Other words at a place. */
export const replaced = (cut: Pieces, at: number, text: string): Pieces => ({
  ...cut,
  pieces: cut.pieces.map((piece, i) =>
    i === at ? { ...pieceOfText(text), gap: piece.gap } : piece,
  ),
});

/** What a text is by itself: one fence of a cell, or prose with whatever stands in it. */
export function pieceOfText(text: string): Omit<Piece, 'gap'> {
  const [fence] = fencesOf(withBreaks(text, '\n'));
  const isFence =
    fence?.from === 0 && fence.to === withBreaks(text, '\n').length && readFenceLine(fence.info);
  return { kind: isFence ? 'fence' : 'prose', text };
}

/** Without the piece at a place; what stood around it stays apart. */
export function removed(cut: Pieces, at: number): Pieces {
  const gone = cut.pieces[at];
  if (!gone) return cut;
  const pieces = cut.pieces.filter((_, i) => i !== at);
  const before = pieces[at - 1];
  if (!before) return { ...cut, pieces };
  const isLast = at === pieces.length;
  const gap = isLast ? gone.gap : apart(before.gap, cut.lineBreak);
  return { ...cut, pieces: pieces.with(at - 1, { ...before, gap }) };
}

/** With a piece more before a place, or at the end. */
export function inserted(cut: Pieces, at: number, piece: Omit<Piece, 'gap'>): Pieces {
  const { pieces, lineBreak } = cut;
  const before = pieces[at - 1];
  const isLast = at >= pieces.length;
  const gap = isLast ? (before?.gap ?? lineBreak) : lineBreak + lineBreak;
  const set = before
    ? pieces.with(at - 1, { ...before, gap: apart(before.gap, lineBreak) })
    : pieces;
  return { ...cut, pieces: set.toSpliced(at, 0, { ...piece, gap }) };
}

/** Reads what an edit came to; `at` is the piece it was about, `seams` are those it brought together. */
export function edited(
  { notebook }: NotebookText,
  cut: Pieces,
  at: number | null,
  seams: readonly number[],
): Edited {
  const kept = keepApart(cut, seams);
  const text = notebookText(joined(kept), notebook.file);
  return { text, at: at === null ? null : blockAt(text, kept, at) };
}

/** The block in which a piece stands: prose beside prose has become one. */
function blockAt({ notebook: { blocks } }: NotebookText, cut: Pieces, at: number): number | null {
  const before = joined({ ...cut, pieces: cut.pieces.slice(0, at) });
  const line = (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  const found = blocks.findIndex((one) => one.line <= line && line < one.line + one.lines);
  return found < 0 ? null : found;
}
