import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

const sources = [
  'package-lock.json',
  'rules/**/*.json',
  'datasets/*/**/*.{json,csv}',
  'packages/*/src/**/*.{ts,js,json}',
  'apps/notebook/{src,static,vite,notebooks}/**/*.*',
];

/** A name for what the page is made of: it changes when a source does, and never with the time. */
export function contentVersion(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
