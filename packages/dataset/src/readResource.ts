import { hashBytes } from './bytes/describeBytes.ts';
import { type ReadTable, readTable } from './csv/readTable.ts';
import { type Field, type Resource } from './dataset.ts';
import { type FieldSpec, type ResourceSpec } from './descriptor/spec.ts';
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
 * the resource's own keys. Null when there is no table; otherwise `problems` says whether to trust it.
 */
export function readResource(
  bytes: Uint8Array,
  spec: ResourceSpec,
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

/** The resource as the rest of the product sees it, frozen. */
export function toResource(
  spec: ResourceSpec,
  file: string,
  { read, hash }: ReadResource,
): Resource {
  const { name, path, title, tolok } = spec;
  const { table, lines } = tolok ?? {};
  const source = {
    ...(table !== undefined && { table }),
    ...(lines && { lines: Object.freeze([lines[0], lines[1]] as const) }),
  };
  return Object.freeze({
    name,
    title: Object.freeze(tolok?.title ?? { id: title, en: title }),
    path,
    file,
    hash,
    table: Object.freeze(read.table),
    fields: Object.freeze(spec.schema.fields.map(toField)),
    primaryKey: Object.freeze([...(spec.schema.primaryKey ?? [])]),
    source: Object.freeze(source),
    facts: tolok?.facts ?? false,
    kind: tolok?.kind ?? 'rows',
  });
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
