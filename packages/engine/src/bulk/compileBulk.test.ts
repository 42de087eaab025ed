import { openNative } from '@tolok/duckdb/native';
import type { Dataset } from '@tolok/dataset';
import { printSql } from '@tolok/formula';
import { type Connection, ConnectionError } from '@tolok/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTables } from '../collect/loadTables.ts';
import {
  agreement,
  dataset,
  facts,
  from,
  indicator,
  policy,
  rows,
  rulesOf,
  scale,
} from '../made.suite.ts';
import { compile } from '../plan/compile.ts';
import type { Selection } from '../plan/plan.ts';
import type { RuleFile } from '../rules/ruleSet.ts';
import { type Bulk, compileBulk } from './compileBulk.ts';
import { findDoubts } from './read/doubts.ts';
import { readCounts } from './read/readCounts.ts';
import { readPage } from './read/readPage.ts';
import { countUnits, readSummaries } from './read/readSummaries.ts';
import { dropBulk, runBulk } from './runBulk.ts';

let connection: Connection;

beforeEach(async () => {
  connection = await openNative({ threads: 1 });
});

afterEach(() => connection.close());

const computed = indicator({
  id: 'serapan',
  unit: 'percent',
  measure: {
    formula: 'realisasi / pagu',
    inputs: {
      realisasi: rows({ take: 'realisasi', unit: 'rupiah' }),
      pagu: rows({ take: 'pagu', unit: 'rupiah' }),
    },
  },
});

const spending = (...units: readonly (readonly [string, number | null, number])[]): Dataset =>
  dataset({
    masukan: units.map(([workUnit, realisasi, pagu]) => ({
      workUnit,
      year: 2022,
      realisasi,
      pagu,
    })),
  });

function bulkOf(files: readonly RuleFile[], data: readonly Dataset[], ask: Selection = {}): Bulk {
  const { value: plan } = compile(rulesOf(policy(), ...files), data, { workUnit: null, ...ask });
  if (!plan) throw new Error('the rules of this test compile');
  const { value, problems } = compileBulk(plan);
  expect(problems).toEqual([]);
  return value!;
}

const alone = { indicators: ['serapan'], year: 2022 };

describe('a plan as statements', () => {
  it('leaves its results in the database, where counts, pages and rankings are read', async () => {
    const data = spending(['100', 30, 40], ['200', 10, 40], ['300', null, 40], ['400', 5, 0]);
    const bulk = bulkOf([computed], [data], alone);
    expect(bulk.statements).toHaveLength(1);
    await loadTables(connection, [data]);
    await connection.lock();
    await runBulk(bulk, connection);
    const [columns] = bulk.columns;
    const page = await readPage(connection, columns!, { by: 'actual', descending: true, limit: 3 });
    expect(page.map(({ entity, actual, absent }) => [entity['workUnit'], actual, absent])).toEqual([
      ['100', 75, null],
      ['200', 25, null],
      ['300', null, 'missing-input'],
    ]);
    expect(await readPage(connection, columns!, { offset: 3 })).toHaveLength(1);
    expect(await readPage(connection, columns!, { offset: 4 })).toEqual([]);
    expect(await readCounts(connection, columns!)).toEqual({
      rows: 4,
      achieved: 0,
      notAchieved: 0,
      absent: { 'missing-input': 1, undefined: 1 },
      bands: {},
      findings: {},
      computed: 4,
      sample: 0,
      least: 25,
      most: 75,
    });
  });

  it('sums up the work units of an agreement, in any order', async () => {
    const data = spending(['100', 30, 40], ['200', 38, 40], ['300', null, 40]);
    const bulk = bulkOf([computed, agreement([[['serapan@1.0.0', 90]]])], [data]);
    await loadTables(connection, [data]);
    await runBulk(bulk, connection);
    expect(await countUnits(connection, bulk)).toBe(3);
    const ranked = await readSummaries(connection, bulk, {
      by: 'meanAchievement',
      descending: true,
    });
    expect(
      ranked.map(({ workUnit, summary }) => [workUnit, summary.achieved, summary.absent]),
    ).toEqual([
      ['200', 1, 0],
      ['100', 0, 0],
      ['300', 0, 1],
    ]);
  });

  it('reads a table in one pass where its key says that rows are alone', () => {
    const data = spending(['100', 30, 40]);
    const [table] = data.resources;
    const keyed = { ...data, resources: [{ ...table!, primaryKey: ['workUnit', 'year'] }] };
    const text = (one: Dataset) =>
      bulkOf([computed], [one], alone)
        .statements.map(({ query }) => printSql(query))
        .join();
    expect(text(data)).toContain('GROUP BY');
    expect(text(keyed)).not.toContain('GROUP BY');
  });

  it('names a rule that it cannot compile, and then compiles nothing', () => {
    const files = [
      policy(),
      indicator({
        id: 'kasar',
        measure: { formula: 'x', inputs: { x: rows({ take: 'realisasi' }) } },
      }),
      indicator({
        id: 'halus',
        entity: ['workUnit', 'kro'],
        measure: {
          formula: 'x + y',
          inputs: { x: rows({ take: 'realisasi' }), y: from('kasar') },
        },
      }),
    ];
    const data = dataset({
      masukan: [{ workUnit: '100', year: 2022, kro: 'A', realisasi: 1 }],
    });
    const ask = { indicators: ['halus'], workUnit: null, year: 2022 };
    const { value: plan } = compile(rulesOf(...files), [data], ask);
    const { value, problems } = compileBulk(plan!);
    expect(value).toBeUndefined();
    expect(problems.map(({ code, values }) => [code, values['id']])).toEqual([
      ['run.bulk-reference', 'halus@1.0.0'],
    ]);
  });
});

