import { jsonLimits } from './findFault.ts';
import { isInvisible, reservedKeys } from './readTree.ts';

/**
 * The data of a text in which nothing is odd, as `readTree` gives them, by the parser of the
 * platform: a tenth of the time. `undefined` where anything might have to be told, so that whoever
 * asks reads it once more with places.
 */
export function readPlain(text: string): unknown {
  if (mayBeOdd(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Whatever it is, the reader with places has the words for it.
    return undefined;
  }
  const count = { keys: 0, nodes: 0 };
  const plain = freeze(value, 0, count);
  // A key that is there twice is written twice and kept once.
  return plain === odd || count.keys !== keysIn(text) ? undefined : plain;
}

/**
 * Escapes, numbers of many digits or with exponents, halves of surrogate pairs and invisible
 * characters: most often innocent, and always worth a closer look.
 */
const mayBeOdd = (text: string): boolean =>
  /\\u|\d{16}|\d[eE][-+]?\d/.test(text) || !text.isWellFormed() || isInvisible(text);

const odd = Symbol('odd');

function freeze(value: unknown, depth: number, count: { keys: number; nodes: number }): unknown {
  if (++count.nodes > jsonLimits.nodes) return odd;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === jsonLimits.depth) return odd;
  if (Array.isArray(value)) {
    const list = value.map((one) => freeze(one, depth + 1, count));
    return list.includes(odd) ? odd : Object.freeze(list);
  }
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) {
    const plain = freeze(inner, depth + 1, count);
    if (plain === odd || reservedKeys.has(key)) return odd;
    count.keys++;
    object[key] = plain;
  }
  return Object.freeze(object);
}

/** How many keys a JSON text has: strings before a colon. */
function keysIn(text: string): number {
  let keys = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon) keys++;
  return keys;
}
