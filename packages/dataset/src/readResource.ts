import { type Problem } from '@tolok/schema';
import { hashBytes } from './bytes/describeBytes.ts';
import { columnReaders } from './columns/index.ts';
import { type ReadTable, readTable } from './csv/readTable.ts';
import { type Field, type Resource } from './dataset.ts';
import {
  type CsvSpec,
  type FieldSpec,
  type ParquetSpec,
  type ResourceSpec,
} from './descriptor/spec.ts';
import { type Tell } from './descriptor/tell.ts';
import { checkKeys } from './keys/checkKeys.ts';
import { type ProblemList } from './problemList.ts';

/** A resource on its way: its table, and the hash of the bytes it was read from. */
export interface ReadResource {
  readonly read: ReadTable;
  readonly hash: string;
}

/**
 * Reads the bytes of one resource and checks them against what the descriptor states, the cells and
 * the resource's own keys. `tell` hears of bytes and rows that are not the stated ones. Null when
 * there is no table; otherwise `problems` says whether to trust it.
 */
export function readResource(
  bytes: Uint8Array,
  spec: CsvSpec,
  problems: ProblemList,
  tell: Tell,
): ReadResource | null {
  const hash = hashBytes(bytes);
  compareBytes(bytes.length, hash, spec, tell);
  const read = readTable(bytes, spec, problems);
  if (!read) return null;
  compareRows(read.records, spec, tell);
  if (read.records === 0 && spec.tolok?.rows !== 0) problems.add('dataset.no-rows');
  checkKeys(read, spec.schema, problems);
  return { read, hash };
}

/** A resource that was read, as the rest of the product sees it, frozen. */
export const toResource = (
  spec: CsvSpec,
  file: string,
  { read, hash }: ReadResource,
  differing: readonly Problem[],
): Resource =>
  Object.freeze({
    ...describedResource(spec, file),
    hash,
    table: Object.freeze(read.table),
    ...(differing.length > 0 && { differing: Object.freeze(differing) }),
  });

/** A resource that stays in its file: with typed columns that have no rows, frozen. */
export function fileResource(spec: ParquetSpec, file: string): Resource {
  const columns = spec.schema.fields.map((field) => columnReaders[field.type](field).finish(0));
  return Object.freeze({
    ...describedResource(spec, file),
    hash: spec.hash,
    table: Object.freeze({ rows: 0, columns }),
    inFile: Object.freeze({ bytes: spec.bytes, rows: spec.tolok?.rows ?? null }),
  });
}

function describedResource(spec: ResourceSpec, file: string): Omit<Resource, 'hash' | 'table'> {
  const { name, path, title, tolok } = spec;
  const { table, lines } = tolok ?? {};
  const source = {
    ...(table !== undefined && { table }),
    ...(lines && { lines: Object.freeze([lines[0], lines[1]] as const) }),
  };
  return {
    name,
    title: Object.freeze(tolok?.title ?? { id: title, en: title }),
    path,
    file,
    fields: Object.freeze(spec.schema.fields.map(toField)),
    primaryKey: Object.freeze([...(spec.schema.primaryKey ?? [])]),
    source: Object.freeze(source),
    facts: tolok?.facts ?? false,
    kind: tolok?.kind ?? 'rows',
  };
}

// Another content has another size as well; that is one thing to tell, not two.
function compareBytes(bytes: number, hash: string, spec: ResourceSpec, tell: Tell): void {
  const { path } = spec;
  if (hash !== spec.hash) {
    tell('dataset.hash-differs', { path, declared: spec.hash, found: hash }, '/hash');
  } else if (bytes !== spec.bytes) {
    tell('dataset.bytes-differ', { path, declared: spec.bytes, found: bytes }, '/bytes');
  }
}

function compareRows(found: number | null, { path, tolok }: ResourceSpec, tell: Tell): void {
  const declared = tolok?.rows;
  if (declared === undefined || found === null || found === declared) return;
  tell('dataset.rows-differ', { path, declared, found }, '/tolok/rows');
}

function toField({ name, type, title, tolok }: FieldSpec): Field {
  const { unit, key, decimals } = tolok ?? {};
  return Object.freeze({
    name,
    type,
    ...(title !== undefined && { title }),
    ...(unit !== undefined && { unit }),
    ...(key !== undefined && { key }),
    ...(decimals !== undefined && { decimals }),
  });
}
