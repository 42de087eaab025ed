import type { Cell } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { Neighbours } from './cause.ts';

/** The cells around a cell of a package. */
export function neighboursOf(tables: Tables, cell: Cell): Neighbours {
  const table = tables.of(cell.resource);
  const others = (holds: (row: number) => boolean): readonly Cell[] => {
    if (!table || cell.index < 0) return [];
    const rows: number[] = [];
    for (let row = 0; row < table.rows; row++) if (row !== cell.index && holds(row)) rows.push(row);
    rows.sort((a, b) => Math.abs(a - cell.index) - Math.abs(b - cell.index) || a - b);
    return rows.map((row) => table.cell(row, cell.field));
  };
  const same = (name: string) => (row: number) =>
    table?.has(name) === true && table.key(name, row) === table.key(name, cell.index);
  return {
    get inRow() {
      return others(same('rowNumber')).filter(({ unit }) => unit === cell.unit);
    },
    get inColumn() {
      return others(same('column'));
    },
    otherYears: (of) => sameInOtherYears(tables, of),
  };
}

/** Figures of the same kind about the same thing, of other years; the year before first. */
function sameInOtherYears(tables: Tables, cell: Cell): readonly Cell[] {
  const table = tables.of(cell.resource);
  if (!table?.has('year') || cell.index < 0) return [];
  const year = Number(table.key('year', cell.index) ?? 0);
  const about = ['role', 'indicator', 'service', 'kro', 'quarter', 'workUnit'].filter(table.has);
  const isRow = table.has('indicator') && table.key('indicator', cell.index) !== null;
  if (!isRow && table.has('row') && !/^\d{4}$/.test(cell.row ?? '')) about.push('row');
  const found: { row: number; year: number }[] = [];
  for (let row = 0; row < table.rows; row++) {
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
