import { type Dataset, readDataset } from '@tolok/dataset';
import { type Problem } from '@tolok/schema';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PrintedCell, printedCells } from './printedCell.ts';
import { mapRows } from './rowReader.ts';
import { type Statement, statements } from './statement.ts';

/** The folder of the package that holds the report. */
export const reportFolder = path.resolve(import.meta.dirname, '../../datasets/bspji-ambon-2022');

/** The transcribed report: its cells, its statements, and the lines that hold neither. */
export interface PrintedReport {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly tables: number;
  readonly cells: readonly PrintedCell[];
  readonly statements: readonly Statement[];
  /** Why a line with digits is neither a cell nor a statement, by line. */
  readonly coverage: ReadonlyMap<number, string>;
}

/**
 * Reads the package of the report from a folder. Null, with the problems, when there is no package to
 * speak of; a package with problems is given together with them.
 */
export async function readReport(
  folder: string,
): Promise<
  PrintedReport | { readonly problems: readonly Problem[]; readonly dataset?: undefined }
> {
  const file = path.join(folder, 'datapackage.json');
  const { value: dataset, problems } = await readDataset({
    descriptor: readFileSync(file, 'utf8'),
    file,
    read: (name) => (existsSync(name) ? readFileSync(name) : null),
  });
  if (!dataset) return { problems };
  const cells = dataset.resources.filter(({ kind }) => kind === 'cells');
  const rowsOf = (name: string) => dataset.resources.filter((resource) => resource.name === name);
  return {
    dataset,
    problems,
    tables: cells.length,
    cells: cells.flatMap(printedCells),
    statements: rowsOf('statements').flatMap(statements),
    coverage: new Map(
      rowsOf('coverage').flatMap((resource) =>
        mapRows(
          resource,
          ({ text, integer }) => [integer('line') ?? 0, text('reason') ?? ''] as const,
        ),
      ),
    ),
  };
}
