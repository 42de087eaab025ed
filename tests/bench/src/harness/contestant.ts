import type { Database } from './database.ts';
import type { Digest } from '../workload/digest.ts';
import type { Outcome } from '../workload/outcome.ts';
import type { Workload } from '../workload/workload.ts';

/** One way to evaluate the workload. */
export interface Contestant {
  /** As it stands in the table. */
  readonly name: string;
  /** Against whom it is timed. */
  readonly heat: Heat;
  /** True for one that works out only what has changed, so that its cells do not count. */
  readonly partial?: boolean;
  /** Gets ready to run, which is not timed; a text says why it cannot. */
  open(setting: Setting): Promise<Runner | string>;
}

/**
 * `cases`: one work unit or one cell at a time, each with its own number of units.
 * `columns`: typed arrays in, typed arrays out. `recompute`: the same for a what-if.
 * `bulk`: a table inside a database in, a table inside it out.
 */
export type Heat = 'cases' | 'columns' | 'recompute' | 'bulk';

export interface Setting {
  readonly work: Workload;
  /** For contestants of the heat `bulk`, holding the inputs; otherwise null. */
  readonly database: Database | null;
}

export interface Runner {
  /** Evaluates the whole workload once. This is what is timed. */
  run(): void | Promise<void>;
  /** Makes room for the next run, not timed. */
  reset?(): Promise<void>;
  /** What the last run gave, every cell; `reasons` are ignored where `hasReasons` is false. */
  outcome(): Outcome | Promise<Outcome>;
  /** What the last run gave, as sums; without it the digest is made from `outcome`. */
  digest?(): Promise<Digest>;
  /** False for engines that have no notion of why a value is absent. */
  readonly hasReasons?: boolean;
  /** How far, relatively, a value may be off: 0 but for engines that reckon in decimals. */
  readonly tolerance?: number;
  close?(): Promise<void>;
}
