import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../apps/cli/src/cli.ts';
import { readOptions } from '../../scripts/data/nasional/options.ts';
import { writeNational } from '../../scripts/data/nasional/writeNational.ts';
import { type Document, repository, tolok, tolokHere, tolokJson } from './tolok.ts';

/** 300 made-up work units over a year, in Parquet. */
let national = '';

beforeAll(async () => {
  national = mkdtempSync(join(tmpdir(), 'tolok-nasional-'));
  await writeNational(national, readOptions({ units: '300', years: '2022-2022', seed: '5' }));
}, 60_000);

afterAll(() => rmSync(national, { recursive: true, force: true }));

const spending = ['--indicator', 'pdn-pbj', '--indicator', 'penyerapan-anggaran', '--year', '2022'];
const agreement = ['run', '--bulk', '--agreement', 'contoh-satker-2022'];

describe('run --bulk', () => {
  it('counts and sums up what run without it lists', async () => {
    const [bulk, one] = await Promise.all([
      tolokJson([...agreement, '--limit', '100']),
      tolokJson(['run', '--agreement', 'contoh-satker-2022', '--work-unit', 'all']),
    ]);
    expect(bulk.exit).toBe(one.exit);
    expect(bulk.document['units']).toEqual(one.document['units']);
    const rows = one.document['results'] as Document[];
    for (const counts of bulk.document['counts'] as Document[]) {
      const own = rows.filter(({ indicator }) => indicator === counts.indicator);
      const status = (wanted: string) => own.filter((row) => row.status === wanted).length;
      expect([counts.indicator, counts.rows, counts.achieved, counts.notAchieved]).toEqual([
        counts.indicator,
        own.length,
        status('achieved'),
        status('not-achieved'),
      ]);
    }
    const keys = ['indicator', 'entity', 'actual', 'achievement', 'status', 'band', 'absent'];
    const said = (row: Document) => keys.map((key) => row[key]);
    expect((bulk.document['results'] as Document[]).map(said)).toEqual(rows.map(said));
  });

  it('turns pages and ranks', async () => {
    const pageOf = async (...more: string[]) => {
      const { document } = await tolokJson([...agreement, ...more]);
      return (document['units'] as Document[]).map(({ workUnit }) => workUnit as string);
    };
    const [whole, first, second] = await Promise.all([
      pageOf('--by', 'mean', '--limit', '4'),
      pageOf('--by', 'mean', '--limit', '2'),
      pageOf('--by', 'mean', '--limit', '2', '--offset', '2'),
    ]);
    expect([...first, ...second]).toEqual(whole);
  });

  it('ranks the rows of one indicator of an agreement', async () => {
    const args = [...agreement, '--indicator', 'pdn-pbj', '--by', 'achievement', '--limit', '5'];
    const { document } = await tolokJson(args);
    const ranked = (document['results'] as Document[]).map(
      ({ achievement }) => achievement as number,
    );
    expect(ranked).toHaveLength(5);
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
  });

  it('does not make up a work unit', async () => {
    const args = ['run', '--bulk', ...spending, '--data', national, '--work-unit', '123456'];
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(3);
    expect((document['problems'] as Document[]).map((p) => p.code)).toContain(
      'run.work-unit-unknown',
    );
  });

  it('reads tables in Parquet', async () => {
    const { exit, document } = await tolokJson(['run', '--bulk', ...spending, '--data', national]);
    expect(exit).toBe(0);
    const counts = document['counts'] as Document[];
    expect(counts.map(({ rows, sample }) => [rows, sample])).toEqual([
      [300, 300],
      [300, 300],
    ]);
    const { document: single } = await tolokJson(['run', ...spending, '--data', national]);
    const actuals = (all: Document) =>
      (all as Document[]).map(({ entity, actual }) => [entity.workUnit, actual]);
    const listed = (single['results'] as Document[]).filter(
      ({ indicator }) => indicator === 'pdn-pbj',
    );
    const shown = (document['results'] as Document[]).filter(
      ({ indicator }) => indicator === 'pdn-pbj',
    );
    expect(actuals(shown)).toEqual(actuals(listed).slice(0, 20));
  });

  it('prints the statements it ran, each of which can be read', async () => {
    const { out } = await tolokHere([
      'run',
      '--bulk',
      '--indicator',
      'pdn-pbj',
      '--year',
      '2022',
      '--explain-sql',
    ]);
    const statements = out.slice(out.indexOf('CREATE TABLE'));
    expect(statements).toMatch(/^CREATE TABLE "results workUnit" AS SELECT\n/);
    expect(statements).toContain('"pdn-pbj/RAP3DN"');
    expect(statements.trimEnd()).toMatch(/;$/);
  });
});

