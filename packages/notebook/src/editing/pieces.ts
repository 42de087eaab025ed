import type { Notebook } from '../document/notebook.ts';
import type { NotebookText } from './notebookText.ts';

/** A text cut into its blocks, the head among them, and the empty lines between them. */
export interface Pieces {
  /** The empty lines before the first piece. */
  readonly lead: string;
  readonly pieces: readonly Piece[];
  /** The line break the text is written with. */
  readonly lineBreak: string;
}

export interface Piece {
  readonly kind: 'head' | 'prose' | 'fence';
  /** As it stands in the text, without the line break behind it. */
  readonly text: string;
  /** That line break, and the empty lines up to the next piece. */
  readonly gap: string;
}

/** Cuts a text; `joined` gives it back to the byte. */
export function piecesOf({ text, notebook }: NotebookText): Pieces {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const ranges = [
    ...(notebook.headAt ? [{ ...notebook.headAt, kind: 'head' as const }] : []),
    ...notebook.blocks.map(({ kind, line, lines: count }) => ({
      ...{ line, lines: count },
      kind: kind === 'prose' ? ('prose' as const) : ('fence' as const),
    })),
  ].sort((a, b) => a.line - b.line);
  const [first] = ranges;
  const pieces = ranges.map(({ kind, line, lines: count }, i): Piece => {
    const end = Math.min(line - 1 + count, lines.length);
    const own = lines.slice(line - 1, end).join('');
    const inner = own.replace(/(?:\r\n|\r|\n)$/, '');
    const next = ranges[i + 1];
    const between = lines.slice(end, next ? next.line - 1 : lines.length).join('');
    return { kind, text: inner, gap: own.slice(inner.length) + between };
  });
  return {
    lead: lines.slice(0, first ? first.line - 1 : lines.length).join(''),
    pieces,
    lineBreak: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
  };
}

/** The text of pieces. */
export const joined = ({ lead, pieces }: Pieces): string =>
  lead + pieces.map(({ text, gap }) => text + gap).join('');

/** Where a block stands among the pieces; behind the last one for the end of the notebook. */
export function pieceOf({ headAt, blocks }: Notebook, at: number): number {
  const block = blocks[at];
  const before = headAt && (!block || headAt.line < block.line) ? 1 : 0;
  return Math.min(Math.max(at, 0), blocks.length) + before;
}

/** A gap that holds at least one empty line. */
export const apart = (gap: string, lineBreak: string): string =>
  (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1 ? gap : lineBreak + lineBreak;

/** Text as a person types it, with the line break of the file. */
export const withBreaks = (typed: string, lineBreak: string): string =>
  typed.replace(/\r\n|\r|\n/g, lineBreak);