describe('a bulk that does not succeed', () => {
  const data = spending(['100', 30, 40]);

  it('leaves no table of results when a later statement fails', async () => {
    const bulk = bulkOf([computed, agreement([[['serapan@1.0.0', 90]]])], [data]);
    expect(bulk.statements.length).toBeGreaterThan(1);
    await loadTables(connection, [data]);
    const last = bulk.statements.at(-1)!;
    const broken = {
      ...bulk,
      statements: [...bulk.statements.slice(0, -1), { ...last, name: 'contoh/masukan' }],
    };
    await expect(runBulk(broken, connection)).rejects.toThrow(ConnectionError);
    for (const { name } of bulk.statements) expect(await connection.describe(name)).toBeNull();
    await runBulk(bulk, connection);
    expect(await countUnits(connection, bulk)).toBe(1);
  });

  it('says that a table is missing', async () => {
    const bulk = bulkOf([computed], [data], alone);
    await expect(runBulk(bulk, connection)).rejects.toThrow(/contoh\/masukan/);
  });

  it('ends when it is told to, and leaves nothing', async () => {
    const bulk = bulkOf([computed], [data], alone);
    await loadTables(connection, [data]);
    const signal = AbortSignal.abort();
    await expect(runBulk(bulk, connection, { signal })).rejects.toMatchObject({
      kind: 'cancelled',
    });
    await runBulk(bulk, connection);
    await dropBulk(bulk, connection);
    for (const { name } of bulk.statements) expect(await connection.describe(name)).toBeNull();
  });
});

describe('what is wrong with the data of a bulk', () => {
  it('is told as collecting row by row tells it', async () => {
    const files = [
      indicator({
        id: 'satu',
        measure: { formula: 'x', inputs: { x: rows({ aggregate: 'only' }) } },
      }),
      indicator({ id: 'huruf', scale: 'mutu@1.0.0', target: 'ordinal' }),
      scale(),
    ];
    const cell = { workUnit: '100', year: 2022, nilai: 1 };
    const reported = facts('tabel', [
      ['huruf', 'Z'],
      ['huruf', 3, { quarter: 2, unit: 'percent' }],
    ]);
    const first = dataset({ masukan: [cell, cell] });
    const one: Dataset = { ...first, resources: [...first.resources, reported] };
    const two = dataset({ masukan: [{ ...cell, nilai: 2 }] }, { name: 'lain' });
    const bulk = bulkOf(files, [one, two], {
      indicators: ['satu', 'huruf'],
      year: 2022,
      facts: 'tabel',
    });
    await loadTables(connection, [one, two]);
    await runBulk(bulk, connection);
    const told = await findDoubts(bulk.doubts, connection);
    expect(told.map(({ code }) => code).sort()).toEqual([
      'run.entity-twice',
      'run.letter-unknown',
      'run.row-not-unique',
      'run.unit-printed',
    ]);
  });
});

describe('an indicator that another takes of the year before', () => {
  it('brings what stands in its row along', async () => {
    const one = (id: string, changes: object) => indicator({ id, ...changes });
    const files = [
      one('dasar', { measure: { formula: 'x', inputs: { x: rows({ aggregate: 'only' }) } } }),
      one('ganda', { measure: { formula: '2 * u', inputs: { u: from('dasar') } } }),
      one('lalu', {
        measure: { formula: 'u', inputs: { u: from('ganda', { yearOffset: -1 }) } },
      }),
    ];
    const data = dataset({
      masukan: [
        { workUnit: '100', year: 2021, nilai: 4 },
        { workUnit: '100', year: 2022, nilai: 5 },
      ],
    });
    const bulk = bulkOf(files, [data], { indicators: ['lalu'], year: 2022 });
    await loadTables(connection, [data]);
    await runBulk(bulk, connection);
    const [row] = await readPage(connection, bulk.columns[0]!);
    expect([row?.year, row?.actual]).toEqual([2022, 8]);
  });
});
