import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, repository, tolokJson } from './tolok.ts';

const [january, first, revised] = [
  'bspji-ambon-2022',
  'bspji-ambon-2022-lampiran-1',
  'bspji-ambon-2022-rev-171',
] as const;

/** Whole units of 1e-9: what is told adds up as they do. */
const units = (x: number) => Math.round(x * 1e9);

const addedUp = (all: readonly number[]): number => all.reduce((total, x) => total + units(x), 0);

describe('tolok diff --impact --json', () => {
  it('is what its schema says, with steps and shares that add up exactly', async () => {
    const args = ['diff', january, first, '--impact', '--shapley', '--order', 'data, target'];
    const { exit, document } = await tolokJson(args);
    expect({ exit, problems: document['problems'] }).toEqual({ exit: 0, problems: [] });
    expect(errorsOf(document)).toEqual([]);
    const impact = document['impact'];
    expect(impact.order.slice(0, 3)).toEqual(['data', 'target', 'definition']);
    expect(impact.from).toEqual({
      ...{ meanAchievement: 396.036674718, meanCovers: 1, achieved: 11, results: 15 },
    });
    const deltas = (all: Document[]) => all.map(({ delta }) => delta as unknown as number);
    expect(addedUp(deltas(impact.steps))).toBe(units(impact.total));
    expect(addedUp(deltas(impact.shapley.shares))).toBe(units(impact.total));
    expect(impact.total).toBeCloseTo(404.8816375 - 396.036674718, 6);
  }, 120_000);

  it('has no total against an agreement without targets, and says what it lacks', async () => {
    const { exit, document } = await tolokJson(['diff', january, revised, '--impact']);
    expect(exit).toBe(0);
    expect(errorsOf(document)).toEqual([]);
    const impact = document['impact'];
    expect(impact.total).toBeNull();
    expect(impact.lacking[0]).toEqual({ side: 'to', reason: 'no-target', results: 17 });
    expect(impact.indicators.filter(({ from }: Document) => from === null)).toHaveLength(2);
  }, 120_000);

  it('takes one work unit, one indicator and a changed value', async () => {
    const { document } = await tolokJson([
      ...['diff', 'contoh-satker-2022', 'contoh-satker-2022-rev-171', '--impact'],
      ...['--data', 'datasets/contoh-satker', '--work-unit', '999101'],
      ...['--indicator', 'ikm', '--set', 'actual.ikm=3.65'],
    ]);
    expect(errorsOf(document)).toEqual([]);
    const impact = document['impact'];
    expect(impact.indicators).toHaveLength(1);
    // 3.65 of 3.6, and of 3.65.
    expect(impact.indicators[0].mean).toMatchObject({ from: 101.388888889, to: 100 });
    expect(impact.workUnits).toMatchObject([{ workUnit: '999101', direction: 'falls' }]);
  }, 120_000);

  it.each([
    [['diff', january, first, '--shapley'], 'command.option-needs'],
    [['diff', january, first, '--policy', 'cap-110'], 'command.option-needs'],
    [['diff', january, first, '--impact', '--order', 'sasaran'], 'compare.group-unknown'],
    [['diff', january, first, '--impact', '--order', 'data,data'], 'compare.group-twice'],
    [['diff', january, first, '--impact', '--policy-to', 'cap'], 'run.policy-unknown'],
    [['diff', january, first, '--impact', '--set', 'target.nothing=1'], 'run.path-unknown'],
    [['diff', january, 'nothing', '--impact'], 'run.agreement-unknown'],
  ])(
    '%j is told',
    async (args, code) => {
      const { exit, document } = await tolokJson(args);
      expect(exit).toBe(2);
      expect(document['problems']).toContainEqual(expect.objectContaining({ code }));
    },
    120_000,
  );
});

it('without an impact the document is what the schema says too', async () => {
  const { document } = await tolokJson(['diff', january, revised, '--lang', 'en']);
  expect(errorsOf(document)).toEqual([]);
  expect(errorsOf({ ...document, changes: [{}] })).not.toEqual([]);
});

/** What the published schema finds wrong. */
function errorsOf(document: unknown): readonly string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const validate = readSchema();

function readSchema() {
  const require = createRequire(join(repository, 'packages/schema/package.json'));
  const { Ajv2020 } =
    require('ajv/dist/2020.js') as typeof import('../../packages/schema/node_modules/ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });
  const read = (name: string) =>
    JSON.parse(
      readFileSync(join(repository, `packages/schema/schemas/${name}.schema.json`), 'utf8'),
    ) as object;
  ajv.addSchema(read('parts'), 'parts.schema.json');
  return ajv.compile({ ...read('diff'), $id: 'diff.schema.json' });
}
