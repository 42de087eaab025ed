import { linesBefore } from './composeQuery.ts';

/**
 * Where the database points to in the statement behind a query, as a 1-based line and column of the
 * query. Without the column where a value stands before it in the line, which is longer or shorter
 * there; empty where the database points nowhere.
 */
export function placeInQuery(
  message: string,
  text: string,
): { readonly line?: number; readonly column?: number } {
  const [, number = '', excerpt = '', before = ''] =
    /^LINE (\d+): (.*)(?:\n( *)\^)?/m.exec(message) ?? [];
  if (number === '') return {};
  const line = Math.max(1, Number(number) - linesBefore);
  // Of a long line the database shows a part, and dots for the rest.
  const [dots = ''] = /^(?:\.{3})?/.exec(excerpt) ?? [];
  const shown = excerpt.slice(dots.length).replace(/\.{3}$/, '');
  const start = (text.split('\n')[line - 1] ?? '').indexOf(shown);
  const offset = before.length - `LINE ${number}: ${dots}`.length;
  return shown === '' || start < 0 || offset < 0 ? { line } : { line, column: start + offset + 1 };
}
