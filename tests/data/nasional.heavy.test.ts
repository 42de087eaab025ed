import { readDataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { compile, run } from '@tolok/engine';
import { type Connection, type Table, cell, column, hasErrors } from '@tolok/schema';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFiles } from '../../apps/cli/src/evaluate/loadFiles.ts';
import { openDatabase } from '../../apps/cli/src/evaluate/openDatabase.ts';
import { readDataFolders } from '../../apps/cli/src/workspace/dataFolders.ts';
import { fillNational, nationalRows } from '../../scripts/data/nasional/fillNational.ts';
import { nationalSql } from '../../scripts/data/nasional/nationalSql.ts';
import {
  type NationalOptions,
  nationalSize,
  readOptions,
} from '../../scripts/data/nasional/options.ts';
import { repositoryRules } from '../golden/repository.ts';

const root = path.resolve(import.meta.dirname, '../..');
const script = path.join(root, 'scripts/data/nasional.mjs');

/** Seeds with their first and last bit set, few and many work units, one year and several. */
const cases: readonly NationalOptions[] = [
  { units: 40, years: [2018, 2022], seed: 2022 },
  { units: 3, years: [2000, 2000], seed: 0 },
  { units: 25, years: [2099, 2100], seed: 4_294_967_295 },
  { units: 25, years: [2021, 2022], seed: 2_147_483_648 },
];

describe('the rows of a made-up country', () => {
  it.each([
    ['native DuckDB', () => openNative({ threads: 2 })],
    ['DuckDB-WASM', () => openNodeWasm()],
  ])('are the same by the formula and by the statement in %s', async (_, open) => {
    const connection: Connection = await open();
    try {
      await connection.lock();
      for (const options of cases) {
        const found = await connection.query(`${nationalSql(options)} ORDER BY ALL`);
        expect(found).toEqual(fillNational(options));
        expect(found.rows).toBe(nationalRows(options));
      }
      // One work unit by itself, up to the last there may be.
      for (const unit of [17_777, 99_999, 100_000]) {
        const options = { ...nationalSize, units: 100_000 };
        const each = nationalRows({ ...options, units: 1 });
        const range = { from: (unit - 1) * each, to: unit * each };
        const sql = nationalSql(options, { from: unit, to: unit });
        expect(await connection.query(`${sql} ORDER BY ALL`)).toEqual(fillNational(options, range));
      }
    } finally {
      await connection.close();
    }
  });

  it('are those of their seed, whatever range is asked for', () => {
    const options: NationalOptions = { units: 10, years: [2021, 2022], seed: 7 };
    const all = fillNational(options);
    expect(fillNational(options)).toEqual(all);
    const part = fillNational(options, { from: 100, to: 163 });
    expect(part.rows).toBe(63);
    for (const { name } of all.columns) {
      expect(cells(part, name)).toEqual(cells(all, name).slice(100, 163));
    }
    const other = fillNational({ ...options, seed: 8 });
    expect(cells(other, 'pagu')).not.toEqual(cells(all, 'pagu'));
    expect(nationalRows(nationalSize)).toBe(6_000_000);
  });

  it('are such as spending is: up to the ceiling, never less than a quarter before, some absent', () => {
    const rows = fillNational({ units: 200, years: [2021, 2022], seed: 1 });
    const [pagu, used, pdn, quarter] = ['pagu', 'realisasi', 'realisasi_pdn', 'triwulan'].map(
      (name) => cells(rows, name),
    );
    let absent = 0;
    for (let row = 0; row < rows.rows; row++) {
      const [ceiling, spent, domestic] = [pagu?.[row], used?.[row], pdn?.[row]];
      expect(ceiling).toBeGreaterThan(0);
      if (spent === null) absent++;
      else expect(Number(spent)).toBeLessThanOrEqual(Number(ceiling));
      if (domestic !== null) expect(Number(domestic)).toBeLessThanOrEqual(Number(spent));
      const before = Number(quarter?.[row]) > 1 ? used?.[row - 15] : null;
      if (typeof before === 'number' && typeof spent === 'number') {
        expect(spent).toBeGreaterThanOrEqual(before);
      }
    }
    expect(absent / rows.rows).toBeGreaterThan(0.001);
    expect(absent / rows.rows).toBeLessThan(0.004);
  });
});

