import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { column } from '@tolok/schema';
import { openNative } from '@tolok/duckdb/native';
import { sql, printSql } from '@tolok/formula';
import { expect, it } from 'vitest';
import { csvHead, csvLines, tabbedLines } from './csv.ts';

it('gives a file that another reader reads as the same rows', { timeout: 60_000 }, async () => {
  const names = ['kode, "unit"', 'pagu', 'rasio', 'benar'];
  const texts = ['a,b', 'kata "kutip"', 'dua\nbaris', '=1+1', ' spasi '];
  const rows = texts.length;
  const text = csvLines({
    rows,
    columns: [
      { name: 'a', type: 'text', values: texts },
      { name: 'b', type: 'integer', values: new BigInt64Array(rows).fill(9007199254740993n) },
      { name: 'c', type: 'decimal', scale: 2, values: new BigInt64Array(rows).fill(-5n) },
      {
        name: 'd',
        type: 'boolean',
        values: new Uint8Array(rows).fill(1),
        valid: Uint8Array.of(1, 0, 1, 1, 1),
      },
    ],
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'tolok-csv-'));
  const connection = await openNative({ threads: 1 });
  try {
    const file = path.join(folder, 'rows.csv');
    await writeFile(file, csvHead(names) + text);
    const read = await connection.query(
      `FROM read_csv(${printSql(sql.text(file))}, header = true, all_varchar = true)`,
    );
    expect(read.columns.map(({ name }) => name)).toEqual(names);
    expect(column(read, names[0]!)).toMatchObject({ values: texts });
    expect(column(read, 'pagu')?.values[0]).toBe('9007199254740993');
    expect(column(read, 'rasio')?.values[0]).toBe('-0.05');
    expect(column(read, 'benar')).toMatchObject({ values: ['true', null, 'true', 'true', 'true'] });
  } finally {
    await connection.close();
    await rm(folder, { recursive: true });
  }
});

it('copies rows with tabs between them, and keeps a tab within one', () => {
  expect(
    tabbedLines([
      ['a', 'b c'],
      ['1\t2', ''],
    ]),
  ).toBe('a\tb c\n"1\t2"\t\n');
});
