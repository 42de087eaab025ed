import { type DataPackage, cell, printJson } from '@tolok/schema';
import { openNative } from '@tolok/duckdb/native';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataFolders } from '../workspace/dataFolders.ts';
import { loadFiles } from './loadFiles.ts';
import { openDatabase } from './openDatabase.ts';

let root: string;
const parquet = () => join(root, 'data/contoh/belanja.parquet');

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tolok-files-'));
  mkdirSync(join(root, 'data/contoh'), { recursive: true });
  await make(rowsOf('x'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Two quarters of three work units, under codes made of `x`. */
const rowsOf = (x: string) =>
  `SELECT printf('99900%d', ${x} // 2) AS kode_satker, (1 + x % 2)::TINYINT AS triwulan,
    x * 1000 AS pagu FROM range(6) r(x)`;

/** Writes the file, and the descriptor as it then is. */
async function make(sql: string, changes: Partial<DataPackage['resources'][number]> = {}) {
  const connection = await openNative({ threads: 1 });
  await connection.query(`COPY (${sql}) TO '${parquet()}' (FORMAT parquet)`);
  await connection.close();
  describeFile(changes);
}

function describeFile(changes: Partial<DataPackage['resources'][number]> = {}) {
  const bytes = readFileSync(parquet());
  const descriptor: DataPackage = {
    $schema: 'datapackage.schema.json',
    name: 'contoh',
    title: 'Contoh',
    resources: [
      {
        name: 'belanja',
        path: 'belanja.parquet',
        title: 'Belanja',
        type: 'table',
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        tolok: { rows: 6 },
        schema: {
          fieldsMatch: 'exact',
          fields: [
            { name: 'kode_satker', type: 'string', tolok: { key: 'workUnit' } },
            { name: 'triwulan', type: 'integer', tolok: { key: 'quarter' } },
            { name: 'pagu', type: 'integer', tolok: { unit: 'rupiah' } },
          ],
          primaryKey: ['kode_satker', 'triwulan'],
        },
        ...changes,
      } as DataPackage['resources'][number],
    ],
  };
  writeFileSync(join(root, 'data/contoh/datapackage.json'), printJson(descriptor, 'datapackage'));
}

async function load(engine: 'duckdb' | 'duckdb-wasm' = 'duckdb') {
  const connection = await openDatabase(engine);
  try {
    const data = await readDataFolders([join(root, 'data/contoh')], root);
    expect(data.problems).toEqual([]);
    const { datasets, problems } = await loadFiles(data, root, connection);
    await connection.lock();
    const rows =
      problems.length > 0
        ? null
        : await connection.query('SELECT sum(pagu) AS pagu, count(*) AS n FROM "contoh/belanja"');
    const [dataset] = datasets;
    return {
      codes: problems.map(({ code }) => code),
      problems,
      unread: dataset?.unread,
      left: dataset?.resources.map(({ name }) => name),
      cells: rows?.columns.map((column) => cell(column, 0)),
      statements: connection.statements,
    };
  } finally {
    await connection.close();
  }
}

describe('a table in a Parquet file', () => {
  it('is read by the database under its name, and stays when the door is locked', async () => {
    const found = await load();
    expect(found).toMatchObject({ codes: [], unread: [], left: ['belanja'], cells: [15000, 6] });
    expect(found.statements).toHaveLength(1);
  });

  it('is for the native engine', async () => {
    const { problems, unread, left } = await load('duckdb-wasm');
    expect(problems).toMatchObject([
      {
        code: 'dataset.stored-engine',
        file: 'data/contoh/belanja.parquet',
        values: { resource: 'belanja' },
      },
    ]);
    expect([unread, left]).toEqual([['belanja'], []]);
  });

  it('counts as unread when it is not there, under another name or behind a link', async () => {
    renameSync(parquet(), join(root, 'Belanja.parquet'));
    expect(await load()).toMatchObject({ codes: ['dataset.stored-missing'], unread: ['belanja'] });
    symlinkSync(join(root, 'Belanja.parquet'), parquet());
    expect(await load()).toMatchObject({ codes: ['dataset.stored-missing'] });
  });

  it('is held to its stated bytes and hash', async () => {
    const bytes = readFileSync(parquet());
    describeFile({ bytes: bytes.length + 1 });
    expect((await load()).codes).toEqual(['dataset.bytes-differ']);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(parquet(), bytes);
    expect((await load()).codes).toEqual(['dataset.hash-differs']);
  });

  it('is held to its columns, types, rows and key', async () => {
    await make(`SELECT kode_satker, triwulan::VARCHAR AS triwulan FROM (${rowsOf('x')})`);
    expect((await load()).codes).toEqual(['dataset.stored-type', 'dataset.stored-column']);
    await make(rowsOf('0'), { tolok: { rows: 7 } });
    const repeated = await load();
    expect(repeated.codes).toEqual(['dataset.rows-differ', 'dataset.stored-key']);
    expect(repeated.problems[1]?.values).toMatchObject({
      count: 2,
      example: 'kode_satker 999000, triwulan 1',
    });
    await make(`SELECT * REPLACE (nullif(kode_satker, '999001') AS kode_satker)
      FROM (${rowsOf('x')})`);
    expect((await load()).problems).toMatchObject([
      { code: 'dataset.stored-key-absent', values: { field: 'kode_satker', count: 2 } },
    ]);
  });

  it('is told when it is no Parquet', async () => {
    writeFileSync(parquet(), 'kode_satker,triwulan,pagu\n');
    describeFile();
    expect((await load()).codes).toEqual(['dataset.stored-unreadable']);
  });

  it('makes nobody wait for a database who has none', async () => {
    const never = new Promise<never>(() => undefined);
    const data = await readDataFolders([], root);
    expect(await loadFiles(data, root, never)).toEqual({ datasets: [], problems: [] });
  });
});
