import type { Cell } from '../document/notebook.ts';
import type { TableHandle } from './tableHandle.ts';

/** The columns a cell shows of its table, in its order: those it names, otherwise all. */
export function shownColumns(cell: Cell, { columns }: TableHandle): readonly string[] {
  const named =
    cell.type === 'table'
      ? (cell.spec.columns ?? []).map(({ column }) => column)
      : cell.type === 'chart'
        ? Object.values(cell.spec.columns)
        : [];
  return named.length > 0 ? [...new Set(named)] : columns.map(({ name }) => name);
}
