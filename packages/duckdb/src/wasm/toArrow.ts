import {
  type DataType,
  Bool,
  Data,
  Decimal,
  Field,
  FixedSizeBinary,
  Float64,
  Int64,
  RecordBatch,
  Schema,
  Struct,
  Table as ArrowTable,
  Utf8,
  makeData,
  tableToIPC,
} from 'apache-arrow';
import type { Column, Table, TextColumn } from '@tolok/schema';
import { type StoredType, storedType } from '../stored.ts';

/** Rows of one stream: it bounds the copy on its way to the worker. */
const streamRows = 250_000;

/** The rows as Arrow streams, one after the other, in the types the columns are stored in. */
export function* toArrow(table: Table): Generator<Uint8Array, void, undefined> {
  const fields = table.columns.map((column) => fieldOf(column.name, storedType(column)));
  const type = new Struct(fields);
  for (let from = 0; from < table.rows; from += streamRows) {
    const to = Math.min(table.rows, from + streamRows);
    const children = table.columns.map((c, index) =>
      dataOf(c, fields[index]!.type as DataType, from, to),
    );
    const data = makeData({ type, length: to - from, nullCount: 0, children });
    const batch = new RecordBatch(new Schema(fields), data);
    yield tableToIPC(new ArrowTable([batch]), 'stream');
  }
}

function fieldOf(name: string, stored: StoredType): Field {
  const type =
    stored.type === 'DECIMAL' ? new Decimal(stored.scale, stored.width, 128) : plain[stored.type]();
  return new Field(name, type, true, stored.type === 'HUGEINT' ? hugeint : undefined);
}

const plain = {
  BIGINT: () => new Int64(),
  BOOLEAN: () => new Bool(),
  DOUBLE: () => new Float64(),
  HUGEINT: () => new FixedSizeBinary(16),
  VARCHAR: () => new Utf8(),
} satisfies Record<Exclude<StoredType['type'], 'DECIMAL'>, () => DataType>;

// Arrow has no 128-bit integer: this is the name DuckDB gives and takes for one.
const hugeint: ReadonlyMap<string, string> & Map<string, string> = new Map([
  ['ARROW:extension:name', 'arrow.opaque'],
  ['ARROW:extension:metadata', '{"type_name":"hugeint","vendor_name":"DuckDB"}'],
]);

function dataOf(column: Column, type: DataType, from: number, to: number): Data {
  if (column.type === 'text') return textData(column, from, to);
  const valid = column.valid?.subarray(from, to);
  const data = buffers(column, type, from, to);
  if (!valid) return makeData({ type, length: to - from, nullCount: 0, data } as never);
  const nullCount = valid.reduce((count, v) => count + (v === 0 ? 1 : 0), 0);
  return makeData({ type, length: to - from, nullCount, nullBitmap: bits(valid), data } as never);
}

function buffers(
  column: Exclude<Column, TextColumn>,
  type: DataType,
  from: number,
  to: number,
): Float64Array | BigInt64Array | Uint32Array | Uint8Array {
  if (column.type === 'boolean') return bits(column.values.subarray(from, to));
  if (column.type === 'double') return column.values.slice(from, to);
  const numbers = column.values.slice(from, to);
  if (type instanceof Int64) return BigInt64Array.from(numbers);
  const words = new BigInt64Array(2 * numbers.length);
  for (const [i, value] of numbers.entries()) {
    words[2 * i] = BigInt.asIntN(64, value);
    words[2 * i + 1] = value >> 64n;
  }
  return type instanceof Decimal ? new Uint32Array(words.buffer) : new Uint8Array(words.buffer);
}

function textData(column: TextColumn, from: number, to: number): Data {
  const encoder = new TextEncoder();
  const values = column.values.slice(from, to);
  const texts = values.map((value) => encoder.encode(value ?? ''));
  const offsets = new Int32Array(texts.length + 1);
  for (const [i, text] of texts.entries()) offsets[i + 1] = offsets[i]! + text.length;
  const data = new Uint8Array(offsets[texts.length]!);
  for (const [i, text] of texts.entries()) data.set(text, offsets[i]);
  const nullCount = values.reduce((count, value) => count + (value === null ? 1 : 0), 0);
  const nullBitmap = bits(Uint8Array.from(values, (value) => (value === null ? 0 : 1)));
  const length = values.length;
  return makeData({ type: new Utf8(), length, nullCount, nullBitmap, valueOffsets: offsets, data });
}

/** One bit for every byte that is not 0, lowest bit first. */
function bits(bytes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(bytes.length / 8));
  for (const [i, byte] of bytes.entries()) if (byte !== 0) packed[i >> 3]! |= 1 << (i & 7);
  return packed;
}