describe('npm run data:nasional', () => {
  let folder: string;
  const small = ['--units', '60', '--years', '2021-2022', '--seed', '5'];
  const call = (...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: root, env: {} });

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tolok-nasional-'));
    const said = call(...small, '--out', path.join(folder, 'a'));
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(said.stdout).toContain('belanja-akun.parquet: ');
    expect(said.stdout).toContain(' bytes, 7200 rows\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const names = ['README.md', 'akun.csv', 'belanja-akun.parquet', 'datapackage.json'];

  it('writes the same bytes of the same seed, and leaves nothing else behind', () => {
    expect(call(...small, '--out', path.join(folder, 'b')).status).toBe(0);
    expect(call(...small, '--out', path.join(folder, 'b')).status).toBe(0);
    const there = readdirSync(path.join(folder, 'b')).sort();
    expect(there).toEqual([...names, 'tabel-3.19.parquet']);
    for (const name of there) {
      const [a, b] = ['a', 'b'].map((one) => readFileSync(path.join(folder, one, name)));
      expect(a?.equals(b!), name).toBe(true);
    }
  });

  it('writes a package that is read without a problem and says that it is made up', async () => {
    const file = path.join(folder, 'a/datapackage.json');
    const { value, problems } = await readDataset({
      descriptor: readFileSync(file, 'utf8'),
      file,
      read: (name) => (existsSync(name) ? readFileSync(name) : null),
    });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ sample: true });
    expect(value?.resources.map(({ name, inFile }) => [name, inFile?.rows])).toEqual([
      ['belanja-akun', 7200],
      ['tabel-3.19', 240],
      ['akun', undefined],
    ]);
    expect(readFileSync(path.join(folder, 'a/README.md'), 'utf8')).toContain('rekaan');
  });

  it('serves the rules pdn-pbj and penyerapan-anggaran as they are', async () => {
    const connection = await openDatabase('duckdb');
    try {
      const read = await readDataFolders([path.join(folder, 'a')], folder);
      const { datasets, problems } = await loadFiles(read, folder, connection);
      expect(problems).toEqual([]);
      const { value: plan, problems: told } = compile(repositoryRules(), datasets, {
        indicators: ['pdn-pbj@1.0.0', 'penyerapan-anggaran@1.0.0'],
        year: 2022,
      });
      if (!plan || hasErrors(told)) throw new Error(JSON.stringify(told));
      const { results } = await run(plan, datasets, connection);
      expect(results.rows).toHaveLength(120);
      const rows = fillNational({ units: 60, years: [2021, 2022], seed: 5 });
      let missing = 0;
      for (const { indicator, entity, actual, absent, origin, sample } of results.rows) {
        const unit = String(entity['workUnit']);
        const part = total(rows, unit, indicator === 'pdn-pbj' ? 'realisasi_pdn' : 'realisasi');
        const expected = part === null ? null : (part * 100) / Number(total(rows, unit, 'pagu'));
        if (expected === null) expect([actual, absent]).toEqual([null, 'missing-input']);
        else expect(actual, `${indicator} ${unit}`).toBeCloseTo(expected, 9);
        expect({ origin, sample }).toEqual({ origin: 'computed', sample: true });
        if (expected === null) missing++;
      }
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThan(20);
    } finally {
      await connection.close();
    }
  });

  it('refuses what it cannot make, and to write over data of the repository', () => {
    const typed = { units: '1', years: '2022', seed: '0' };
    expect(readOptions(typed)).toEqual({ units: 1, years: [2022, 2022], seed: 0 });
    for (const wrong of [
      { units: '0' },
      { units: '100001' },
      { years: '2022-2021' },
      { years: 'x' },
      { seed: '-1' },
      { seed: '4294967296' },
    ]) {
      expect(() => readOptions({ ...typed, ...wrong })).toThrow('is not a whole number from');
    }
    for (const args of [
      ['--out', path.join(folder, 'c'), '--units', '0'],
      ['--out', 'datasets/contoh-satker'],
    ]) {
      const { status, stderr } = call(...args);
      expect(status, args.join(' ')).toBe(2);
      expect(stderr).toContain('npm run data:nasional -- --out FOLDER');
    }
    expect(existsSync(path.join(folder, 'c'))).toBe(false);
  });
});

function cells(table: Table, name: string) {
  const found = column(table, name)!;
  return Array.from({ length: table.rows }, (_, row) => cell(found, row));
}

/** The sum of a column for a unit in the fourth quarter of 2022; null when a part of it is absent. */
function total(table: Table, unit: string, name: string): number | null {
  const [units, years, quarters, values] = ['kode_satker', 'tahun', 'triwulan', name].map((one) =>
    column(table, one)!,
  );
  let sum: number | null = 0;
  for (let row = 0; row < table.rows; row++) {
    const mine =
      cell(units!, row) === unit && cell(years!, row) === 2022 && cell(quarters!, row) === 4;
    const value = cell(values!, row);
    if (mine) sum = sum === null || value === null ? null : sum + Number(value);
  }
  return sum;
}
