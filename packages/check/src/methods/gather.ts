import { type Interval, pointInterval, zero } from '@tolok/formula';
import { type Cells, type CheckInputs, nearest } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import {
  type Selected,
  type Wanted,
  groupCells,
  groupKey,
  missingParts,
  selectCells,
  wantedOf,
} from '../cells/select.ts';
import type { Tables } from '../cells/tables.ts';
import { inputOr } from '../relations/heldTo.ts';
import type { Repair } from '../relations/relation.ts';
import type { Report } from './method.ts';

/** The cells that are asked for; what is not there is told, and then there are none. */
export function gather(
  tables: Tables,
  wanted: Wanted,
  by: readonly string[],
  report: Report,
): readonly Selected[] {
  const missing = missingParts(tables, wanted, by);
  for (const { kind, name, known } of missing) {
    const values = { name, nearest: nearest(name, known) ?? '–' };
    report(kind === 'resource' ? 'check.resource-unknown' : 'check.column-unknown', values);
  }
  return missing.length > 0 ? [] : selectCells(tables, wanted);
}

/** The inputs of one group: cells by name, each alone or a list. */
export interface GroupInput {
  readonly name: string;
  readonly list: boolean;
  readonly zero: boolean;
  readonly cells: readonly Cell[];
}

/** Finds the inputs of a formula, by group. */
export function gatherInputs(
  tables: Tables,
  base: Cells,
  inputs: CheckInputs,
  by: readonly string[],
  report: Report,
): (group: string) => readonly GroupInput[] | null {
  const found = Object.entries(inputs).map(
    ([name, { unit: _unit, list, absent, by: ownBy = by, ...own }]) => ({
      name,
      list: list === true,
      zero: absent === 'zero',
      ownOf: partOfGroup(ownBy, by),
      groups: groupCells(gather(tables, wantedOf(base, own), ownBy, report), ownBy),
    }),
  );
  return (group) => {
    const result: GroupInput[] = [];
    for (const { name, list, zero: asZero, ownOf, groups } of found) {
      const own = ownOf(group);
      const cells = groups.get(own)?.map(({ cell }) => cell) ?? [];
      if (cells.length === 0) return null;
      if (cells.length > 1 && !list) {
        report('check.several', { name, count: cells.length, group: shownGroup(own) });
        return null;
      }
      result.push({ name, list, zero: asZero, cells });
    }
    return result;
  };
}

/** The group of an input that only some of the columns tell apart. */
function partOfGroup(ownBy: readonly string[], by: readonly string[]): (group: string) => string {
  if (ownBy === by) return (group) => group;
  const at = ownBy.map((column) => by.indexOf(column));
  return (group) => {
    const values = JSON.parse(group) as (string | number | null)[];
    return groupKey(at.map((i) => values[i] ?? null));
  };
}

/** A group for a reader: `2022, ikm`. */
export const shownGroup = (group: string): string => keyOf(group).join(', ') || '–';

/** The values of a group as texts. */
export const keyOf = (group: string): readonly string[] =>
  (JSON.parse(group) as (string | number | null)[]).map((one) => String(one ?? '–'));

/** Whether no figure that is needed is lacking. */
export const areFilled = (inputs: readonly GroupInput[]): boolean =>
  inputs.every(({ zero: asZero, cells }) => asZero || cells.every(({ value }) => value));

/** The intervals of the inputs; null where a figure that is needed is not there. */
export function intervalsOf(
  inputs: readonly GroupInput[],
  instead?: Repair,
): Record<string, Interval | readonly Interval[]> | null {
  const result: Record<string, Interval | readonly Interval[]> = {};
  for (const { name, list, zero: asZero, cells } of inputs) {
    const intervals: Interval[] = [];
    for (const cell of cells) {
      const allowed = inputOr(cell, instead) ?? (asZero ? pointInterval(zero) : null);
      if (!allowed) return null;
      intervals.push(allowed);
    }
    const [only] = intervals;
    if (list) result[name] = intervals;
    else if (only) result[name] = only;
  }
  return result;
}

/** How many of the inputs have no number. */
export const nullsOf = (inputs: readonly GroupInput[]): number =>
  inputs.reduce((sum, { cells }) => sum + cells.filter(({ value }) => !value).length, 0);
