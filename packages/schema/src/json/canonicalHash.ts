import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The hash of what a JSON value says, whatever its layout and the order of its keys: `sha256:` and
 * 64 hexadecimal digits, over the text of RFC 8785.
 */
export function canonicalHash(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalHash: not a JSON value');
  return `sha256:${sha256Hex(text)}`;
}

/** SHA-256 as 64 hexadecimal digits in lowercase; a text is taken as its UTF-8. */
export const sha256Hex = (data: Uint8Array | string): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
