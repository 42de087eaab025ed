import { readDataset } from '@tolok/dataset';
import { tableName } from '@tolok/engine';
import { sound } from '#lib/compute/readProject.ts';
import { tabDatabase } from '#lib/compute/tabDatabase.ts';
import type { GridColumn } from '#lib/grid/gridView.ts';
import type { GridSource } from '#lib/state/gridState.svelte.ts';

// Files of their own: no page carries the bytes of a table it does not show.
const addresses: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../../../datasets/*/**/*.{csv,json}',
  { query: '?url&no-inline', import: 'default', eager: true },
);

/**
 * Reads a table of a shipped package and puts it into the database of this tab. Rejects when a file
 * does not arrive, and with `ConnectionError` when the database does not start.
 */
export async function openTable(
  dataset: string,
  resource: string,
  columns: readonly GridColumn[],
): Promise<GridSource> {
  const file = `datasets/${dataset}/datapackage.json`;
  const [descriptor, { connection }] = await Promise.all([bytesOf(file), tabDatabase()]);
  const read = sound(
    await readDataset({
      ...{ file, read: bytesOf, descriptor: new TextDecoder().decode(descriptor) },
      wanted: ({ name }) => name === resource,
    }),
  );
  const name = tableName(dataset, resource);
  const found = read.resources.find((one) => one.name === resource);
  if (!found) throw new Error(`${file}: no table "${resource}"`);
  await connection.load(name, found.table);
  return { connection, table: { name, columns } };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const address = addresses[`../../../../../${path}`];
  if (address === undefined) throw new Error(`${path} is not shipped`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
