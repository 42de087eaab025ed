import {
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  BIGINT,
  BOOLEAN,
  DECIMAL,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBVector,
  HUGEINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { Column, Table } from '@tolok/schema';
import { type StoredType, storedType } from '../stored.ts';

/** Appends all rows to the table of that name, created from the same columns, a chunk at a time. */
export async function appendTable(
  connection: DuckDBConnection,
  name: string,
  table: Table,
): Promise<void> {
  const stored = table.columns.map(storedType);
  const types = stored.map(nativeType);
  const readers = table.columns.map((column, index) => reader(column, stored[index]!));
  const appender = await connection.createAppender(name);
  const size = DuckDBVector.standardSize();
  for (let from = 0; from < table.rows; from += size) {
    const rows = Math.min(size, table.rows - from);
    const chunk = DuckDBDataChunk.create(types, rows);
    for (const [index, read] of readers.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < rows; row++) vector.setItem(row, read(from + row));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function nativeType(stored: StoredType): DuckDBType {
  return stored.type === 'DECIMAL' ? DECIMAL(stored.width, stored.scale) : plain[stored.type];
}

const plain = { BIGINT, BOOLEAN, DOUBLE, HUGEINT, VARCHAR } satisfies Record<
  Exclude<StoredType['type'], 'DECIMAL'>,
  DuckDBType
>;

function reader(column: Column, stored: StoredType): (row: number) => DuckDBValue {
  const present = presence(column);
  const { values } = column;
  if (column.type === 'boolean') return (row) => (present(row) ? values[row] === 1 : null);
  if (stored.type === 'DECIMAL') {
    const { width, scale } = stored;
    return (row) =>
      present(row) ? new DuckDBDecimalValue(values[row] as bigint, width, scale) : null;
  }
  return (row) => (present(row) ? (values[row] ?? null) : null);
}

function presence(column: Column): (row: number) => boolean {
  const valid = column.type === 'text' ? undefined : column.valid;
  return valid ? (row) => valid[row] !== 0 : () => true;
}
