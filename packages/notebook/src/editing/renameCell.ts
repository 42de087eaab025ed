import { type Parsed, problem } from '@tolok/schema';
import { cellKindOf, kindOf } from '../cells/index.ts';
import type { Block, RawBlock } from '../document/notebook.ts';
import { idForm } from '../document/readNotebook.ts';
import { renameInJson } from '../json/renameInJson.ts';
import { renameInQuery } from '../sql/renameInQuery.ts';
import { edited } from './changePieces.ts';
import { withFrom, withId } from './fenceLineEdits.ts';
import { fenceOf, fenceParts } from './fenceText.ts';
import type { Edited, NotebookText } from './notebookText.ts';
import { type Piece, pieceOf, piecesOf, withBreaks } from './pieces.ts';

/**
 * The text with a cell under another id, and everything that refers to it with it: who reads its
 * table, in SQL too, and who reads its value. Prose is not touched.
 *
 * Problems: `notebook.id-form`, `notebook.id-repeated`; then there is no text.
 */
export function renameCell(text: NotebookText, at: number, id: string): Parsed<Edited> {
  const { blocks, file } = text.notebook;
  const block = blocks[at];
  const before = block && block.kind !== 'prose' ? block.id : null;
  if (!block || before === null || before === id) return { value: { text, at }, problems: [] };
  const place = { file, line: block.line, column: 1 };
  if (!idForm.test(id)) return { problems: [problem('notebook.id-form', { found: id }, place)] };
  const other = blocks.find((one) => one.kind !== 'prose' && one.id === id);
  if (other) {
    const values = { found: id, firstLine: other.line };
    return { problems: [problem('notebook.id-repeated', values, place)] };
  }
  const cut = piecesOf(text);
  const own = pieceOf(text.notebook, at);
  const isOnly = !blocks.some((one) => one !== block && one.kind !== 'prose' && one.id === before);
  const places = new Map(blocks.map((one, i) => [pieceOf(text.notebook, i), one]));
  const pieces = cut.pieces.map((piece, i): Piece => {
    const one = places.get(i);
    if (!one || one.kind === 'prose') return piece;
    const source = withBreaks(piece.text, '\n');
    const named = i === own ? withId(source, id) : source;
    const written = isOnly ? referring(one, named, before, id) : named;
    return written === source ? piece : { ...piece, text: withBreaks(written, cut.lineBreak) };
  });
  return { value: edited(text, { ...cut, pieces }, own, []), problems: [] };
}

function referring(
  block: Exclude<Block, { kind: 'prose' }>,
  source: string,
  before: string,
  after: string,
): string {
  const { opening, body } = fenceParts(source);
  const reads = withFrom(opening, before, after) !== opening;
  const renamed = inBody(block, body, { before, after, reads });
  const line = withFrom(opening, before, after);
  return renamed === body
    ? source.replace(opening, () => line)
    : fenceOf({ opening: line, body: renamed });
}

interface Renaming {
  readonly before: string;
  readonly after: string;
  /** Whether the cell reads the table of the renamed one. */
  readonly reads: boolean;
}

function inBody(
  block: Exclude<Block, { kind: 'prose' }>,
  body: string,
  renaming: Renaming,
): string {
  const language = languageOf(block);
  if (language === 'sql') return renameInQuery(body, renaming);
  if (language === null) return body;
  const pointers =
    block.kind === 'cell'
      ? kindOf(block)
          .values(block.spec, block.body)
          .flatMap(({ id, pointer }) => (id === renaming.before ? [pointer] : []))
      : null;
  return renameInJson(body, renaming, pointers);
}

const languageOf = (block: Exclude<Block, { kind: 'prose' }>): 'json' | 'sql' | null =>
  block.kind === 'cell' ? kindOf(block).language : rawLanguage(block);

const rawLanguage = ({ type }: RawBlock): 'json' | 'sql' | null =>
  cellKindOf(type)?.language ?? null;
