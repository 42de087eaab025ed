import {
  type DocumentKind,
  type Documents,
  type Parsed,
  type Problem,
  printJson,
  readDocument,
  readJson,
} from '@tolok/schema';

/**
 * Reading and printing of a body that is a JSON document of its own kind; `check` tells what a shape
 * cannot.
 */
export const jsonBody = <K extends DocumentKind>(
  kind: K,
  check: (spec: Documents[K]) => readonly Problem[] = () => [],
) => ({
  language: 'json' as const,
  read(body: string): Parsed<Documents[K]> {
    const { value, document, problems } = readDocument(kind, body, '');
    if (value === undefined) return { problems };
    const found = check(value).map((p) => ({ ...p, ...document?.locate(p.pointer) }));
    return found.length > 0 ? { problems: [...problems, ...found] } : { value, problems };
  },
  lineOf: (body: string, pointer: string): number =>
    readJson(body, '').value?.locate(pointer).line ?? 0,
  print: (spec: Documents[K]): string => printJson(spec, kind),
});
