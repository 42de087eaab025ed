import type { FigureSource } from './figure.ts';

/**
 * The key of the row of a drawing that stands at this height of the window, of those in the column
 * `key` of its table; null where none does within half a row.
 */
export function rowAt({ tables }: FigureSource, drawing: Element, y: number): string | null {
  const column = tables.id.columns.find(({ name }) => name === 'key');
  const keys = new Set<unknown>(column?.type === 'text' ? column.values : []);
  let nearest: { readonly key: string; readonly away: number } | null = null;
  for (const element of drawing.querySelectorAll('[data-key]')) {
    const key = element.getAttribute('data-key') ?? '';
    if (!keys.has(key)) continue;
    const { top, bottom } = element.getBoundingClientRect();
    const away = Math.abs((top + bottom) / 2 - y);
    if (away <= halfRow && (nearest === null || away < nearest.away)) nearest = { key, away };
  }
  return nearest?.key ?? null;
}

/** Rows of a drawing are some 30 px high. */
const halfRow = 18;
