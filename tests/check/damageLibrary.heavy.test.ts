import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Dataset, readDataset } from '@tolok/dataset';
import type { RuleFile } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../apps/cli/src/files.ts';
import { type LibraryOutcome, judgeLibrary } from './damage/judgeLibrary.ts';
import { libraryDamages } from './damage/libraryDamages.ts';

const root = resolve(import.meta.dirname, '../..');
const copies = Number(process.env['COPIES'] ?? 8);
/** Fresh with `npm run test:check`, so that nobody has looked at it; the same in every other run. */
const isFresh = process.env['npm_lifecycle_event'] === 'test:check';
const seed = Number(process.env['SEED'] ?? (isFresh ? Math.floor(Math.random() * 2 ** 31) : 2022));

let outcomes: readonly LibraryOutcome[];

beforeAll(async () => {
  outcomes = judgeLibrary(library(), [await report()], seed, copies);
}, 600_000);

describe(`copies of the rules with one damage each (SEED=${seed}, COPIES=${copies})`, () => {
  it('are of every kind, five at least', () => {
    for (const { name } of libraryDamages) {
      const own = outcomes.filter(({ damage }) => damage === name);
      expect(own.length, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('are found in the damaged file', () => {
    expect(outcomes.filter(({ found }) => !found)).toEqual([]);
  });

  it('raise no alarm elsewhere and keep no check from its work', () => {
    expect(outcomes.filter(({ falseAlarms }) => falseAlarms.length > 0)).toEqual([]);
    expect(outcomes.filter(({ errors }) => errors > 0)).toEqual([]);
  });
});

const library = (): readonly RuleFile[] =>
  listFiles(join(root, 'rules'), '.json')
    .filter(({ path }) => !path.endsWith('.examples.json'))
    .map(({ path }) => ({ path, text: readFileSync(join(root, 'rules', path), 'utf8') }));

/** The package in whose Tabel 1.2 the budget has its tree. */
async function report(): Promise<Dataset> {
  const folder = join(root, 'datasets/bspji-ambon-2022');
  const { value } = await readDataset({
    descriptor: readFileSync(join(folder, 'datapackage.json'), 'utf8'),
    file: 'datapackage.json',
    read: (path) => readFileSync(join(folder, path)),
    wanted: ({ name }) => name === 'tabel-1.2',
  });
  if (!value) throw new Error('The report cannot be read');
  return value;
}
