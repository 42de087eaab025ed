import { type Dataset, type Resource, readDataset } from '@tolok/dataset';
import {
  type Notebook,
  cellsOf,
  orderCells,
  proseText,
  readNotebook,
  readProse,
} from '@tolok/notebook';
import { type Problem, hasErrors, problem } from '@tolok/schema';
import type { PickedFile } from './pickedFile.ts';
import { type PickedRules, readPickedRules } from './pickedRules.ts';
import { textOf, unreadable } from './pickedText.ts';

/** What was found in what a reader chose. */
export interface Picked {
  readonly packages: readonly PickedPackage[];
  readonly notebooks: readonly PickedNotebook[];
  /** Null where there is no folder of rules. */
  readonly rules: PickedRules | null;
  /** What is wrong with files that belong to neither. */
  readonly problems: readonly Problem[];
}

/** A data package. */
export interface PickedPackage {
  /** The path of its descriptor. */
  readonly file: string;
  /** Null where anything in it is an error: a package is opened whole or not at all. */
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/** A notebook, also where cells of it could not be read. */
export interface PickedNotebook {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly cells: number;
  readonly outline: readonly string[];
  readonly problems: readonly Problem[];
}

/** A table of more bytes is not read into a page. */
const mostBytes = 200_000_000;

/**
 * Reads data packages, notebooks and rules among files, strictly and by the readers that everything
 * else is read by. Nothing of a package with an error is kept; of rules, what has none. Problems:
 * those of `readDataset`, `readNotebook` and `readRules`; `dataset.parquet-unread`, `dataset.package-missing`, `command.file-unreadable`.
 */
export async function readPicked(files: readonly PickedFile[]): Promise<Picked> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const named = (end: string) =>
    files.filter(({ path }) => path === end.slice(1) || path.endsWith(end));
  const packages: PickedPackage[] = [];
  for (const file of named('/datapackage.json')) {
    packages.push(await readPackage(file, byPath));
  }
  const notebooks: PickedNotebook[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => path.endsWith('.tolok.md'))) {
    const { text, problems: unread } = await textOf(file);
    if (text === null) problems.push(...unread);
    else notebooks.push(outlined(text, file.path));
  }
  // Beside a package, what it does not name is none of its business.
  const alone = packages.length > 0 ? [] : files.filter(({ path }) => path.endsWith('.csv'));
  for (const { path } of alone) {
    problems.push(problem('dataset.package-missing', {}, { file: path }));
  }
  return { packages, notebooks, rules: await readPickedRules(files), problems };
}

async function readPackage(
  file: PickedFile,
  byPath: ReadonlyMap<string, PickedFile>,
): Promise<PickedPackage> {
  const { path } = file;
  const { text, problems: undecoded } = await textOf(file);
  if (text === null) return { file: path, dataset: null, problems: undecoded };
  let reading = path;
  const read = (wanted: string) => {
    reading = wanted;
    return byPath.get(wanted)?.read() ?? null;
  };
  try {
    const input = { descriptor: text, file: path, read, maxBytes: mostBytes };
    const { value, problems: found } = await readDataset(input);
    const inFiles = (value?.resources ?? []).filter(({ inFile }) => inFile).map(inFileProblem);
    const problems = [...found, ...inFiles];
    return { file: path, dataset: value && !hasErrors(problems) ? value : null, problems };
  } catch (cause) {
    return { file: path, dataset: null, problems: [unreadable(reading, cause)] };
  }
}

const inFileProblem = ({ file }: Resource): Problem =>
  problem('dataset.parquet-unread', {}, { file });

function outlined(text: string, file: string): PickedNotebook {
  const { value, problems } = readNotebook(text, file);
  const { faults } = orderCells(value);
  return {
    ...{ file, text },
    title: value.head?.title ?? file,
    cells: cellsOf(value).length,
    outline: headings(value),
    problems: [...problems, ...[...faults.values()].flat()],
  };
}

const headings = ({ blocks }: Notebook): readonly string[] =>
  blocks
    .flatMap((block) => (block.kind === 'prose' ? readProse(block.text) : []))
    .flatMap((one) => (one.kind === 'heading' ? [proseText(one.children)] : []));
