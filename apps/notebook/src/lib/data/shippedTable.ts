import { type Dataset, readDataset } from '@tolok/dataset';
import { sound } from '#lib/compute/readProject.ts';

// Files of their own: no page carries the bytes of a table it does not show.
const addresses: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../../../datasets/*/**/*.{csv,json}',
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** A shipped package with one of its tables. Rejects when a file does not arrive. */
export async function readShippedTable(dataset: string, resource: string): Promise<Dataset> {
  const file = `datasets/${dataset}/datapackage.json`;
  const descriptor = new TextDecoder().decode(await bytesOf(file));
  const wanted = ({ name }: { readonly name: string }) => name === resource;
  return sound(await readDataset({ descriptor, file, read: bytesOf, wanted }));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const address = addresses[`../../../../../${path}`];
  if (address === undefined) throw new Error(`${path} is not shipped`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
