import type { Dataset, Resource } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { tableName } from '@tolok/engine';
import type { DataPage } from '#lib/data/dataPage.ts';
import { gridColumns, mainColumns } from '#lib/data/gridColumns.ts';
import { wholeTable } from '#lib/grid/gridView.ts';
import { type ColumnSummary, readPage, readSummaries } from '#lib/grid/readGrid.ts';
import { listedPackage, readPackage, shippedPackages } from './readPackages.ts';

/** The tables of all packages that ship, as addresses of pages. */
export const dataPages = (): { package: string; table: string }[] =>
  shippedPackages().flatMap(({ name, resources }) =>
    resources.map((one) => ({ package: name, table: one.name })),
  );

/** Reads a table and its first window over native DuckDB; null where there is none of that name. */
export async function writeDataPage(dataset: string, table: string): Promise<DataPage | null> {
  const descriptor = shippedPackages().find(({ name }) => name === dataset);
  const spec = descriptor?.resources.find(({ name }) => name === table);
  if (!descriptor || !spec) return null;
  const read = await readPackage(dataset);
  const { tables, ...listed } = listedPackage(descriptor, read);
  const resource = read.resources.find(({ name }) => name === table);
  const own = tables.find(({ name }) => name === table);
  if (!resource || !own) return null;
  const licenses = (descriptor.licenses ?? []).map(({ name, title }) => name ?? title ?? '');
  return {
    package: { ...listed, hash: read.hash, licenses },
    table: { ...own, kind: resource.kind, note: spec.tolok?.note ?? null },
    tables,
    columns: gridColumns(resource),
    main: mainColumns(resource),
    start: await startOf(read, resource),
  };
}

async function startOf(dataset: Dataset, resource: Resource): Promise<DataPage['start']> {
  const connection = await openNative({ threads: 1 });
  try {
    const table = { name: tableName(dataset.name, resource.name), columns: gridColumns(resource) };
    await connection.load(table.name, resource.table);
    await connection.lock();
    const page = await readPage(connection, table, wholeTable);
    const summaries: ColumnSummary[] = [];
    for await (const one of readSummaries(connection, table, [])) summaries.push(one);
    return { page, rows: resource.table.rows, summaries };
  } finally {
    await connection.close();
  }
}
