import type { Dataset } from '@tolok/dataset';
import type { RuleSet, Run, Selection } from '@tolok/engine';
import type { NotebookHead, Parsed } from '@tolok/schema';
import type { TableHandle } from '../tables/tableHandle.ts';
import type { Compared, ComparedSelections } from './comparePlans.ts';
import type { Scalar } from './values.ts';

/** What a cell may reach while it runs: what it depends on, and what was handed to the notebook. */
export interface Scope {
  readonly head: NotebookHead;
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  /** Aborted when a newer run of the cell began, or someone cancelled it. */
  readonly signal: AbortSignal;
  /** What was set for an input cell in place of the value it starts with. */
  readonly given: Scalar | undefined;
  /** The value of an input cell it depends on. */
  readonly value: (id: string) => Scalar;
  /** The table of a cell it depends on. */
  readonly table: (id: string) => Promise<TableHandle>;
  /** Keeps the rows of a statement until the cell runs again or is gone. */
  readonly store: (sql: string) => Promise<TableHandle>;
  /** A table of a data package as the database has it. */
  readonly load: (dataset: Dataset, resource: string) => Promise<TableHandle>;
  /** The choices of the reader, over which those of a cell stand. */
  readonly selection: Selection;
  /** Compiles and runs a selection; the same one runs once. */
  readonly evaluate: (selection: Selection) => Promise<Parsed<Run>>;
  /** Two agreements over the same data; the same two run once. */
  readonly compare: (asked: ComparedSelections) => Promise<Parsed<Compared>>;
}
