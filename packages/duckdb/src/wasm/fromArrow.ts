import {
  type DataType,
  type Decimal,
  type Field,
  type RecordBatch,
  type Schema,
  Type,
  type Vector,
} from 'apache-arrow';
import { ConnectionError } from '@tolok/schema';
import type { Cell, Chunk, Shape } from '../columns.ts';

/** The columns of a result. Problem: `ConnectionError` for a type that has no column of ours. */
export function shapesOf(schema: Schema, sql: string): Shape[] {
  return schema.fields.map((field) => {
    const shape = shapeOf(field);
    if (shape) return { name: field.name, ...shape };
    throw new ConnectionError(
      'sql',
      `Column "${field.name}" has the type ${sqlName(field)}, which has no reading here: cast it to VARCHAR`,
      { sql },
    );
  });
}

/** One batch of a result. */
export function chunkOf(batch: RecordBatch): Chunk {
  return {
    rows: batch.numRows,
    column(index) {
      const vector = batch.getChildAt(index);
      if (!vector) throw new RangeError(`The batch has no column ${index}`);
      if ((vector.type as DataType).typeId !== Type.Decimal)
        return (row) => vector.get(row) as Cell;
      return decimals(vector as Vector<Decimal>);
    },
  };
}

type Plain =
  | { readonly type: 'double' | 'text' | 'boolean' }
  | { readonly type: 'integer'; readonly wide: boolean }
  | { readonly type: 'decimal'; readonly scale: number; readonly wide: boolean };

function shapeOf({ type }: Field): Plain | null {
  const t = type as DataType;
  switch (t.typeId) {
    case Type.Float:
      return { type: 'double' };
    case Type.Utf8:
    case Type.LargeUtf8:
      return { type: 'text' };
    case Type.Bool:
      return { type: 'boolean' };
    case Type.Int: {
      const { bitWidth, isSigned } = t as unknown as { bitWidth: number; isSigned: boolean };
      return { type: 'integer', wide: bitWidth === 64 && !isSigned };
    }
    case Type.Decimal: {
      const { scale, precision } = t as Decimal;
      // HUGEINT comes as DECIMAL(38,0) too: both are whole numbers.
      return precision === 38 && scale === 0
        ? { type: 'integer', wide: true }
        : { type: 'decimal', scale, wide: precision > 18 };
    }
    default:
      return null;
  }
}

/** Reads the four 32-bit words of each value: exact, where the library's own reading loses the scale. */
function decimals(vector: Vector<Decimal>): (row: number) => Cell {
  return (row) => {
    const words = vector.get(row);
    if (!words) return null;
    const [a = 0, b = 0, c = 0, d = 0] = words;
    const low = (BigInt(b) << 32n) | BigInt(a);
    const high = (BigInt(d | 0) << 32n) | BigInt(c);
    return (high << 64n) | low;
  };
}

/** The type as SQL spells it; Arrow's own name for the rarest. */
function sqlName(field: Field): string {
  const type = field.type as DataType;
  return names[type.typeId] ?? Type[type.typeId];
}

const names: Partial<Record<Type, string>> = {
  [Type.Binary]: 'BLOB',
  [Type.Date]: 'DATE',
  [Type.Dictionary]: 'ENUM',
  [Type.Interval]: 'INTERVAL',
  [Type.List]: 'LIST',
  [Type.Map]: 'MAP',
  [Type.Struct]: 'STRUCT',
  [Type.Time]: 'TIME',
  [Type.Timestamp]: 'TIMESTAMP',
};
