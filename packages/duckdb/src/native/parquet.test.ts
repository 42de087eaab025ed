import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cell } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, people } from '../made.suite.ts';
import { storedRows } from '../storedRows.ts';
import { openNative } from './openNative.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-parquet-'));
  mkdirSync(at("tahun=2022 [a*]'"));
  await write(
    'belanja.parquet',
    `SELECT printf('%06d', 1 + x // 2) AS kode, (2021 + x % 2)::SMALLINT AS tahun,
      x * 1000 AS pagu, (x / 10)::DECIMAL(18,1) AS rasio, x % 3 = 0 AS sah,
      DATE '2022-01-01' + x::INTEGER AS hari, 'x' AS "nama ""lain""", [x] AS daftar
     FROM range(1000) r(x)`,
  );
  await write("tahun=2022 [a*]'/b[1].parquet", "SELECT 'ini' AS a");
  await write("tahun=2022 [a*]'/b1.parquet", "SELECT 'bukan' AS a");
  writeFileSync(at('bukan.parquet'), 'a,b\n1,2\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function write(name: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO '${at(name).replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

describe('a native connection that reads files', () => {
  it('tells the columns of a Parquet file in our words', async () => {
    const connection = await openNative({ threads: 1 });
    expect(await connection.describeFile(at('belanja.parquet'))).toEqual([
      { name: 'kode', type: 'text', declared: 'VARCHAR' },
      { name: 'tahun', type: 'integer', declared: 'SMALLINT' },
      { name: 'pagu', type: 'integer', declared: 'BIGINT' },
      { name: 'rasio', type: 'decimal', scale: 1, declared: 'DECIMAL(18,1)' },
      { name: 'sah', type: 'boolean', declared: 'BOOLEAN' },
      { name: 'hari', type: 'date', declared: 'DATE' },
      { name: 'nama "lain"', type: 'text', declared: 'VARCHAR' },
      { name: 'daftar', type: 'other', declared: 'BIGINT[]' },
    ]);
    await connection.close();
  });

  it('loads the columns asked for, in that order, with days as text', async () => {
    const connection = await openNative({ threads: 1 });
    const wanted = ['hari', 'nama "lain"', 'pagu', 'kode'];
    await connection.loadFile('contoh/belanja', at('belanja.parquet'), wanted);
    await connection.lock();
    const table = await connection.query('FROM "contoh/belanja" ORDER BY pagu LIMIT 2');
    expect(table.columns.map((column) => [column.name, cell(column, 1)])).toEqual([
      ['hari', '2022-01-02'],
      ['nama "lain"', 'x'],
      ['pagu', 1000],
      ['kode', '000001'],
    ]);
    expect((await connection.query('FROM "contoh/belanja"')).rows).toBe(1000);
    expect(await failureOf(connection.drop('contoh/belanja'))).toMatchObject({ kind: 'sql' });
    await connection.close();
  });

  it('reads the one file of that name, whatever stands in it', async () => {
    const connection = await openNative({ threads: 1 });
    const path = at("tahun=2022 [a*]'/b[1].parquet");
    expect(await connection.describeFile(path)).toHaveLength(1);
    await connection.loadFile('t', path, ['a']);
    const { columns } = await connection.query('FROM t');
    expect([cell(columns[0]!, 0), columns[0]!.values.length]).toEqual(['ini', 1]);
    await connection.close();
  });

  it('refuses what is no Parquet, is not there, or lacks a column, and leaves no table', async () => {
    const connection = await openNative({ threads: 1 });
    await connection.load('people', people);
    for (const [name, columns] of [
      ['bukan.parquet', ['a']],
      ['tiada.parquet', ['a']],
      ['*.parquet', ['pagu']],
      ['belanja.parquet', ['pagu', 'tiada']],
    ] as const) {
      const error = await failureOf(connection.loadFile('t', at(name), columns));
      expect(error, name).toMatchObject({ kind: 'sql' });
      expect(await connection.describe('t'), name).toBeNull();
    }
    const taken = connection.loadFile('people', at('belanja.parquet'), ['pagu']);
    expect(await failureOf(taken)).toMatchObject({ kind: 'sql' });
    expect((await connection.query('FROM people')).rows).toBe(people.rows);
    await connection.close();
  });

  it('reads no file once it is locked, and nothing once it is closed', async () => {
    const connection = await openNative({ threads: 1 });
    const path = at('belanja.parquet');
    await connection.lock();
    for (const refused of [
      () => connection.describeFile(path),
      () => connection.loadFile('t', path, ['pagu']),
    ]) {
      const error = await failureOf(refused());
      expect(error).toMatchObject({ kind: 'sql' });
      expect(error.message).toContain('Permission Error');
    }
    await connection.close();
    expect(await failureOf(connection.describeFile(path))).toMatchObject({ kind: 'closed' });
    expect(await failureOf(connection.loadFile('t', path, ['a']))).toMatchObject({
      kind: 'closed',
    });
  });

  it('counts rows and what speaks against a key', async () => {
    const connection = await openNative({ threads: 1 });
    await connection.loadFile('belanja', at('belanja.parquet'), ['kode', 'tahun', 'pagu']);
    await connection.lock();
    expect(await storedRows(connection, 'belanja', ['kode', 'tahun'])).toEqual({
      rows: 1000,
      absent: [0, 0],
      repeated: 0,
      example: null,
      unaddable: [],
    });
    expect(await storedRows(connection, 'belanja', ['kode'])).toEqual({
      rows: 1000,
      absent: [0],
      repeated: 500,
      example: ['000001'],
      unaddable: [],
    });
    expect(await storedRows(connection, 'belanja', [])).toEqual({
      rows: 1000,
      absent: [],
      repeated: 0,
      example: null,
      unaddable: [],
    });
    await connection.store(
      'holes',
      'SELECT CASE WHEN pagu < 3000 THEN NULL ELSE kode END AS "k 1", tahun FROM belanja',
    );
    expect(await storedRows(connection, 'holes', ['k 1', 'tahun'])).toEqual({
      rows: 1000,
      absent: [3, 0],
      repeated: 0,
      example: null,
      unaddable: [],
    });
    await connection.close();
  });

  it('counts the cells of doubles that nobody can add', async () => {
    const connection = await openNative({ threads: 1 });
    const cells = ["'NaN'", "'Infinity'", "'-Infinity'", '1e29', '-1e308', '9e28', '0', 'NULL'];
    const rows = cells.map((x) => `SELECT CAST(${x} AS DOUBLE) AS a, CAST(1 AS DOUBLE) AS b`);
    await connection.store('wild', rows.join(' UNION ALL '));
    expect(await storedRows(connection, 'wild', [], ['a', 'b'])).toMatchObject({
      rows: 8,
      unaddable: [5, 0],
    });
    await connection.close();
  });
});
