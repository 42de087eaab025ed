import type { Override } from '@tolok/engine';
import type { Text } from '@tolok/schema';

/** An override with what its author wrote beside it, and the place it was written at. */
export interface WrittenOverride {
  readonly override: Override;
  /** The value it replaced when it was written; undefined where the author did not say. */
  readonly from?: number | string | null;
  /** The version of the rule it was written for, `id@version`; null where the author did not say. */
  readonly rule: string | null;
  readonly reason: Text | null;
  /** The id of its scenario; null for one typed by itself. */
  readonly scenario: string | null;
  /** The file of the scenario and its place in it; empty for one typed by itself. */
  readonly file: string;
  readonly pointer: string;
}
