import type { Block } from '../document/notebook.ts';
import { printFenceLine, readFenceLine } from '../document/fenceLine.ts';
import { edited, removed, replaced } from './changePieces.ts';
import { fenceOf, fenceParts } from './fenceText.ts';
import type { Edited, NotebookText } from './notebookText.ts';
import { type Pieces, pieceOf, piecesOf, withBreaks } from './pieces.ts';

/**
 * What a person edits of a block: the Markdown of prose, the body of a cell. Of a fence whose line
 * cannot be read it is the whole fence, so that the line can be put right.
 */
export function editableText(text: NotebookText, at: number): string {
  const block = text.notebook.blocks[at];
  if (!block) return '';
  const source = sourceAt(piecesOf(text), pieceOf(text.notebook, at));
  return block.kind === 'prose' || isWhole(block) ? source : fenceParts(source).body;
}

/**
 * The text with other words in a block, as they were typed: they need not be right, and what cannot
 * be read stands in the notebook with what is wrong. Only this block changes. Prose without words is
 * gone; prose in which someone writes a fence of a cell becomes that cell.
 */
export function writeBlock(text: NotebookText, at: number, typed: string): Edited {
  const block = text.notebook.blocks[at];
  if (!block || typed === editableText(text, at)) return { text, at };
  const cut = piecesOf(text);
  const place = pieceOf(text.notebook, at);
  if (block.kind === 'prose' || isWhole(block)) {
    if (typed.trim() === '') return edited(text, removed(cut, place), null, [place - 1]);
    return put(text, cut, place, typed);
  }
  const { opening } = fenceParts(sourceAt(cut, place));
  return put(text, cut, place, fenceOf({ opening, body: typed }));
}

/** The text with another head, as its JSON was typed; where there is none, a head is written first. */
export function writeHead(text: NotebookText, typed: string): NotebookText {
  const cut = piecesOf(text);
  const place = cut.pieces.findIndex(({ kind }) => kind === 'head');
  const opening = place < 0 ? '```json tolok:notebook' : fenceParts(sourceAt(cut, place)).opening;
  const source = withBreaks(fenceOf({ opening, body: typed }), cut.lineBreak);
  if (place >= 0) return edited(text, replaced(cut, place, source), null, [place]).text;
  const { lineBreak } = cut;
  const head = { kind: 'head', text: source, gap: lineBreak + lineBreak } as const;
  const first = { ...cut, pieces: [head, ...cut.pieces], lead: '' };
  return edited(text, first, null, [0]).text;
}

/** The JSON of the head as it is edited; empty where there is none. */
export function editableHead(text: NotebookText): string {
  const cut = piecesOf(text);
  const place = cut.pieces.findIndex(({ kind }) => kind === 'head');
  return place < 0 ? '' : fenceParts(sourceAt(cut, place)).body;
}

/** The text with a cell that reads the tables of these cells. */
export function writeFrom(text: NotebookText, at: number, from: readonly string[]): Edited {
  const block = text.notebook.blocks[at];
  if (!block || block.kind === 'prose') return { text, at };
  const cut = piecesOf(text);
  const place = pieceOf(text.notebook, at);
  const { opening, body } = fenceParts(sourceAt(cut, place));
  const [, marks = '', info = ''] = /^( *[`~]+)(.*)$/.exec(opening) ?? [];
  const read = readFenceLine(info.trim());
  if (!read) return { text, at };
  const attributes = new Map(read.line.attributes);
  if (from.length > 0) attributes.set('from', from.join(','));
  else attributes.delete('from');
  const line = printFenceLine({ ...read.line, attributes });
  return put(text, cut, place, fenceOf({ opening: `${marks}${line}`, body }));
}

/** Whether the fence is edited whole: nothing can be said of its body before its line is right. */
const isWhole = (block: Block): boolean =>
  block.kind === 'unknown' ||
  (block.kind === 'broken' && block.problems.some(({ line }) => line === block.line));

const sourceAt = ({ pieces }: Pieces, at: number): string =>
  withBreaks(pieces[at]?.text ?? '', '\n');

function put(text: NotebookText, cut: Pieces, at: number, source: string): Edited {
  const written = withBreaks(source.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, ''), cut.lineBreak);
  return edited(text, replaced(cut, at, written), at, [at - 1, at]);
}
