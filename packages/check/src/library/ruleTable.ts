import type { Dataset } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';
import type { UnitName } from '@tolok/schema';
import type { RulePlace } from '../cells/cell.ts';

/** What tables of rules are made of: the rules, and the packages in which budgets have their trees. */
export interface Library {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
}

/** What a rule document says at one place. */
export interface RuleCell extends RulePlace {
  /** Null where it says nothing. */
  readonly says: string | number | bigint | null;
  readonly unit: UnitName | null;
}

/** A row: what it is about, and a cell for every column. */
export interface RuleRow<C extends string = string> {
  readonly file: string;
  readonly name: string;
  readonly cells: Readonly<Record<C, RuleCell>>;
}

/** Rules of one kind as a table that checks read like one of a package. */
export interface RuleTable<C extends string = string> {
  readonly columns: readonly C[];
  readonly rows: (library: Library) => readonly RuleRow<C>[];
}

export const ruleTable = <C extends string>(
  columns: readonly C[],
  rows: RuleTable<C>['rows'],
): RuleTable<C> => ({ columns, rows });

/** A cell in short: its pointer, and what stands there. */
export type Written = readonly [pointer: string, says: RuleCell['says'] | undefined];

/** A row whose cells stand in one document, but for those that say where they stand. */
export const ruleRow = <C extends string>(
  loaded: RulePlace['loaded'],
  name: string,
  cells: Readonly<Record<C, Written | RuleCell>>,
): RuleRow<C> => ({
  file: loaded.file,
  name,
  cells: Object.fromEntries(
    Object.entries<Written | RuleCell>(cells).map(([column, one]) => [
      column,
      'says' in one ? one : ruleCell(loaded, one),
    ]),
  ) as Record<C, RuleCell>,
});

export const ruleCell = (
  loaded: RulePlace['loaded'],
  [pointer, says]: Written,
  unit: UnitName | null = null,
): RuleCell => ({ loaded, pointer, says: says ?? null, unit });
