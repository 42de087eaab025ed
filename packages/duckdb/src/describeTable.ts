import { type StoredColumn, type Table, cell, column } from '@tolok/schema';
import { quoteText } from './stored.ts';

/** The statement that lists the columns of a table in order; no rows when there is none. */
export const columnsSql = (table: string): string =>
  [
    'SELECT column_name AS name, data_type AS type FROM duckdb_columns()',
    `WHERE table_name = ${quoteText(table)} AND schema_name = 'main'`,
    'AND database_name = current_database() ORDER BY column_index',
  ].join(' ');

/** The columns that rows of names and types, both as texts, tell of. */
export function storedColumns(rows: Table): StoredColumn[] {
  const text = (name: string, row: number) => {
    const found = column(rows, name);
    return found ? String(cell(found, row)) : '';
  };
  return Array.from({ length: rows.rows }, (_, row) =>
    describedType(text('name', row), text('type', row)),
  );
}

/** A column by its name and the database's own word for its type. */
export function describedType(name: string, declared: string): StoredColumn {
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(declared)?.[1];
  if (scale !== undefined) return { name, type: 'decimal', scale: Number(scale), declared };
  return { name, type: words[declared] ?? 'other', declared };
}

const words: Readonly<Record<string, Exclude<StoredColumn['type'], 'decimal'>>> = {
  BIGINT: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DOUBLE: 'double',
  FLOAT: 'double',
  HUGEINT: 'integer',
  INTEGER: 'integer',
  SMALLINT: 'integer',
  TINYINT: 'integer',
  UBIGINT: 'integer',
  UHUGEINT: 'integer',
  UINTEGER: 'integer',
  USMALLINT: 'integer',
  UTINYINT: 'integer',
  VARCHAR: 'text',
};
