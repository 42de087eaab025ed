import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeBytes } from '@tolok/dataset';

/** Changes a text that must be in a data file, and its descriptor with it. */
export function changeCell(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path);
  const text = before.toString('utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  const after = Buffer.from(text.replace(from, to));
  writeFileSync(path, after);
  const home = dirname(path);
  const name = readdirSync(home).includes('datapackage.json') ? home : dirname(home);
  const descriptor = join(name, 'datapackage.json');
  const [was, is] = [describeBytes(before), describeBytes(after)];
  writeFileSync(
    descriptor,
    readFileSync(descriptor, 'utf8')
      .replace(was.hash, is.hash)
      .replace(`"bytes": ${was.bytes}`, `"bytes": ${is.bytes}`),
  );
}
