/**
 * Why a value is not there. The order is the code used in columns: 0 is present, then 1 onwards.
 *
 * Source: the six reasons of the machine contract; `undefined` is a formula without a value here.
 */
export const absentReasons = [
  'pending',
  'missing-input',
  'zero-target',
  'not-applicable',
  'discontinued',
  'undefined',
] as const;

export type AbsentReason = (typeof absentReasons)[number];

/** A number that is there, or the reason why it is not. Never NaN, never Infinity. */
export type Value = number | Absent;

/** The absence of a value. One frozen instance per reason: compare with `===` or by `reason`. */
export interface Absent {
  readonly reason: AbsentReason;
}

const instances = Object.freeze(
  Object.fromEntries(absentReasons.map((reason) => [reason, Object.freeze({ reason })])),
) as Readonly<Record<AbsentReason, Absent>>;

/** The absence with this reason. */
export const absent = (reason: AbsentReason): Absent => instances[reason];

export const isAbsent = (value: unknown): value is Absent =>
  typeof value === 'object' && value !== null && 'reason' in value;

/** The column code of a reason: 1 for `pending` … 6 for `undefined`; 0 stands for a present value. */
export const absentCode = (reason: AbsentReason): number => absentReasons.indexOf(reason) + 1;

/** The reason behind a column code; null for 0, and for any number that is no code. */
export const absentReason = (code: number): AbsentReason | null => absentReasons[code - 1] ?? null;

/** Makes any double a value: what is not finite is `undefined`, and -0 becomes 0. */
export const finite = (x: number): Value => (Number.isFinite(x) ? x + 0 : absent('undefined'));
