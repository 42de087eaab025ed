import { snap } from '@tolok/formula';
import { type AbsentReason, absentCode } from '@tolok/schema';
import { cuts } from './cells.ts';

const code = (reason: AbsentReason): number => absentCode(reason);

/** Reasons of the workload as codes; 0 stands for a value that is there. */
export const reasons = {
  present: 0,
  missing: code('missing-input'),
  undefined: code('undefined'),
} as const;

/** The class of a value that is absent. */
export const noClass = 255;

/** The percentage of one cell; NaN where it is absent. */
export function valueOf(r: number | null, t: number | null, lower: boolean): number {
  if (r === null || t === null || t === 0) return NaN;
  return lower ? (2 - r / t) * 100 : (r / t) * 100;
}

/** Why the percentage of one cell is absent; 0 where it is there. */
export function reasonOf(r: number | null, t: number | null): number {
  if (r === null || t === null) return reasons.missing;
  return t === 0 ? reasons.undefined : reasons.present;
}

/** The rank 0 to 4 of a number as it stands; `noClass` for NaN. */
export function rankOf(x: number): number {
  if (Number.isNaN(x)) return noClass;
  let rank = 0;
  while (rank < cuts.length && x >= (cuts[rank] ?? Infinity)) rank++;
  return rank;
}

/** The class of a percentage: the rank of the snapped number. */
export const classOf = (value: number): number =>
  Number.isNaN(value) ? noClass : rankOf(snap(value));
