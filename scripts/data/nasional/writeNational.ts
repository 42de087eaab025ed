import { openNative, storedRows } from '@tolok/duckdb/native';
import type { Connection } from '@tolok/schema';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type WrittenFile, accountsCsv, nationalDescriptor } from './descriptor.ts';
import { nationalSql } from './nationalSql.ts';
import { type NationalOptions } from './options.ts';
import { nationalReadme } from './readme.ts';

/** What was written: each data file with its rows and bytes. */
export type Written = ReadonlyMap<string, { readonly rows: number; readonly bytes: number }>;

/**
 * Writes the package of these options into a folder: every file whole beside its place, then moved
 * there, the descriptor last. The same options give the same bytes.
 */
export async function writeNational(folder: string, options: NationalOptions): Promise<Written> {
  mkdirSync(folder, { recursive: true });
  const beside = mkdtempSync(path.join(folder, '.new-'));
  const connection = await openNative();
  try {
    await connection.store('belanja', nationalSql(options));
    await connection.store('tahunan', budgetSql);
    const at = (name: string) => path.join(beside, name);
    const spending = await writeParquet(connection, 'belanja', spendingKey, at(spendingFile));
    const budget = await writeParquet(connection, 'tahunan', budgetKey, at(budgetFile));
    const accounts = accountsCsv();
    const texts = {
      'akun.csv': accounts,
      'README.md': nationalReadme(options),
      'datapackage.json': nationalDescriptor(spending, budget),
    };
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(at(name), text);
    }
    for (const name of [spendingFile, budgetFile, ...Object.keys(texts)]) {
      renameSync(at(name), path.join(folder, name));
    }
    return new Map<string, { readonly rows: number; readonly bytes: number }>([
      [spendingFile, spending],
      [budgetFile, budget],
      ['akun.csv', { rows: accounts.split('\n').length - 2, bytes: Buffer.byteLength(accounts) }],
    ]);
  } finally {
    await connection.close();
    rmSync(beside, { recursive: true });
  }
}

const spendingFile = 'belanja-akun.parquet';
const budgetFile = 'tabel-3.19.parquet';
const spendingKey = 'kode_satker, tahun, triwulan, kode_akun';
const budgetKey = 'kode_satker, tahun, "column"';

// Spending of which a part is absent is not known: it has no sum.
const budgetSql = `SELECT kode_satker, tahun, "column", value FROM (
    SELECT kode_satker, tahun, sum(pagu)::BIGINT AS "PAGU",
      CASE WHEN count(realisasi) = count(*) THEN sum(realisasi)::BIGINT END AS "REALISASI"
    FROM belanja WHERE triwulan = 4 GROUP BY kode_satker, tahun
  ) UNPIVOT INCLUDE NULLS (value FOR "column" IN ("PAGU", "REALISASI"))`;

/** Writes a table in the order of its key, so that the same rows make the same file. */
async function writeParquet(
  connection: Connection,
  table: string,
  key: string,
  file: string,
): Promise<WrittenFile> {
  const literal = `'${file.replaceAll("'", "''")}'`;
  await connection.query(
    `COPY (FROM ${table} ORDER BY ${key}) TO ${literal} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const { rows } = await storedRows(connection, table, []);
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    digest.update(piece);
    bytes += piece.length;
  }
  return { rows, bytes, hash: `sha256:${digest.digest('hex')}` };
}
