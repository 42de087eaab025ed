import { type DocumentKind, documentKinds } from '@tolok/schema';

/** The kind of a document by the last part of its `$schema`; null where that says nothing. */
export function documentKindOf(value: unknown): DocumentKind | null {
  if (typeof value !== 'object' || value === null || !('$schema' in value)) return null;
  const schema = String(value.$schema);
  return documentKinds.find((kind) => schema.endsWith(`${kind}.schema.json`)) ?? null;
}
