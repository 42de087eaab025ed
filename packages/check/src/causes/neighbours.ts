import type { Cell } from '../cells/cell.ts';
import type { ResourceCells } from '../cells/resourceCells.ts';
import type { Tables } from '../cells/tables.ts';
import type { Neighbours } from './cause.ts';

/** The cells around a cell of a package. */
export function neighboursOf(tables: Tables, cell: Cell): Neighbours {
  const table = tables.of(cell.resource);
  const others = (name: string): readonly Cell[] => {
    if (!table?.has(name) || cell.index < 0) return [];
    const rows = rowsLike(table, name, cell.index)
      .filter((row) => row !== cell.index && Math.abs(row - cell.index) <= farthest)
      .sort((a, b) => Math.abs(a - cell.index) - Math.abs(b - cell.index) || a - b);
    return rows.map((row) => table.cell(row, cell.field));
  };
  return {
    get inRow() {
      return others('rowNumber').filter(({ unit }) => unit === cell.unit);
    },
    get inColumn() {
      return others('column');
    },
    otherYears: (of) => sameInOtherYears(tables, of),
  };
}

/** Rows further away than this are no neighbours: what they say is like it by chance. */
const farthest = 5_000;

/** The rows of which a column says the same as of this one. */
const rowsLike = (table: ResourceCells, name: string, row: number): readonly number[] =>
  table.rowsWith(name, [table.key(name, row)]);

/** Figures of the same kind about the same thing, of other years; the year before first. */
function sameInOtherYears(tables: Tables, cell: Cell): readonly Cell[] {
  const table = tables.of(cell.resource);
  if (!table?.has('year') || cell.index < 0 || cell.field === 'year') return [];
  const year = Number(table.key('year', cell.index) ?? 0);
  const about = ['role', 'indicator', 'service', 'kro', 'quarter', 'workUnit'].filter(table.has);
  const isRow = table.has('indicator') && table.key('indicator', cell.index) !== null;
  if (!isRow && table.has('row') && !/^\d{4}$/.test(cell.row ?? '')) about.push('row');
  const sames = about.map((name) => rowsLike(table, name, cell.index));
  // The rarest of what it is about leaves the fewest rows to look at.
  const [rarest] = sames.sort((a, b) => a.length - b.length);
  const rows = rarest ?? Array.from({ length: table.rows }, (_, row) => row);
  const found: { row: number; year: number }[] = [];
  for (const row of rows) {
    const at = table.key('year', row);
    if (typeof at !== 'number' || at === year) continue;
    if (about.every((name) => table.key(name, row) === table.key(name, cell.index)))
      found.push({ row, year: at });
  }
  found.sort((a, b) => distance(a.year, year) - distance(b.year, year));
  return found.map(({ row }) => table.cell(row, cell.field)).filter(({ value }) => value);
}

/** Years before stand before years after. */
const distance = (year: number, from: number): number =>
  year < from ? from - year : 100 + year - from;
