import type { Problem, Report } from '@tolok/schema';
import type { FindingPlace } from './finding.ts';

export type { Counts } from '@tolok/schema';

/** All that checking gave. The same input gives the same report, in the same order. */
export interface CheckReport extends Pick<Report, 'findings' | 'checks' | 'counts'> {
  /** The figures that follow, by check; what is right is as much of a result as what is wrong. */
  readonly proved: readonly CheckPlaces[];
  /** Those of which the printed digits leave it open, by check. */
  readonly undecided: readonly CheckPlaces[];
  /** What kept checks from being carried out: all of it, where their outcome names the first. */
  readonly barriers: readonly Barrier[];
  /** What is wrong with acknowledgements and waivers, and whatever else its maker knows of. */
  readonly problems: readonly Problem[];
}

/** Where figures of one check stand. */
export interface CheckPlaces {
  readonly check: string;
  readonly places: FindingPlaces;
}

/** Places in their order, each read when it is reached: there may be a million. */
export interface FindingPlaces extends Iterable<FindingPlace> {
  readonly length: number;
}

/** Why one check was skipped or could not be carried out. */
export interface Barrier {
  readonly check: string;
  /** Never empty. */
  readonly problems: readonly Problem[];
}
