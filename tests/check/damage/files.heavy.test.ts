import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type WrittenCheck, runChecks } from '@tolok/check';
import { type Dataset, readDataset } from '@tolok/dataset';
import { readRules } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../../apps/cli/src/files.ts';
import { draws } from '../../../scripts/data/contohSatker/random.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'datasets/bspji-ambon-2022');
const descriptor = readFileSync(join(folder, 'datapackage.json'), 'utf8');
const isFresh = process.env['npm_lifecycle_event'] === 'test:check';
const seed = Number(process.env['SEED'] ?? (isFresh ? Math.floor(Math.random() * 2 ** 31) : 2022));
const { uniform } = draws(seed, 'files');
const random = (below: number) => Math.floor(uniform() * below);
const copies = 6;

const specs = (
  JSON.parse(descriptor) as {
    resources: { name: string; path: string; tolok?: { rows: number } }[];
  }
).resources;

let checks: readonly WrittenCheck[];

beforeAll(() => {
  const { value } = readRules(
    listFiles(join(root, 'rules'), '.json').map(({ path }) => ({
      path,
      text: readFileSync(join(root, 'rules', path), 'utf8'),
    })),
  );
  if (!value) throw new Error('The rules cannot be read');
  checks = [...value.checks.values()].filter(({ value: { expect } }) => 'intact' in expect);
});

/** The package with one of its files, or what it states of one, changed. */
async function packageWith(
  changed: string | null,
  change: (text: string) => string,
  stated = descriptor,
): Promise<Dataset> {
  const { value, problems } = await readDataset({
    descriptor: stated,
    file: 'datapackage.json',
    read: (path) => {
      const bytes = readFileSync(join(folder, path));
      return path === changed ? Buffer.from(change(bytes.toString('utf8'))) : bytes;
    },
    keepDiffering: true,
  });
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

const told = (dataset: Dataset) => {
  const excuses = { acknowledgements: null, waivers: null, today: '2026-01-01' };
  const {
    findings,
    checks: outcomes,
    problems,
  } = runChecks({ checks, datasets: [dataset], excuses });
  return { names: findings.map(({ where }) => where[0]?.resource), outcomes, problems };
};

const rowsOf = (text: string) => text.trimEnd().split('\n');

/** Ways of changing a file; what cannot be read any more is told by its reader and is no such way. */
const ways: readonly [string, (text: string) => string][] = [
  ['its last row left out', (text) => `${rowsOf(text).slice(0, -1).join('\n')}\n`],
  [
    'two rows exchanged',
    (text) => {
      const [header = '', ...rows] = rowsOf(text);
      const at = 1 + random(rows.length - 1);
      const [one = '', other = ''] = [rows[at - 1], rows[at]];
      return `${[header, ...rows.slice(0, at - 1), other, one, ...rows.slice(at + 1)].join('\n')}\n`;
    },
  ],
  ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
];

/** Tables of several rows, each drawn once. */
const drawn = () => {
  const left = specs.filter(({ tolok }) => (tolok?.rows ?? 0) > 2);
  return Array.from({ length: copies }, () => left.splice(random(left.length), 1)[0]).filter(
    (one) => one !== undefined,
  );
};

describe(`the package with one file damaged (SEED=${seed})`, () => {
  it('is silent where nothing is', async () => {
    const { names, outcomes, problems } = told(await packageWith(null, (text) => text));
    expect([names, problems]).toEqual([[], []]);
    expect(outcomes).toMatchObject([{ outcome: 'pass', proved: specs.length }]);
  });

  it.each(ways)('is told of a file with %s, and of no other', async (_, way) => {
    for (const { name, path } of drawn()) {
      const { names, problems } = told(await packageWith(path, way));
      expect([names, problems], name).toEqual([[name], []]);
    }
  });

  it('is told of a number of rows, or of bytes, that is stated wrongly', async () => {
    for (const [i, { name, path }] of drawn().entries()) {
      const stated = JSON.parse(descriptor) as {
        resources: { name: string; bytes: number; tolok: { rows: number } }[];
      };
      for (const one of stated.resources) {
        if (one.name !== name) continue;
        if (i % 2 === 0) one.bytes += 1 + random(9);
        else one.tolok.rows += 1 + random(9);
      }
      const { names } = told(await packageWith(path, (text) => text, JSON.stringify(stated)));
      expect(names).toEqual([name]);
    }
  });
});
