import type { Group } from '@tolok/analysis';
import type { Quarter } from '#lib/compute/choices.ts';
import type { Pair } from './pairs.ts';

/** What the reader of a comparison asks for; null leaves what stands by itself. */
export interface CompareChoices extends Pair {
  readonly quarter: Quarter | null;
  /** The code of one work unit, where the agreements are for many; null for all of them. */
  readonly workUnit: string | null;
  /** The table that is believed on both sides. */
  readonly facts: string | null;
  /** `id@version`, on both sides. */
  readonly policy: string | null;
  /** The order of the steps between the two; null for the printed one. */
  readonly order: readonly Group[] | null;
}

/** A pair as it stands by itself. */
export const pairAsItStands = ({ from, to }: Pair): CompareChoices => ({
  ...{ from, to, quarter: null, workUnit: null, facts: null, policy: null, order: null },
});
