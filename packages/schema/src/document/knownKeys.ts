import { type DocumentKind, type Shape, shapes } from '../generated/shapes.ts';
import { keysOf } from '../json/pointer.ts';

/** The keys that the object above a pointer may have and does not have yet, in their order. */
export function knownKeys(kind: DocumentKind, root: unknown, pointer: string): string[] {
  let shape: Shape | undefined = shapes[kind];
  let value = root;
  for (const key of keysOf(pointer).slice(0, -1)) {
    // A list has the shape of its items.
    if (!Array.isArray(value)) shape = shapeUnder(shape, key);
    value = (value as Record<string, unknown>)[key];
  }
  return Object.keys(shape?.keys ?? {}).filter((key) => !Object.hasOwn(value as object, key));
}

/** The shape under a key of an object; undefined where nothing is known of it. */
export const shapeUnder = (shape: Shape | undefined, key: string): Shape | undefined => {
  if (!shape) return undefined;
  const name = Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.rest;
  return name ? shapes[name] : undefined;
};
