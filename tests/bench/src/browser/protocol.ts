import type { Measurement } from '../harness/measurement.ts';
import type { Sizes } from '../sizes.ts';

/** What the page is asked for. Plain data. */
export interface PageOrder {
  readonly sizes: Sizes;
  /** Ids of the contestants that are wanted. */
  readonly wanted: readonly string[];
}

/** What the page offers to whoever drives it. */
export interface PageScope {
  runBench?: (order: PageOrder) => Promise<readonly Measurement[]>;
  /** Given by the driver: what is being done. */
  sayBench?: (words: string) => void;
}
