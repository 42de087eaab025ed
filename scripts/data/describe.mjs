// `npm run data:describe` brings the bytes, hash and rows of every data package under datasets/ in
// line with its files; with `--check` it only says which descriptors are stale, and fails.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeBytes } from '@tolok/dataset';
import { refreshDescriptor } from './refreshDescriptor.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const check = process.argv.includes('--check');

for (const file of descriptors()) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const fresh = refreshDescriptor(text, (name) => {
    const facts = describeBytes(readFileSync(path.join(root, path.dirname(file), name)));
    if (facts.rows === null) throw new Error(`${path.dirname(file)}/${name} cannot be read as CSV`);
    return facts;
  });
  if (fresh === text) continue;
  if (check) process.exitCode = 1;
  else writeFileSync(path.join(root, file), fresh);
  console.log(check ? `${file} is stale: npm run data:describe` : `${file} refreshed`);
}

function descriptors() {
  return readdirSync(path.join(root, 'datasets'), { recursive: true })
    .map((name) => `datasets/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => path.basename(name) === 'datapackage.json')
    .sort();
}
