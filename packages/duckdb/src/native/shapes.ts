import {
  type DuckDBDataChunk,
  type DuckDBDecimalType,
  type DuckDBDecimalValue,
  type DuckDBResult,
  type DuckDBValue,
  DuckDBTypeId,
} from '@duckdb/node-api';
import { ConnectionError } from '@tolok/schema';
import type { Cell, Chunk, Shape } from '../columns.ts';

/** The columns of a result. Problem: `ConnectionError` for a type that has no column of ours. */
export function shapesOf(result: DuckDBResult, sql: string): Shape[] {
  return result.columnNames().map((name, index) => {
    const type = result.columnType(index);
    if (type.typeId === DuckDBTypeId.DECIMAL) return decimalShape(name, type);
    const shape = plain[type.typeId];
    if (shape) return { name, ...shape };
    throw new ConnectionError(
      'sql',
      `Column "${name}" has the type ${type.toString()}, which has no reading here: cast it to VARCHAR`,
      { sql },
    );
  });
}

/** One chunk of a result with these columns. */
export function chunkOf(chunk: DuckDBDataChunk, shapes: readonly Shape[]): Chunk {
  return {
    rows: chunk.rowCount,
    column(index) {
      const vector = chunk.getColumnVector(index);
      if (shapes[index]?.type !== 'decimal' && vector.type.typeId !== DuckDBTypeId.DECIMAL) {
        return (row) => simple(vector.getItem(row));
      }
      return (row) => (vector.getItem(row) as DuckDBDecimalValue | null)?.value ?? null;
    },
  };
}

// In Arrow a HUGEINT looks like DECIMAL(38,0): all databases call both whole numbers.
const decimalShape = (name: string, { width, scale }: DuckDBDecimalType): Shape =>
  width === 38 && scale === 0
    ? { name, type: 'integer', wide: true }
    : { name, type: 'decimal', scale, wide: width > 18 };

const narrow = { type: 'integer', wide: false } as const;
const wide = { type: 'integer', wide: true } as const;
const text = { type: 'text' } as const;

type Plain = typeof narrow | typeof wide | { readonly type: 'boolean' | 'double' | 'text' };

const plain: Partial<Record<DuckDBTypeId, Plain>> = {
  [DuckDBTypeId.BOOLEAN]: { type: 'boolean' },
  [DuckDBTypeId.TINYINT]: narrow,
  [DuckDBTypeId.SMALLINT]: narrow,
  [DuckDBTypeId.INTEGER]: narrow,
  [DuckDBTypeId.BIGINT]: narrow,
  [DuckDBTypeId.UTINYINT]: narrow,
  [DuckDBTypeId.USMALLINT]: narrow,
  [DuckDBTypeId.UINTEGER]: narrow,
  [DuckDBTypeId.UBIGINT]: wide,
  [DuckDBTypeId.HUGEINT]: wide,
  [DuckDBTypeId.FLOAT]: { type: 'double' },
  [DuckDBTypeId.DOUBLE]: { type: 'double' },
  [DuckDBTypeId.VARCHAR]: text,
  [DuckDBTypeId.UUID]: text,
};

const simple = (value: DuckDBValue): Cell =>
  typeof value === 'object' && value !== null ? String(value) : value;
