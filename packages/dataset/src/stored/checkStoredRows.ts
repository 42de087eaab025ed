import { type Problem, problem } from '@tolok/schema';
import { type Resource } from '../dataset.ts';
import { visible } from '../visible.ts';

/** What a database says of the rows of a table and of the columns that are to name them. */
export interface StoredRows {
  readonly rows: number;
  /** How many rows leave each column of the key empty, in its order. */
  readonly absent: readonly number[];
  /** How many keys name more than one row. */
  readonly repeated: number;
  /** The cells of the first of those keys as text; null without any. */
  readonly example: readonly string[] | null;
  /** How many cells of each of `doublesOf` the resource cannot be added up, in its order. */
  readonly unaddable: readonly number[];
}

/** The columns whose numbers have no stated decimals, so that a database keeps them as doubles. */
export const doublesOf = ({ fields }: Pick<Resource, 'fields'>): readonly string[] =>
  fields
    .filter(({ type, decimals }) => type === 'number' && decimals === undefined)
    .map(({ name }) => name);

/**
 * What is wrong with the rows a database has of a resource: their number against the stated one, its
 * primary key, and cells that are no number one can add.
 *
 * Problems: `dataset.rows-differ`, `dataset.stored-key-absent`, `dataset.stored-key`,
 * `dataset.stored-number`.
 */
export function checkStoredRows(
  stated: Pick<Resource, 'name' | 'path' | 'file' | 'fields' | 'primaryKey' | 'inFile'>,
  { rows, absent, repeated, example, unaddable }: StoredRows,
): Problem[] {
  const { name: resource, path, file, primaryKey, inFile } = stated;
  const problems: Problem[] = [];
  const declared = inFile?.rows ?? null;
  if (declared !== null && declared !== rows) {
    problems.push(problem('dataset.rows-differ', { path, declared, found: rows }, { file }));
  }
  primaryKey.forEach((field, i) => {
    const count = absent[i] ?? 0;
    if (count > 0) {
      problems.push(problem('dataset.stored-key-absent', { field, resource, count }, { file }));
    }
  });
  if (repeated > 0) {
    const shown = primaryKey.map((field, i) => `${field} ${visible(example?.[i] ?? '')}`);
    const values = { resource, count: repeated, example: shown.join(', ') };
    problems.push(problem('dataset.stored-key', values, { file }));
  }
  doublesOf(stated).forEach((name, i) => {
    const count = unaddable[i] ?? 0;
    if (count > 0) {
      problems.push(problem('dataset.stored-number', { name, resource, count }, { file }));
    }
  });
  return problems;
}
