import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './violation.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The source files and package.json files of the repository as they are on disk. */
export function readRepository(): Files {
  const patterns = [
    'package.json',
    '{packages,apps}/*/package.json',
    '{packages,apps}/*/{src,bin}/**/*.{ts,js,mjs,cjs,svelte}',
  ];
  const paths = globSync(patterns, { cwd: root }).map((file) => file.split(path.sep).join('/'));
  return new Map(paths.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
