import {
  type Dataset,
  type Resource,
  type StatedFile,
  checkStoredColumns,
  checkStoredRows,
  doublesOf,
} from '@tolok/dataset';
import { tableName } from '@tolok/engine';
import { type Problem, ConnectionError, hasErrors, problem } from '@tolok/schema';
import type { DataFolders } from '../workspace/dataFolders.ts';
import { statedFile } from '../workspace/statedFile.ts';
import type { Recording } from './openDatabase.ts';

/**
 * Lets the database read every table of data folders that is in a file, under the name the engine
 * looks for, and holds it to what its descriptor declares: bytes and hash, columns and types, rows
 * and key. Call it before `run`, which locks the connection; without such a table it does not wait
 * for one.
 *
 * Gives the data folders with what is wrong added to their problems. A table with an error counts
 * as unread, as one in CSV does; it takes no other with it.
 *
 * Problems: `dataset.stored-…`, `dataset.hash-differs`, `dataset.bytes-differ`,
 * `dataset.rows-differ`, `command.file-unreadable`. A `ConnectionError` of another kind than `sql`
 * goes through.
 */
export async function loadFiles(
  { datasets, problems }: DataFolders,
  from: string,
  opening: Recording | Promise<Recording>,
): Promise<DataFolders> {
  const told = [...problems];
  const loaded: Dataset[] = [];
  for (const dataset of datasets) {
    const broken = new Set<string>();
    for (const resource of dataset.resources) {
      if (!resource.inFile) continue;
      const connection = await opening;
      const name = tableName(dataset.name, resource.name);
      const found = await loadFile(connection, name, resource, resource.inFile, from);
      told.push(...found);
      if (hasErrors(found)) broken.add(resource.name);
    }
    loaded.push(broken.size > 0 ? without(dataset, broken) : dataset);
  }
  return { datasets: loaded, problems: told };
}

async function loadFile(
  connection: Recording,
  table: string,
  resource: Resource,
  stated: StatedFile,
  from: string,
): Promise<readonly Problem[]> {
  const { name, file, fields, primaryKey } = resource;
  const { files, engine } = connection;
  if (!files) {
    const values = { resource: name, engine };
    return [problem('dataset.stored-engine', values, { file })];
  }
  const path = statedFile(resource, stated, from);
  if (path.value === undefined) return path.problems;
  try {
    const columns = checkStoredColumns(resource, await files.describeFile(path.value));
    if (columns.length > 0) return columns;
    const declared = fields.map((field) => field.name);
    await files.loadFile(table, path.value, declared);
  } catch (cause) {
    if (!(cause instanceof ConnectionError) || cause.kind !== 'sql') throw cause;
    return [problem('dataset.stored-unreadable', { detail: cause.message }, { file })];
  }
  const { storedRows } = await import('@tolok/duckdb/native');
  return checkStoredRows(resource, await storedRows(files, table, primaryKey, doublesOf(resource)));
}

const without = (dataset: Dataset, names: ReadonlySet<string>): Dataset =>
  Object.freeze({
    ...dataset,
    resources: Object.freeze(dataset.resources.filter(({ name }) => !names.has(name))),
    unread: Object.freeze([...dataset.unread, ...names]),
  });
