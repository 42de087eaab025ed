import { type Dataset, readDataset } from '@tolok/dataset';
import type { DataPackage } from '@tolok/schema';
import { sound } from '#lib/compute/readProject.ts';
import type { ListedPackage } from '#lib/data/dataPage.ts';

const texts: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../../../datasets/*/**/*.{csv,json}',
  { query: '?raw', import: 'default', eager: true },
);

const root = '../../../../../';
const end = '/datapackage.json';

/** The descriptors of the packages that ship. */
export const shippedPackages = (): readonly DataPackage[] =>
  Object.entries(texts)
    .filter(([path]) => path.endsWith(end))
    .map(([, text]) => JSON.parse(text) as DataPackage);

const reading = new Map<string, Promise<Dataset>>();

/** A package that ships, read once for all its pages. */
export function readPackage(name: string): Promise<Dataset> {
  let found = reading.get(name);
  if (!found) reading.set(name, (found = read(name)));
  return found;
}

/** What is said of a package wherever it is named, with all its tables. */
export const listedPackage = (descriptor: DataPackage, read: Dataset): ListedPackage => ({
  ...{ name: read.name, title: read.title, sample: read.sample },
  version: read.version ?? null,
  sources: (descriptor.sources ?? []).map(({ title }) => title),
  tables: read.resources.map(({ name, title, table, hash, source }) => ({
    ...{ name, title, hash, rows: table.rows },
    printed: source.table ?? null,
    lines: source.lines ?? null,
  })),
});

async function read(name: string): Promise<Dataset> {
  const file = `datasets/${name}${end}`;
  const encoder = new TextEncoder();
  const bytesOf = (path: string) => {
    const text = texts[root + path];
    return text === undefined ? null : encoder.encode(text);
  };
  return sound(await readDataset({ descriptor: texts[root + file] ?? '', file, read: bytesOf }));
}
