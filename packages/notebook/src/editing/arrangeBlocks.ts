import { edited, inserted, pieceOfText, removed } from './changePieces.ts';
import { freeId } from './freeId.ts';
import { withId } from './fenceLineEdits.ts';
import type { Edited, NotebookText } from './notebookText.ts';
import { pieceOf, piecesOf, withBreaks } from './pieces.ts';

/**
 * The text with a block more, before the block at `at`, or at the end: Markdown, or the source of a
 * cell. Prose beside prose becomes one block with it.
 */
export function insertBlock(text: NotebookText, at: number, source: string): Edited {
  const words = source.trim();
  if (words === '') return { text, at: null };
  const cut = piecesOf(text);
  const place = pieceOf(text.notebook, at);
  const more = inserted(cut, place, pieceOfText(withBreaks(words, cut.lineBreak)));
  return edited(text, more, place, [place - 1, place]);
}

/** The text without a block. */
export function deleteBlock(text: NotebookText, at: number): Edited {
  if (!text.notebook.blocks[at]) return { text, at: null };
  const place = pieceOf(text.notebook, at);
  return edited(text, removed(piecesOf(text), place), null, [place - 1, place]);
}

/** The text with a block where another stands now; that one and those between make room. */
export function moveBlock(text: NotebookText, at: number, to: number): Edited {
  const { blocks } = text.notebook;
  if (!blocks[at] || !blocks[to] || at === to) return { text, at };
  const cut = piecesOf(text);
  const from = pieceOf(text.notebook, at);
  const place = pieceOf(text.notebook, to);
  const piece = cut.pieces[from];
  if (!piece) return { text, at };
  const moved = inserted(removed(cut, from), place, piece);
  const around = [Math.min(from, place) - 1, place - 1, place, from - 1, from];
  return edited(
    text,
    moved,
    place,
    around.sort((a, b) => a - b),
  );
}

/** The text with a block twice: behind it the same again, a cell under a free id. */
export function duplicateBlock(text: NotebookText, at: number): Edited {
  const block = text.notebook.blocks[at];
  if (!block) return { text, at: null };
  const cut = piecesOf(text);
  const source = withBreaks(cut.pieces[pieceOf(text.notebook, at)]?.text ?? '', '\n');
  const { id = null } = block.kind === 'prose' ? {} : block;
  const copy = id === null ? source : withId(source, freeId(text.notebook, id));
  const piece = pieceOf(text.notebook, at) + 1;
  const more = inserted(cut, piece, pieceOfText(withBreaks(copy, cut.lineBreak)));
  return edited(text, more, piece, [piece - 1, piece]);
}
