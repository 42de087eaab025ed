import { cellsOf, readNotebook } from '@tolok/notebook';
import type { BookData, CellShown } from '#lib/book/bookView.ts';
import { viewBook } from '#lib/book/viewBook.ts';

/** What the page of a notebook comes with where nothing of it was run yet. */
export function bookOf(text: string, file: string): BookData {
  const { value, problems } = readNotebook(text, file);
  const shown = cellsOf(value).map((cell): [string, CellShown] => [
    cell.id,
    {
      ...{ state: 'stale', problems: [], cause: null },
      view: cell.type === 'input' ? { kind: 'input', value: cell.spec.value } : null,
    },
  ]);
  return {
    ...{ file, text, view: viewBook(value, problems), shown: Object.fromEntries(shown) },
    ...{ drawn: {}, bases: new Map(), links: {} },
  };
}
