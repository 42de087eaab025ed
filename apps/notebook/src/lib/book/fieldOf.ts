import {
  type Block,
  type CellType,
  type NotebookText,
  cellKinds,
  cellsOf,
  editableText,
} from '@tolok/notebook';
import type { DocumentKind, Language } from '@tolok/schema';
import type { FieldLanguage } from '#lib/editing/fieldLanguage.ts';
import type { FieldProblem } from '#lib/editing/fieldProblems.ts';
import type { Offer } from '#lib/editing/offers.ts';
import type { CellShown, IndicatorLinks, Told } from './bookView.ts';
import { tell } from './tell.ts';

/** A block as it is written: its text, and what a field needs to know of it. */
export interface BlockText {
  readonly text: string;
  readonly language: FieldLanguage;
  readonly document: DocumentKind | undefined;
  readonly problems: readonly FieldProblem[];
  readonly offers: readonly Offer[];
  /** Its id; null where it has none, or none that can be read. */
  readonly id: string | null;
  /** The cells whose tables it reads; null where it reads none. */
  readonly from: readonly string[] | null;
}

/** What a page knows around a block while it is written. */
export interface Around {
  readonly cells: ReadonlyMap<string, CellShown>;
  readonly links: IndicatorLinks;
  readonly language: Language;
}

/** The block at `at` as it is written; null where there is none. */
export function fieldOf(now: NotebookText, at: number, around: Around): BlockText | null {
  const block = now.notebook.blocks[at];
  if (!block) return null;
  const text = editableText(now, at);
  const isCell = block.kind === 'cell';
  const type = isCell || block.kind === 'broken' ? typeOf(block.type) : null;
  const isBody = type !== null && !text.startsWith('`') && !text.startsWith('~');
  return {
    text,
    language: !isBody ? 'markdown' : cellKinds[type].language,
    document: isBody ? documents[type] : undefined,
    problems: problemsOf(now, block, isBody, around),
    offers: offersFor(now, block, around),
    id: block.kind === 'prose' ? null : block.id,
    from: isCell && cellKinds[block.type].tables !== 'none' ? block.from : null,
  };
}

const documents: Readonly<Record<CellType, DocumentKind | undefined>> = {
  data: 'notebookData',
  query: undefined,
  table: 'notebookTable',
  indicator: 'notebookIndicator',
  input: 'notebookInput',
  scenario: 'notebookScenario',
  compare: 'notebookCompare',
  chart: 'notebookChart',
  check: 'notebookCheck',
};

const typeOf = (type: string): CellType | null =>
  Object.hasOwn(cellKinds, type) ? (type as CellType) : null;

/** What is wrong within a block, at its lines in the field. */
function problemsOf(
  { problems }: NotebookText,
  block: Block,
  isBody: boolean,
  { cells, language }: Around,
): readonly FieldProblem[] {
  const first = block.line + (isBody ? 1 : 0);
  const isWithin = ({ line }: { readonly line?: number | null }) =>
    typeof line === 'number' && block.line <= line && line < block.line + block.lines;
  const running: readonly Told[] =
    block.kind === 'cell' ? (cells.get(block.id)?.problems ?? []).filter(isWithin) : [];
  return [...tell(problems.filter(isWithin)), ...running].map(
    ({ severity, message, hint, line }) => ({
      severity,
      message: [message[language], hint?.[language] ?? ''].join(' ').trim(),
      ...(line === null || line < first ? {} : { line: line - first + 1 }),
    }),
  );
}

/** What may be named in a block: inputs, the tables it reads with their columns, indicators. */
function offersFor({ notebook }: NotebookText, block: Block, around: Around): readonly Offer[] {
  const all = cellsOf(notebook);
  const from = block.kind === 'cell' ? block.from : [];
  const columns = from.flatMap((id) => {
    const view = around.cells.get(id)?.view;
    return view?.kind === 'size' ? view.columns : [];
  });
  return [
    ...all
      .filter(({ type }) => type === 'input')
      .map(({ id, spec }): Offer => ({
        kind: 'input',
        text: id,
        ...('label' in spec ? { detail: spec.label } : {}),
      })),
    ...from.map((text): Offer => ({ kind: 'table', text })),
    ...[...new Set(columns)].map((text): Offer => ({ kind: 'column', text })),
    ...[...new Set(Object.values(around.links))].map((text): Offer => ({
      kind: 'indicator',
      text,
    })),
  ];
}
