import { type Problem, problem } from '@tolok/schema';

/** What the line of a fence says: the language of its body, the type of its cell, and attributes. */
export interface FenceLine {
  readonly language: string;
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads what stands behind the marks of a fence, as in `sql tolok:query id=capaian from=hasil`; null
 * for a fence that is no cell. Problem: `notebook.attribute-form`.
 */
export function readFenceLine(
  info: string,
): { readonly line: FenceLine; readonly problems: readonly Problem[] } | null {
  const [language = '', name = '', ...rest] = info.split(/\s+/);
  const [, type] = /^tolok:(\S+)$/.exec(name) ?? [];
  if (type === undefined) return null;
  const attributes = new Map<string, string>();
  const problems: Problem[] = [];
  for (const found of rest) {
    const [, key, value] = /^([^=]+)=(.+)$/.exec(found) ?? [];
    if (key === undefined || value === undefined || attributes.has(key)) {
      problems.push(problem('notebook.attribute-form', { found }));
    } else attributes.set(key, value);
  }
  return { line: { language, type, attributes }, problems };
}

/** The line as it is written, without the marks. */
export const printFenceLine = ({ language, type, attributes }: FenceLine): string =>
  [language, `tolok:${type}`, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(
    ' ',
  );
