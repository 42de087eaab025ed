import { type DocumentKind } from '../generated/shapes.ts';
import { type ShapeError, validate } from '../generated/validator.js';
import { type JsonDocument } from '../json/readJson.ts';
import { type Problem, problem } from '../problem.ts';
import { groupMistakes } from './groupMistakes.ts';
import { wordMistake } from './wordMistake.ts';

/**
 * Everything in which a document differs from the shape of its kind, in the order of the file; empty
 * when it fits. What it means (references, bands, formulas) is judged elsewhere.
 *
 * Problems: `document.…`, each with pointer, line and column; at most 1,000, and `document.more`
 * with the number of the others.
 */
export function validateDocument(
  kind: DocumentKind,
  document: JsonDocument,
  file: string,
): Problem[] {
  if (validate({ [kind]: document.value })) return [];
  const placed = groupMistakes(withoutKind(kind, validate.errors ?? []))
    .map((mistake) => ({ mistake, place: document.locate(mistake.pointer, mistake.part) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const problems = placed.slice(0, mostProblems).map(({ mistake, place }) => {
    const { code, values } = wordMistake(kind, document.value, mistake);
    return problem(code, values, { file, pointer: mistake.pointer, ...place });
  });
  const [next] = placed.slice(mostProblems);
  if (!next) return problems;
  const count = placed.length - mostProblems;
  return [...problems, problem('document.more', { count }, { file, ...next.place })];
}

const mostProblems = 1000;

const withoutKind = (kind: DocumentKind, errors: readonly ShapeError[]): ShapeError[] =>
  errors.map((error) => ({ ...error, instancePath: error.instancePath.slice(kind.length + 1) }));
