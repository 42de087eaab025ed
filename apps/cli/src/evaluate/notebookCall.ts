import { resolve } from 'node:path';
import {
  type Block,
  type Cell,
  type CellState,
  type Notebook,
  type OpenNotebook,
  notebookJson,
  openNotebook,
  sharedData,
  shownColumns,
  typedValue,
  wantedTables,
} from '@tolok/notebook';
import type { Dataset } from '@tolok/dataset';
import type { Selection } from '@tolok/engine';
import {
  type Parsed,
  type Problem,
  type Table,
  canonicalHash,
  hasErrors,
  problem,
} from '@tolok/schema';
import type { OptionName } from '../arguments/options.ts';
import type { Call } from '../commands/command.ts';
import { kindAt, showPath } from '../files.ts';
import { readDataFolders } from '../workspace/dataFolders.ts';
import { packageFolders, rulesFolder } from '../workspace/folders.ts';
import { readNotebookFile } from '../workspace/notebookFile.ts';
import { type RuleFolder, readRuleFolder } from '../workspace/ruleFolder.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import { loadFiles } from './loadFiles.ts';
import { type Recording, engines, openDatabase } from './openDatabase.ts';
import { isEngine, limitsOf } from './prepareCall.ts';
import { readSelection } from './readSelection.ts';

/** A notebook that has run, with all that is shown of it. */
export interface RanNotebook {
  readonly notebook: Notebook;
  readonly blocks: readonly ShownBlock[];
  /** The keys of its JSON document between `exit` and `problems`. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** A block, with the state of its cell and the first rows of its table. */
export interface ShownBlock {
  readonly block: Block;
  readonly state: CellState | null;
  readonly table: Table | null;
}

export interface NotebookRun {
  /** Null when nothing could start. */
  readonly ran: RanNotebook | null;
  readonly problems: readonly ToldProblem[];
}

/** Reads the notebook a call names and runs all of it, over the rules and data of the call. */
export async function notebookCall(call: Call, named: string): Promise<NotebookRun> {
  const read = readNamed(call, named);
  const selection = readSelection(call.options);
  const rulesAt = rulesFolder(call);
  const packagesAt = packageFolders(call);
  const engine = call.options.one('engine') ?? 'duckdb';
  const problems: Problem[] = [
    ...misplaced(call),
    ...[read, selection, rulesAt, packagesAt].flatMap((one) => one.problems),
  ];
  if (!isEngine(engine)) {
    const known = Object.keys(engines).join(', ');
    problems.push(problem('command.engine-missing', { engine, known }));
  }
  const isMisplaced = misplaced(call).length > 0;
  if (!isEngine(engine) || !read.value?.head || isMisplaced) return { ran: null, problems };
  if (!selection.value || !rulesAt.value || !packagesAt.value) return { ran: null, problems };

  const opening = openDatabase(engine, limitsOf(call));
  opening.catch(() => undefined); // told where it is awaited
  try {
    const folder = readRuleFolder(rulesAt.value, call.folder, { bare: true });
    const wanted = wantedTables(read.value, folder.rules, selection.value);
    const packages = await readDataFolders(packagesAt.value, call.folder, wanted);
    const data = await loadFiles(packages, call.folder, opening);
    const shared = sharedData({
      rules: folder.rules,
      datasets: data.datasets,
      connect: () => opening,
    });
    const open = openNotebook(read.value, shared, selection.value);
    const refusals = setInputs(open, call.options.all('set'));
    if (refusals.length > 0) return { ran: null, problems: [...problems, ...refusals] };
    call.interrupted().addEventListener('abort', () => open.cancel(), { once: true });
    await open.run();
    const ran = await show(open, call, data.datasets, folder, await opening, selection.value);
    const told = cellProblems(open).map((p) => (folder.texts.has(p.file) ? folder.place(p) : p));
    const before = [...problems, ...folder.problems, ...data.problems];
    await open.close();
    return { ran, problems: tellOnce([...before, ...told]) };
  } finally {
    await (await opening).close();
  }
}

function readNamed({ folder }: Call, named: string): Parsed<Notebook> {
  const path = resolve(folder, named);
  if (kindAt(path) !== 'file') {
    return { problems: [problem('command.path-missing', { path: named })] };
  }
  const { value, problems } = readNotebookFile(path, showPath(path, folder));
  return value ? { value: value.notebook, problems } : { problems };
}

/** Options that choose what only single results, and not a notebook, are made of. */
const foreign = [
  'plan',
  'indicator',
  'scenario',
  'side-by-side',
  'explain-sql',
  'bulk',
  'by',
  'limit',
  'offset',
] as const;

const misplaced = ({ options }: Call): readonly Problem[] =>
  foreign
    .filter((name: OptionName) => options.has(name) || options.all(name).length > 0)
    .map((name) => problem('command.option-notebook', { option: `--${name}` }));

function setInputs(open: OpenNotebook, texts: readonly string[]): readonly Problem[] {
  return texts.flatMap((text) => {
    const [, id = text, typed = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    const cell = open.order.cells.get(id);
    const value = cell?.type === 'input' ? typedValue(cell.spec, typed) : typed;
    return open.set(id, value) ?? [];
  });
}

const cellProblems = (open: OpenNotebook): readonly Problem[] =>
  [...open.order.cells.keys()].flatMap((id) => open.state(id)?.problems ?? []);

async function show(
  open: OpenNotebook,
  { language }: Call,
  datasets: readonly Dataset[],
  { rules }: RuleFolder,
  { engine }: Recording,
  selection: Selection,
): Promise<RanNotebook> {
  const { notebook } = open;
  const { agreement = notebook.head?.agreement ?? null, year = null, quarter = null } = selection;
  const { workUnit = null, facts = null, policy = null, asOf = null } = selection;
  const context = {
    ...{ agreement, year, quarter, workUnit, facts, policy, asOf, engine },
    rulesHash: rules.hash,
    dataHash: canonicalHash(datasets.map(({ name, hash }) => [name, hash])),
  };
  const blocks: ShownBlock[] = [];
  for (const block of notebook.blocks) {
    const state = block.kind === 'cell' ? (open.state(block.id) ?? null) : null;
    const table = block.kind === 'cell' && state ? await firstRows(block, state) : null;
    blocks.push({ block, state, table });
  }
  return { notebook, blocks, document: { context, ...(await notebookJson(open, { language })) } };
}

/** The rows a page has room for; null where the cell shows no table. */
async function firstRows(cell: Cell, { value }: CellState): Promise<Table | null> {
  if (value?.kind !== 'table' || (cell.type !== 'table' && cell.type !== 'chart')) return null;
  const limit = cell.type === 'table' ? (cell.spec.rows ?? 20) : 20;
  const columns = shownColumns(cell, value.table);
  const page = await value.table.page({ limit, columns });
  const own = columns.flatMap((name) => page.columns.find((one) => one.name === name) ?? []);
  return { ...page, columns: own };
}

/** Whether anything kept a cell from being run. */
export const hasFailed = (problems: readonly Problem[]): boolean =>
  hasErrors(problems.filter(({ code }) => !findings.has(code)));

/** What a check cell found: a finding about the data, not something that could not be evaluated. */
export const findings: ReadonlySet<string> = new Set([
  'notebook.check-failed',
  'notebook.check-empty',
]);
