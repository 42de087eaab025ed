import type { ExactDecimal } from '@tolok/dataset';
import type { Loaded } from '@tolok/engine';
import { type UnitName, decimalToNumber } from '@tolok/schema';

/** One figure of a table: where it stands, what is printed there and what it says. */
export interface Cell {
  readonly dataset: string;
  /** The name of the table in the package. */
  readonly resource: string;
  /** The row of the table in the package, from 0. */
  readonly index: number;
  /** The column of the package that holds the number. */
  readonly field: string;
  /** Where it stands in the document: the printed table, row and column, and the line of its text. */
  readonly table: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly line: number | null;
  /** The characters as printed; null where the package has none. */
  readonly asPrinted: string | null;
  /** Null where there is no number. */
  readonly value: ExactDecimal | null;
  /** What stands there in place of a number: a letter, a date. */
  readonly text: string | null;
  /** Why there is no number, as the package calls it: `dash`, `empty`, `n/a`. */
  readonly absent: string | null;
  readonly unit: UnitName | null;
  /** Whether the number is what it is, and was never rounded; its check says so. */
  readonly exact?: true;
  /** Whether it is a year: never rounded, and never written in groups of digits. */
  readonly isYear?: true;
  /** Where it stands in a rule file; not there for a cell of a package. */
  readonly rule?: RulePlace;
}

/** Whether a number or a text stands there. */
export const saysSomething = ({ value, text }: Cell): boolean => value !== null || text !== null;

/** What a cell holds, for a record; a year is a text, so that no format groups its digits. Null for nothing. */
export function heldBy({ value, text, isYear }: Cell): number | string | null {
  if (!value) return text;
  const number = decimalToNumber(value.scaled, value.scale);
  return isYear ? String(number) : number;
}

/** A place of a rule document: the document, and the JSON pointer within it. */
export interface RulePlace {
  readonly loaded: Pick<Loaded<unknown>, 'file' | 'locate'>;
  readonly pointer: string;
}

/** What tells one cell from every other; of a row that is not there, what it would be called. */
export const cellId = ({ dataset, resource, index, field, table, row }: Cell): string =>
  // Ids of packages and tables have no slash, and the field stands last.
  index < 0
    ? `${dataset}/${resource}/${table}/${row}/${field}`
    : `${dataset}/${resource}/${index}/${field}`;
