import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoredColumn } from '@tolok/schema';
import { describedType } from '../describeTable.ts';
import { failure } from '../failure.ts';
import { createTableAsSql, quoteName, quoteText } from '../stored.ts';

/** The columns of a Parquet file, in its order. Rejects with `ConnectionError`. */
export async function describeParquet(
  connection: DuckDBConnection,
  path: string,
): Promise<readonly StoredColumn[]> {
  const sql = `SELECT column_name, column_type FROM (DESCRIBE FROM ${fileSql(path)})`;
  const reader = await connection.runAndReadAll(sql).catch((cause: unknown) => {
    throw failure(cause, sql);
  });
  return reader.getRows().map(([name, type]) => describedType(String(name), String(type)));
}

/**
 * Reads columns of a Parquet file as a table; days become text as `2022-12-31`. All of it or, when
 * that fails, nothing. Rejects with `ConnectionError`.
 */
export async function loadParquet(
  connection: DuckDBConnection,
  name: string,
  path: string,
  columns: readonly string[],
): Promise<void> {
  const days = new Set(
    (await describeParquet(connection, path)).flatMap((c) => (c.type === 'date' ? [c.name] : [])),
  );
  const selected = columns.map((column) => {
    const quoted = quoteName(column);
    return `${days.has(column) ? `CAST(${quoted} AS VARCHAR)` : quoted} AS ${quoted}`;
  });
  const sql = createTableAsSql(name, `SELECT ${selected.join(', ')} FROM ${fileSql(path)}`);
  await connection.run(sql).catch((cause: unknown) => {
    throw failure(cause, sql);
  });
}

/** One file, whatever its name: no pattern of names, and no columns out of the names of its folders. */
function fileSql(path: string): string {
  const literal = path.replaceAll(/[*?[]/g, (sign) => `[${sign}]`);
  return `read_parquet(${quoteText(literal)}, hive_partitioning = false)`;
}
