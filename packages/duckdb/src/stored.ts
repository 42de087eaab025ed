import { type Column, type Table, ConnectionError } from '@tolok/schema';

/** The type a column is stored in. */
export type StoredType =
  | { readonly type: 'DOUBLE' | 'BIGINT' | 'HUGEINT' | 'VARCHAR' | 'BOOLEAN' }
  | { readonly type: 'DECIMAL'; readonly width: 18 | 38; readonly scale: number };

/**
 * The narrowest of our types that holds the whole column: BIGINT before HUGEINT, DECIMAL(18,s) before
 * DECIMAL(38,s). Problem: `ConnectionError` when a number fits neither.
 */
export function storedType(column: Column): StoredType {
  switch (column.type) {
    case 'double':
      return { type: 'DOUBLE' };
    case 'text':
      return { type: 'VARCHAR' };
    case 'boolean':
      return { type: 'BOOLEAN' };
    case 'integer': {
      if (column.values instanceof BigInt64Array || all(column.values, 2n ** 63n)) {
        return { type: 'BIGINT' };
      }
      if (!all(column.values, 2n ** 127n)) throw tooLarge(column.name, 'HUGEINT');
      return { type: 'HUGEINT' };
    }
    case 'decimal': {
      const { scale, values } = column;
      if (scale <= 18 && all(values, 10n ** 18n)) return { type: 'DECIMAL', width: 18, scale };
      if (scale > 38 || !all(values, 10n ** 38n)) throw tooLarge(column.name, 'DECIMAL(38)');
      return { type: 'DECIMAL', width: 38, scale };
    }
  }
}

/** The statement that creates the empty table, with the same types in every DuckDB. */
export function createTableSql(name: string, table: Table): string {
  const columns = table.columns.map((column) => {
    const length = column.values.length;
    if (length !== table.rows) {
      throw new RangeError(`Column "${column.name}" has ${length} values for ${table.rows} rows`);
    }
    return `${quoteName(column.name)} ${typeSql(storedType(column))}`;
  });
  return `CREATE TABLE ${quoteName(name)} (${columns.join(', ')})`;
}

/** The statement that takes back a table whose rows could not be loaded. */
export const dropTableSql = (name: string): string => `DROP TABLE IF EXISTS ${quoteName(name)}`;

/** The statement that keeps the rows of another as a table. */
export const createTableAsSql = (name: string, sql: string): string =>
  `CREATE TABLE ${quoteName(name)} AS ${sql}`;

/** The statement that takes back a table that is there. */
export const dropStoredSql = (name: string): string => `DROP TABLE ${quoteName(name)}`;

/** A name as SQL takes it for one, whatever stands in it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL takes it for one, whatever stands in it. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const typeSql = (stored: StoredType): string =>
  stored.type === 'DECIMAL' ? `DECIMAL(${stored.width},${stored.scale})` : stored.type;

function all(values: Iterable<bigint>, limit: bigint): boolean {
  for (const value of values) if (value >= limit || value <= -limit) return false;
  return true;
}

const tooLarge = (name: string, type: string): ConnectionError =>
  new ConnectionError('sql', `Column "${name}" holds a number too large for ${type}`);
