import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Dataset, readDataset } from '@tolok/dataset';
import { type RuleFile, type RuleSet, readRules } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../apps/cli/src/files.ts';
import { damages } from './damage/damages.ts';
import { type Outcome, judgeDamages } from './damage/judgeDamages.ts';

const root = resolve(import.meta.dirname, '../..');
const copies = Number(process.env['COPIES'] ?? 20);
/** Fresh with `npm run test:check`, so that nobody has looked at it; the same in every other run. */
const isFresh = process.env['npm_lifecycle_event'] === 'test:check';
const seed = Number(process.env['SEED'] ?? (isFresh ? Math.floor(Math.random() * 2 ** 31) : 2022));

let outcomes: readonly Outcome[];

beforeAll(async () => {
  const dataset = await report();
  const rules = readLibrary();
  outcomes = judgeDamages(dataset, [...rules.checks.values()], rules, seed, copies);
  console.log(table(outcomes));
}, 600_000);

describe(`copies of the report with one damage each (SEED=${seed}, COPIES=${copies})`, () => {
  it('are of every kind, five at least', () => {
    for (const { name } of damages)
      expect(outcomes.filter(({ damage }) => damage === name).length, name).toBeGreaterThanOrEqual(
        5,
      );
  });

  it('are found', () => {
    expect(outcomes.filter(({ found }) => !found).map(shown)).toEqual([]);
  });

  it('raise no alarm elsewhere', () => {
    expect(outcomes.filter(({ falseAlarms }) => falseAlarms.length > 0).map(shown)).toEqual([]);
  });

  it('have the right cause at least four times in five', () => {
    const named = outcomes.filter(({ causeIs }) => causeIs !== null);
    const right = named.filter(({ causeIs }) => causeIs).length;
    expect(right / named.length).toBeGreaterThanOrEqual(0.8);
  });
});

const shown = ({ damage, check, changes, cause, falseAlarms }: Outcome) =>
  JSON.stringify(
    [damage, check, changes, cause, falseAlarms.map((one) => one.where[0])],
    (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one),
  );

/** Recall, precision, place, cause and silence by kind of damage. */
function table(all: readonly Outcome[]): string {
  const line = (name: string, of: readonly Outcome[]) => {
    const count = (holds: (one: Outcome) => boolean) => of.filter(holds).length;
    const share = (part: number, whole: number) =>
      whole === 0 ? '    –' : `${Math.floor((part / whole) * 100)} %`.padStart(5);
    const named = of.filter(({ causeIs }) => causeIs !== null);
    const findings = of.reduce((sum, one) => sum + one.findings, 0);
    const alarms = of.reduce((sum, one) => sum + one.falseAlarms.length, 0);
    return [
      name.padEnd(46),
      String(of.length).padStart(6),
      share(
        count(({ found }) => found),
        of.length,
      ).padStart(7),
      share(findings - alarms, findings).padStart(9),
      String(alarms).padStart(7),
      share(
        count(({ placed }) => placed),
        of.length,
      ).padStart(7),
      share(named.filter(({ causeIs }) => causeIs).length, named.length).padStart(7),
    ].join(' ');
  };
  const heads = 'damage'.padEnd(46) + ' copies  recall precision  false   place   cause';
  const kinds = [...new Set(all.map(({ damage }) => damage))];
  return [
    heads,
    ...kinds.map((kind) =>
      line(
        kind,
        all.filter(({ damage }) => damage === kind),
      ),
    ),
    line('all', all),
  ].join('\n');
}

async function report(): Promise<Dataset> {
  const folder = join(root, 'datasets/bspji-ambon-2022');
  const file = join(folder, 'datapackage.json');
  const { value } = await readDataset({
    descriptor: readFileSync(file, 'utf8'),
    file: 'datapackage.json',
    read: (path) => readFileSync(join(folder, path)),
  });
  if (!value) throw new Error('The report cannot be read');
  return value;
}

function readLibrary(): RuleSet {
  const folder = join(root, 'rules');
  const files: RuleFile[] = listFiles(folder, '.json').map(({ path }) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const { value } = readRules(files);
  if (!value) throw new Error('The rules cannot be read');
  return value;
}
