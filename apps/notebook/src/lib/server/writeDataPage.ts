import { type Dataset, type Resource, readDataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { tableName } from '@tolok/engine';
import type { DataPackage } from '@tolok/schema';
import { sound } from '#lib/compute/readProject.ts';
import type { DataPage, ListedTable } from '#lib/data/dataPage.ts';
import { gridColumns, mainColumns } from '#lib/data/gridColumns.ts';
import { wholeTable } from '#lib/grid/gridView.ts';
import { type ColumnSummary, readPage, readSummaries } from '#lib/grid/readGrid.ts';

const texts: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../../../datasets/*/**/*.{csv,json}',
  { query: '?raw', import: 'default', eager: true },
);

const root = '../../../../../';
const end = '/datapackage.json';

/** The tables of all packages that ship, as addresses of pages. */
export const dataPages = (): { package: string; table: string }[] =>
  packages().flatMap(({ name, resources }) =>
    resources.map((one) => ({ package: name, table: one.name })),
  );

/** Reads a table and its first window over native DuckDB; null where there is none of that name. */
export async function writeDataPage(dataset: string, table: string): Promise<DataPage | null> {
  const descriptor = packages().find(({ name }) => name === dataset);
  const spec = descriptor?.resources.find(({ name }) => name === table);
  if (!descriptor || !spec) return null;
  const read = await readPackage(dataset);
  const resource = read.resources.find(({ name }) => name === table);
  if (!resource) return null;
  return {
    package: {
      ...{ name: dataset, title: read.title, sample: read.sample, hash: read.hash },
      version: read.version ?? null,
      sources: (descriptor.sources ?? []).map(({ title }) => title),
      licenses: (descriptor.licenses ?? []).map(({ name, title }) => name ?? title ?? ''),
    },
    table: { ...listed(resource), kind: resource.kind, note: spec.tolok?.note ?? null },
    tables: read.resources.map(listed),
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

const listed = ({ name, title, table, hash, source }: Resource): ListedTable => ({
  ...{ name, title, hash, rows: table.rows },
  printed: source.table ?? null,
  lines: source.lines ?? null,
});

const packages = (): DataPackage[] =>
  Object.entries(texts)
    .filter(([path]) => path.endsWith(end))
    .map(([, text]) => JSON.parse(text) as DataPackage);

const reading = new Map<string, Promise<Dataset>>();

/** A package, read once for all its pages. */
function readPackage(name: string): Promise<Dataset> {
  let found = reading.get(name);
  if (!found) reading.set(name, (found = read(name)));
  return found;
}

async function read(name: string): Promise<Dataset> {
  const file = `datasets/${name}${end}`;
  const encoder = new TextEncoder();
  const bytesOf = (path: string) => {
    const text = texts[root + path];
    return text === undefined ? null : encoder.encode(text);
  };
  return sound(await readDataset({ descriptor: texts[root + file] ?? '', file, read: bytesOf }));
}
