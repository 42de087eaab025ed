import type { Cells, CellsWhere, WantedValue } from '@tolok/schema';
import type { Cell } from './cell.ts';
import type { ResourceCells } from './resourceCells.ts';
import type { RowKey } from './rowIndex.ts';
import type { Tables } from './tables.ts';

/** A cell that was asked for, and what it is about. */
export interface Selected {
  readonly cell: Cell;
  /** What a column says of it, moved by the shift that was asked for. */
  key(name: string): RowKey;
}

/** What is asked for: tables, rows that say this, the column of the number, other years. */
export interface Wanted {
  readonly resources: readonly string[];
  readonly where: CellsWhere;
  readonly value: string;
  readonly shift: Readonly<Record<string, number>>;
  readonly exact: boolean;
}

/** Cells that a check asks for, those of `own` beside or in place of those of `base`. */
export function wantedOf(base: Cells, own: Cells = {}): Wanted {
  const named = (cells: Cells) => cells.resources ?? (cells.resource ? [cells.resource] : []);
  const ours = named(own);
  return {
    resources: ours.length > 0 ? ours : named(base),
    where: { ...base.where, ...own.where },
    value: own.value ?? base.value ?? 'value',
    shift: own.shift ?? base.shift ?? {},
    exact: own.exact ?? base.exact ?? false,
  };
}

/** The cells that were asked for, in the order of their tables. */
export const selectCells = (tables: Tables, wanted: Wanted): readonly Selected[] =>
  wanted.resources.flatMap((name) => {
    const table = tables.of(name);
    return table ? selectFrom(table, wanted) : [];
  });

function selectFrom(table: ResourceCells, wanted: Wanted): readonly Selected[] {
  const tests = Object.entries(wanted.where).map(([name, value]) => {
    const all = valuesOf(value);
    return { name, all: new Set(all), rows: table.rowsWith(name, all) };
  });
  // The rarest of the values that are asked for leaves the fewest rows to look at.
  const [rarest, ...others] = tests.sort((a, b) => a.rows.length - b.rows.length);
  const rows = rarest?.rows ?? Array.from({ length: table.rows }, (_, row) => row);
  return rows
    .filter((row) => others.every(({ name, all }) => all.has(table.key(name, row))))
    .map((row) => new SelectedRow(table, wanted, row));
}

/** Reads its cell when it is asked for: of a million that are grouped, few are looked at twice. */
class SelectedRow implements Selected {
  readonly #table: ResourceCells;
  readonly #wanted: Wanted;
  readonly #row: number;

  constructor(table: ResourceCells, wanted: Wanted, row: number) {
    this.#table = table;
    this.#wanted = wanted;
    this.#row = row;
  }

  get cell(): Cell {
    const { value, exact } = this.#wanted;
    const cell = this.#table.cell(this.#row, value);
    return exact ? { ...cell, exact } : cell;
  }

  key(name: string): RowKey {
    const key = this.#table.key(name, this.#row);
    return typeof key === 'number' ? key - (this.#wanted.shift[name] ?? 0) : key;
  }
}

const valuesOf = (wanted: WantedValue): readonly RowKey[] =>
  (Array.isArray(wanted) ? wanted : [wanted]) as readonly RowKey[];

/** Cells by what they belong to, in the order in which each group first appears. */
export function groupCells(
  cells: readonly Selected[],
  by: readonly string[],
): ReadonlyMap<string, readonly Selected[]> {
  const groups = new Map<string, Selected[]>();
  for (const one of cells) {
    const key = groupKey(by.map((name) => one.key(name)));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

export const groupKey = (values: readonly RowKey[]): string => JSON.stringify(values);

/** The names of tables or columns that are asked for and not there. */
export function missingParts(tables: Tables, wanted: Wanted, by: readonly string[]): MissingPart[] {
  return wanted.resources.flatMap((name): MissingPart[] => {
    const table = tables.of(name);
    if (!table) return [{ kind: 'resource', name, known: tables.names }];
    const asked = [...Object.keys(wanted.where), wanted.value, ...by, ...Object.keys(wanted.shift)];
    return asked
      .filter((column) => !table.has(column))
      .map((column) => ({
        kind: 'column',
        name: column,
        known: table.columns,
      }));
  });
}

export interface MissingPart {
  readonly kind: 'resource' | 'column';
  readonly name: string;
  readonly known: readonly string[];
}
