import type { ImpactFilter } from './impactFilter.ts';

/** What of a comparison is looked at. */
export interface Looked {
  readonly filter: ImpactFilter;
  /** The key of the change that is selected; null without one. */
  readonly selected: string | null;
}