describe('a bulk that cannot be finished shows nothing, and says so in its first line', () => {
  const refusal = async (...args: string[]) => {
    const { exit, out, error } = await tolokHere(args);
    return { exit, out, first: error.split('\n')[0] };
  };

  it.each<[string, string[], RegExp]>([
    ['past its deadline', ['--deadline', '0.001'], /batas waktu/],
    ['without the memory for it', ['--memory', '16MB'], /[Mm]emori/],
    ['without the memory to read a file', ['--memory', '1MB', '--data', 'datasets'], /[Mm]emori/],
  ])('%s', async (_, more, words) => {
    const { exit, out, first } = await refusal(...agreement, ...more);
    expect(exit).toBe(3);
    expect(out).toBe('');
    expect(first).toMatch(words);
  });

  it('with --json it is one document without a result', async () => {
    const { exit, out } = await tolok([...agreement, '--deadline', '0.001', '--json']);
    const document = JSON.parse(out) as Record<string, Document>;
    expect([exit, document['exit'], document['command']]).toEqual([3, 3, 'run']);
    expect(document).not.toHaveProperty('counts');
    expect((document['problems'] as Document[]).map(({ code }) => code)).toContain(
      'database.deadline',
    );
  });

  it('when a person ends it', async () => {
    const around = { folder: repository, columns: null, colour: { out: false, error: false } };
    const interrupted = () => AbortSignal.abort();
    const { exit, out, error } = await cli([...agreement, '--lang', 'en'], {
      ...around,
      interrupted,
    });
    expect([exit, out]).toEqual([3, '']);
    expect(error.split('\n')[0]).toBe('tolok: The statement was stopped on request.');
  });

  it.each<[string, (descriptor: string) => string, string]>([
    [
      'a table that is missing',
      (text) => text.replace('"belanja-akun.parquet"', '"belanja-lain.parquet"'),
      'dataset.stored-missing',
    ],
    [
      'a column of another type',
      (text) =>
        text.replace(
          '"name": "pagu",\n            "type": "integer"',
          '"name": "pagu",\n            "type": "boolean"',
        ),
      'dataset.stored-type',
    ],
  ])('%s', async (_, damage, code) => {
    const path = join(national, 'datapackage.json');
    const before = readFileSync(path, 'utf8');
    const after = damage(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    try {
      const { exit, document } = await tolokJson([
        'run',
        '--bulk',
        ...spending,
        '--data',
        national,
      ]);
      expect(exit).toBe(3);
      expect(document).not.toHaveProperty('counts');
      expect((document['problems'] as Document[]).map((p) => p.code)).toContain(code);
    } finally {
      writeFileSync(path, before);
    }
  });

  it('Parquet without the native engine', async () => {
    const args = ['run', '--bulk', ...spending, '--data', national, '--engine', 'duckdb-wasm'];
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(3);
    expect((document['problems'] as Document[]).map((p) => p.code)).toContain(
      'dataset.stored-engine',
    );
  });
});

describe('options of a bulk', () => {
  it.each([
    [['run', '--limit', '5'], 'command.option-needs'],
    [[...agreement, '--by', 'actual'], 'command.by-one'],
    [['run', '--bulk', '--indicator', 'ikm', '--by', 'mean'], 'command.by-mean'],
    [['run', '--bulk', '--indicator', 'ikm', '--by', 'achievement'], 'command.by-achievement'],
    [[...agreement, '--set', 'policy.cap=120'], 'command.bulk-changes'],
    [[...agreement, '--memory', 'banyak'], 'command.option-value'],
  ])('%j is refused', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect((document['problems'] as Document[]).map((p) => p.code)).toContain(code);
  });
});
