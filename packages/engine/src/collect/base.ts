import { type Value, absent } from '@tolok/schema';
import type { Entity, Place } from '../results.ts';

/**
 * The data of a plan, collected once from the database: everything a what-if needs, so that
 * recomputing asks the database nothing.
 */
export interface Base {
  /** By indicator id, then input name. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, InputCells>>;
  /** By the printed table they stand in, then indicator id. */
  readonly reported: ReadonlyMap<string, ReadonlyMap<string, readonly ReportedFigure[]>>;
}

/** One input over all entities and periods. */
export type InputCells = ReadonlyMap<string, InputCell>;

/** What the rows of one entity and year make of an input. */
export interface InputCell {
  readonly entity: Entity;
  readonly year: number;
  /** A number, or every element of a list. */
  readonly value: Value | readonly Value[];
  readonly rows: number;
  readonly sample: boolean;
  readonly places: readonly Place[];
}

/** An actual as the office printed it. */
export interface ReportedFigure {
  readonly workUnit: string;
  readonly year: number;
  readonly quarter: number | null;
  /** A number, a letter, or why there is none. */
  readonly value: Value | string;
  /** The unit it was printed in; null where the table names none. */
  readonly unit: string | null;
  readonly sample: boolean;
  readonly place: Place;
}

/** The key of a cell: the values of the entity in the order of its keys, and the year. */
export const cellKey = (entity: Entity, keys: readonly string[], year: number): string =>
  [...keys.map((key) => entity[key] ?? ''), year].join('\u001f');

/** An entity as a text that orders its rows: its keys one after the other. */
export const entityText = (entity: Entity): string => Object.values(entity).join('\u001f');

const printedAbsence = {
  empty: 'pending',
  dash: 'missing-input',
  'n/a': 'not-applicable',
  'spreadsheet-error': 'undefined',
} as const;

/**
 * The reason behind what a printed cell shows in place of a figure. An empty cell of a report is a
 * value still to come; a dash says there is none; `N/A` that none applies.
 */
export const reasonOfPrinted = (shown: string | null): Value =>
  absent(printedAbsence[(shown ?? 'dash') as keyof typeof printedAbsence] ?? 'missing-input');
