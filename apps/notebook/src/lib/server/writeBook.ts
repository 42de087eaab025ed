import { openNative } from '@tolok/duckdb/native';
import { type CellState, cellsOf, openNotebook, readNotebook, sharedData } from '@tolok/notebook';
import type { DrawnFigure } from '#lib/figures/figure.ts';
import type { BookData, CellShown, KnownBase } from '#lib/book/bookView.ts';
import { indicatorLinks } from '#lib/book/indicatorLinks.ts';
import { planKey } from '#lib/book/planKey.ts';
import { tell } from '#lib/book/tell.ts';
import { viewBook } from '#lib/book/viewBook.ts';
import { viewCell } from '#lib/book/viewCell.ts';
import { bookFile, bookTexts } from './bookTexts.ts';
import { drawnFigure } from './drawnFigure.ts';
import { shipped } from './shipped.ts';

/** The ids of the notebooks that ship: the names of their files. */
export const bookIds = (): readonly string[] => Object.keys(bookTexts).sort();

/** What the page of a notebook is written with: every cell run over native DuckDB. */
export async function writeBook(id: string): Promise<BookData> {
  const text = bookTexts[id];
  if (text === undefined) throw new Error(`no notebook ${id}`);
  const { rules, datasets } = await shipped();
  const file = bookFile(id);
  const { value: notebook, problems: faults } = readNotebook(text, file);
  const connection = await openNative({ threads: 1 });
  try {
    const data = sharedData({ rules, datasets, connect: () => Promise.resolve(connection) });
    const open = openNotebook(notebook, data);
    await open.run();
    const shown: Record<string, CellShown> = {};
    const drawn: Record<string, DrawnFigure> = {};
    const bases = new Map<string, KnownBase>();
    for (const cell of cellsOf(notebook)) {
      const state = open.state(cell.id);
      if (!state) continue;
      const { value, problems, cause } = state;
      const view = value && (await viewCell(cell, value));
      shown[cell.id] = { state: state.state, view, problems: tell(problems), cause };
      if (view?.kind === 'figure') drawn[cell.id] = drawnFigure(cell.id, view.figure);
      for (const [key, base] of basesOf(state)) bases.set(key, base);
    }
    await open.close();
    const view = viewBook(notebook, faults);
    const links = indicatorLinks(rules, notebook.head?.agreement);
    return { file, text, view, shown, drawn, bases, links };
  } finally {
    await connection.close();
  }
}

function basesOf({ value }: CellState): readonly (readonly [string, KnownBase])[] {
  const runs =
    value?.kind === 'indicator'
      ? [value.run]
      : value?.kind === 'scenario'
        ? [value.before, value.after]
        : [];
  return runs.map(({ plan, base, results, problems }) => [
    planKey(plan),
    { base, problems: problems.filter((told) => !results.problems.includes(told)) },
  ]);
}
