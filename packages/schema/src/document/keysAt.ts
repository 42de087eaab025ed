import { type DocumentKind, shapes } from '../generated/shapes.ts';

/**
 * The keys that an object of a document may have, in their order, by the keys and indices that lead
 * to it. Empty where no object with keys of its own stands.
 */
export function keysAt(kind: DocumentKind, path: readonly (string | number)[]): readonly string[] {
  let shape = shapes[kind];
  for (const step of path) {
    if (typeof step === 'number') continue;
    const name = shape && Object.hasOwn(shape.keys, step) ? shape.keys[step] : shape?.rest;
    shape = name ? shapes[name] : undefined;
  }
  return shape ? Object.keys(shape.keys) : [];
}
