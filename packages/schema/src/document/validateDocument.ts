import { type DocumentKind } from '../generated/shapes.ts';
import { type ShapeError, validate } from '../generated/validator.js';
import { type JsonDocument, placeIn } from '../json/readJson.ts';
import { type Problem, problem } from '../problem.ts';
import { groupMistakes } from './groupMistakes.ts';
import { wordMistake } from './wordMistake.ts';

/**
 * Everything in which a document differs from the shape of its kind, in the order of the file; empty
 * when it fits. What it means (references, bands, formulas) is judged elsewhere.
 *
 * Problems: `document.…`, each with pointer, line and column.
 */
export function validateDocument(
  kind: DocumentKind,
  document: JsonDocument,
  file: string,
): Problem[] {
  if (validate({ [kind]: document.value })) return [];
  const problems = groupMistakes(withoutKind(kind, validate.errors ?? [])).map((mistake) => {
    const { code, values } = wordMistake(kind, document.value, mistake);
    return problem(code, values, placeIn(document, file, mistake.pointer, mistake.part));
  });
  return problems.sort(byPlace);
}

const withoutKind = (kind: DocumentKind, errors: readonly ShapeError[]): ShapeError[] =>
  errors.map((error) => ({ ...error, instancePath: error.instancePath.slice(kind.length + 1) }));

const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
