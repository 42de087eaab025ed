import { type CellState, cellKinds } from '@tolok/notebook';
import type { Language } from '@tolok/schema';
import type { RanNotebook, ShownBlock } from '../evaluate/notebookCall.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { cellLines } from './cellLines.ts';

/** What `run` shows of a notebook: its prose, and under it what each cell came to. */
export function notebookPage({ notebook, blocks }: RanNotebook, screen: Screen): readonly Line[] {
  const title = wrapText(notebook.head?.title ?? '', screen.width);
  return [
    ...title.map((text) => toned('strong', text)),
    ...blocks.flatMap((shown) => ['', ...blockLines(shown, screen)]),
  ];
}

function blockLines({ block, state, table }: ShownBlock, screen: Screen): readonly Line[] {
  const { language } = screen;
  if (block.kind === 'prose')
    return block.text.split('\n').flatMap((line) => proseLines(line, screen));
  if (block.kind !== 'cell' || !state) {
    const type = block.kind === 'cell' ? block.type : block.type;
    const word = block.kind === 'unknown' ? words.unknown : words.broken;
    return [heading(block.id ?? '–', type, toned('mistake', `⊗ ${word[language]}`))];
  }
  const { type, id } = block;
  const kind = cellKinds[type].label[language];
  const problems = new Set(state.problems.map(({ severity }) => severity));
  const lines = state.value ? cellLines(block, state.value, table, screen) : [];
  return [heading(id, kind, stateSpan(state, problems.has('error'), language)), ...lines];
}

/** A line of prose; one that its beginning gives a form, such as a list or a table, stays whole. */
const proseLines = (line: string, { width }: Screen): readonly string[] =>
  /^[\s|>`~-]/.test(line) ? [line] : wrapText(line, width);

const heading = (id: string, kind: string, state: Span): Line => [
  toned('strong', id),
  toned('quiet', `  ${kind}  `),
  state,
];

/** How a cell ended, by shape and word; nothing where all is well. */
function stateSpan({ state, cause }: CellState, told: boolean, language: Language): Span {
  switch (state) {
    case 'fresh':
      return told ? toned('not-achieved', `◇ ${words.told[language]}`) : '';
    case 'blocked':
      return toned('absent', `◌ ${words.blocked[language]} ${cause ?? '–'}`);
    case 'error':
      return toned('mistake', `⊗ ${words.failed[language]}`);
    default:
      return toned('absent', `◌ ${words.stopped[language]}`);
  }
}

const words = {
  unknown: { id: 'jenis sel tak dikenal', en: 'unknown type of cell' },
  broken: { id: 'tidak dapat dibaca', en: 'cannot be read' },
  told: { id: 'ada masalah', en: 'with problems' },
  blocked: { id: 'menunggu sel', en: 'waits for the cell' },
  failed: { id: 'gagal', en: 'failed' },
  stopped: { id: 'dihentikan', en: 'stopped' },
};
