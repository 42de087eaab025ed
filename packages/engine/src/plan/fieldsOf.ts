import type { Field, Resource } from '@tolok/dataset';
import type { Key } from './plan.ts';

/** The fields of a table by their names and by what they are a key for. */
export interface Fields {
  readonly byName: ReadonlyMap<string, Field>;
  readonly byKey: ReadonlyMap<Key, Field>;
}

// A wide table serves many inputs, each of which looks for a few of its columns.
const known = new WeakMap<Resource, Fields>();

/** The fields of a table, looked up once; of two for one key the first. */
export function fieldsOf(resource: Resource): Fields {
  const found = known.get(resource);
  if (found) return found;
  const byKey = new Map<Key, Field>();
  for (const field of resource.fields) {
    if (field.key !== undefined && !byKey.has(field.key)) byKey.set(field.key, field);
  }
  const fields = { byName: new Map(resource.fields.map((field) => [field.name, field])), byKey };
  known.set(resource, fields);
  return fields;
}
