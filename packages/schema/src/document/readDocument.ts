import type { DocumentKind } from '../generated/shapes.ts';
import type { Documents } from '../generated/types.ts';
import { type JsonDocument, readJson } from '../json/readJson.ts';
import { type Parsed, hasErrors } from '../problem.ts';
import { validateDocument } from './validateDocument.ts';

/** A document that was read, with the places of its parts. */
export interface ReadDocument<T> extends Parsed<T> {
  /** There as soon as the text is JSON, also when the value is not. */
  readonly document?: JsonDocument;
}

/**
 * Reads the text of a document of a known kind: JSON first, then its shape.
 *
 * Problems: those of `readJson` or those of `validateDocument`; there is a value only without them.
 */
export function readDocument<K extends DocumentKind>(
  kind: K,
  text: string,
  file: string,
): ReadDocument<Documents[K]> {
  const { value: document, problems } = readJson(text, file);
  if (!document) return { problems };
  const mistakes = validateDocument(kind, document, file);
  const all = [...problems, ...mistakes];
  if (hasErrors(mistakes)) return { document, problems: all };
  return { value: document.value as Documents[K], document, problems: all };
}
