// What `npm run data:contoh` does: makes up the package of 25 work units and writes it to
// datasets/contoh-satker, or to the folder given. Every file is written whole beside its place and
// then moved there, so that a stop half-way leaves none torn. README.md is not touched.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from '../requireNode.mjs';

requireNode('npm run data:contoh');

const { committedSeed, contohSatker } = await import('./contohSatker.ts');

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(process.argv[2] ?? path.join(root, 'datasets/contoh-satker'));
const files = contohSatker();
mkdirSync(folder, { recursive: true });
const beside = mkdtempSync(path.join(folder, '.new-'));
try {
  for (const [name, text] of files) writeFileSync(path.join(beside, name), text);
  for (const name of files.keys()) {
    renameSync(path.join(beside, name), path.join(folder, name));
  }
} finally {
  rmSync(beside, { recursive: true });
}

let total = 0;
for (const [name, text] of files) {
  const bytes = Buffer.byteLength(text);
  total += bytes;
  const rows = name.endsWith('.csv') ? `, ${text.split('\n').length - 2} rows` : '';
  console.log(`${name}: ${bytes} bytes${rows}`);
}
console.log(`seed ${committedSeed}: ${files.size} files, ${total} bytes in ${folder}`);
