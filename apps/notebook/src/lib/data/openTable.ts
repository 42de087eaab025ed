import type { Dataset } from '@tolok/dataset';
import { tableName } from '@tolok/engine';
import { tabDatabase } from '#lib/compute/tabDatabase.ts';
import type { GridColumn } from '#lib/grid/gridView.ts';
import { type OpenQuery, openQuery } from '#lib/query/openQuery.ts';
import type { GridSource } from '#lib/state/gridState.svelte.ts';

/** A table in the database of this tab. */
export interface OpenTable {
  readonly source: GridSource;
  /** Statements over it. */
  readonly query: OpenQuery;
}

/**
 * Puts a table of a package into the database of this tab. Rejects with `ConnectionError` when the
 * database does not start. A package of the same name must be the same package.
 */
export async function openTable(
  dataset: Dataset,
  resource: string,
  columns: readonly GridColumn[],
): Promise<OpenTable> {
  const found = dataset.resources.find((one) => one.name === resource);
  if (!found) throw new Error(`${dataset.name}: no table "${resource}"`);
  const { connection } = await tabDatabase();
  const name = tableName(dataset.name, resource);
  await connection.load(name, found.table);
  return {
    source: { connection, table: { name, columns } },
    query: openQuery(dataset, resource, async () => (await tabDatabase()).connection),
  };
}
