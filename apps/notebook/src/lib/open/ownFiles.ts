import type { Dataset } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';

/** What a reader opened that a notebook is run over. */
export interface OwnFiles {
  /** Each stands in for one that ships under its name. */
  readonly datasets: readonly Dataset[];
  /** In place of all that ship; null for those. */
  readonly rules: RuleSet | null;
}

export const noOwnFiles: OwnFiles = { datasets: [], rules: null };
