import { cellKinds } from '../cells/index.ts';
import type { TemplateContext } from '../cells/template.ts';
import { type CellType, cellsOf } from '../document/notebook.ts';
import { printCell } from '../document/printNotebook.ts';
import { insertBlock } from './arrangeBlocks.ts';
import { freeId } from './freeId.ts';
import type { Edited, NotebookText } from './notebookText.ts';

/** What is known around a notebook; what is left out is not known. */
export interface Surroundings {
  /** The tables of each data package, by its name. */
  readonly datasets?: Readonly<Record<string, readonly string[]>>;
  readonly agreements?: readonly string[];
  /** The indicators of the notebook's agreement, by id. */
  readonly indicators?: readonly string[];
  /** The columns of a cell's table; empty while they are not known. */
  readonly columnsOf?: (id: string) => TemplateContext['columns'];
}

/**
 * The text with a new cell before the block at `at`, or at the end. It is named after its type, reads
 * the nearest table above it, and is made of what the notebook rests on, so that it runs as it is
 * wherever that is there.
 */
export function insertCell(
  text: NotebookText,
  at: number,
  type: CellType,
  around: Surroundings = {},
): Edited {
  const { notebook } = text;
  const kind = cellKinds[type];
  const language = notebook.head?.language ?? 'id';
  const context = contextAt(text, at, around);
  const { table } = context;
  const cell = {
    type,
    id: freeId(notebook, kind.label[language].toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')),
    from: kind.tables === 'none' || table === null ? [] : [table],
    spec: kind.template(context),
  };
  return insertBlock(text, at, printCell(cell));
}

function contextAt({ notebook }: NotebookText, at: number, around: Surroundings): TemplateContext {
  const { head } = notebook;
  const { datasets = {}, agreements = [], indicators: [indicator = null] = [] } = around;
  const before = cellsOf({ ...notebook, blocks: notebook.blocks.slice(0, at) });
  const all = [...cellsOf(notebook).slice(before.length).toReversed(), ...before];
  const table = all.findLast(({ type }) => cellKinds[type].gives === 'table')?.id ?? null;
  const inputs = all.filter((one) => one.type === 'input');
  const dataset = head?.data.find((name) => datasets[name]?.length);
  const resource = dataset === undefined ? undefined : datasets[dataset]?.[0];
  return {
    ...{ language: head?.language ?? 'id', table, agreements, indicator },
    columns: table === null ? [] : (around.columnsOf?.(table) ?? []),
    data: dataset === undefined || resource === undefined ? null : { dataset, resource },
    agreement: head?.agreement ?? null,
    input: inputs.findLast(({ spec }) => spec.kind === 'slider')?.id ?? null,
  };
}
