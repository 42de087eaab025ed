import type { Cell, CellType } from '../document/notebook.ts';
import type { CellKind } from './cellKind.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { data } from './data.ts';
import { indicator } from './indicator.ts';
import { input } from './input.ts';
import { query } from './query.ts';
import { scenario } from './scenario.ts';
import { table } from './table.ts';

/** Every type of cell, by its name in a fence. */
export const cellKinds: { readonly [T in CellType]: CellKind<T> } = {
  data,
  query,
  table,
  indicator,
  input,
  scenario,
  compare,
  chart,
  check,
};

export const cellTypes = Object.keys(cellKinds) as readonly CellType[];

/** What is known of the type of a cell. */
export const kindOf = ({ type }: Pick<Cell, 'type'>): CellKind<CellType> =>
  cellKinds[type] as CellKind<CellType>;

/** What is known of a type; undefined for one that is not. */
export const cellKindOf = (type: string): CellKind<CellType> | undefined =>
  Object.hasOwn(cellKinds, type) ? (cellKinds[type as CellType] as CellKind<CellType>) : undefined;
