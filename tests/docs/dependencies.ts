import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './markdown.ts';

/** One direct dependency. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** The folder of the package.json that has it; `root` for the repository's own. */
  readonly home: string;
}

interface Manifest {
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package.json of the repository by its folder, `root` first. */
export function readManifests(): ReadonlyMap<string, Manifest> {
  const folders = globSync('{packages,apps}/*/package.json', { cwd: root })
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .sort();
  return new Map(
    ['.', ...folders].map((folder) => [folder === '.' ? 'root' : folder, readManifest(folder)]),
  );
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** What the package.json files ask for, but for the packages of the repository itself. */
export const askedFor = (): readonly Dependency[] =>
  [...readManifests()].flatMap(([home, manifest]) =>
    Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
      .filter(([name]) => !name.startsWith('@tolok/'))
      .map(([name, version]) => ({ name, version, home })),
  );

/** The rows of the table of dependencies in a page. */
export function rowsOf(page: string): readonly (Dependency & { readonly licence: string })[] {
  const [, table = ''] = readFileSync(path.join(root, page), 'utf8').split(/^\| Name .*\n.*\n/m);
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      const [, name = '', version = '', home = '', , licence = ''] = cells;
      return { name, version, home, licence };
    });
}

/** The licence of an installed package; null where it is not installed, as for other platforms. */
export function licenceOf({ name, home }: Dependency): string | null {
  const places = [
    path.join(home === 'root' ? '.' : home, 'node_modules', name),
    `node_modules/${name}`,
  ];
  const at = places.find((place) => existsSync(path.join(root, place, 'package.json')));
  return at === undefined ? null : (readManifest(at).license ?? null);
}
