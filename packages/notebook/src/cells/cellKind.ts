import type { Parsed, Problem, Text } from '@tolok/schema';
import type { Cell, CellSpecs, CellType } from '../document/notebook.ts';
import type { Scope } from '../run/scope.ts';
import type { CellValue } from '../run/values.ts';
import type { TemplateContext } from './template.ts';

/** All that is known of one type of cell. */
export interface CellKind<T extends CellType> {
  /** What a person calls it. */
  readonly label: Text;
  /** The first word of its fence. */
  readonly language: 'json' | 'sql';
  /** How many tables it reads. */
  readonly tables: 'none' | 'one' | 'many';
  /** What other cells can read of it. */
  readonly gives: 'table' | 'value' | null;
  /** Whether running it may ask the database; only so many cells do that at once. */
  readonly asksDatabase: boolean;
  /** Reads a body. Problems have lines within the body. */
  readonly read: (body: string) => Parsed<CellSpecs[T]>;
  /** A body in its standard form, with a line break at the end. */
  readonly print: (spec: CellSpecs[T]) => string;
  /** The 1-based line of a part of a body, by its pointer; only where a body has pointers. */
  readonly lineOf?: (body: string, pointer: string) => number;
  /** What a new cell of this type begins as: it can be read, and runs where the context is true. */
  readonly template: (context: TemplateContext) => CellSpecs[T];
  /** Every `$id` in it, once for each place. */
  readonly values: (spec: CellSpecs[T], body: string) => readonly ValueReference[];
  /**
   * Runs it. Without a value it has failed, and the problems say why. What the database throws goes
   * through.
   */
  readonly run: (cell: Cell<T>, scope: Scope) => Promise<Parsed<CellValue>>;
}

/** A `$id`, and where it stands: a pointer into JSON, or a line within the body. */
export interface ValueReference {
  readonly id: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
}

/** What went wrong, in place of a value. */
export const failed = (...problems: readonly Problem[]): Parsed<never> => ({ problems });
