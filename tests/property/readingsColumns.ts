import { type Value, absentCode, isAbsent } from '@tolok/schema';
import type { Status } from '@tolok/engine';

/** What a reading says of one listed indicator, a place for each of its entities and years. */
export interface ReadColumns {
  /** Entity and year of a place, in order. */
  readonly keys: readonly string[];
  /** The actual; NaN where it is absent or a letter. */
  readonly actuals: Float64Array;
  readonly letters: readonly (string | null)[];
  /** Why there is no actual, or no verdict where one was to be had; 0 where nothing lacks. */
  readonly reasons: Uint8Array;
  /** NaN where there is none. */
  readonly achievements: Float64Array;
  /** 1 achieved, 0 not, -1 no verdict. */
  readonly statuses: Int8Array;
  /** The rank of the band, -1 without one. */
  readonly bands: Int8Array;
  /** Computed 1, reported 0; null where a reading does not tell. */
  readonly computed: Uint8Array | null;
  readonly sample: Uint8Array | null;
  /** The ids of findings, joined; null where a reading does not tell. */
  readonly findings: readonly string[] | null;
  /** 1 where the reading decides; null where it decides everywhere. */
  readonly decided: Uint8Array | null;
}

/** By the id of the indicator. */
export type ReadResults = ReadonlyMap<string, ReadColumns>;

export const keyOf = (entity: readonly string[], year: number): string =>
  [...entity, year].join('\u001f');

/** Columns for so many places, to be filled. */
export const emptyColumns = (keys: readonly string[]) => ({
  keys,
  actuals: new Float64Array(keys.length).fill(NaN),
  letters: new Array<string | null>(keys.length).fill(null),
  reasons: new Uint8Array(keys.length),
  achievements: new Float64Array(keys.length).fill(NaN),
  statuses: new Int8Array(keys.length).fill(-1),
  bands: new Int8Array(keys.length).fill(-1),
});

export const statusCode = (status: Status | null): number =>
  status === null ? -1 : status === 'achieved' ? 1 : 0;

/** A value as a double and a code. */
export const numberOf = (value: Value | string): number =>
  isAbsent(value) || typeof value === 'string' ? NaN : value;

export const reasonOf = (value: Value | string): number =>
  isAbsent(value) ? absentCode(value.reason) : 0;
