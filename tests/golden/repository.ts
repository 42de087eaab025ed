import { type Dataset, readDataset } from '@tolok/dataset';
import { type RuleSet, readRules } from '@tolok/engine';
import { hasErrors } from '@tolok/schema';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The rules of this repository; it throws where they cannot be read. */
export function repositoryRules(): RuleSet {
  const folder = path.join(root, 'rules');
  const files = filesBelow(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));
  const { value, problems } = readRules(files);
  if (!value || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  return value;
}

/** A data package of this repository; it throws where it cannot be read whole. */
export async function repositoryDataset(name: string): Promise<Dataset> {
  const file = path.join(root, 'datasets', name, 'datapackage.json');
  const { value, problems } = await readDataset({
    descriptor: readFileSync(file, 'utf8'),
    file,
    read: (wanted) => readFileSync(wanted),
  });
  if (!value || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  return value;
}

/** Files anywhere below a folder, with forward slashes, in order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
