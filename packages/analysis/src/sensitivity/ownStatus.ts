import { type Override, type Run, type Status, recompute, sameRow } from '@tolok/engine';
import { narrowRun } from '../seek/narrowRun.ts';
import { findSubject } from '../seek/subject.ts';
import { readVariable } from '../seek/variable.ts';
import { flipPoints } from './flipPoints.ts';
import type { Driver } from './sensitivity.ts';

/** What the indicator that a driver belongs to comes to along the way of the driver. */
export interface OwnStatus {
  readonly atLow: Status | null;
  readonly atHigh: Status | null;
  /** The numbers at which that turns, in order. */
  readonly flipsAt: readonly number[];
}

/**
 * The status of the driver's own indicator at both ends and where it turns: an objective or an
 * agreement mostly keeps its status while single indicators change theirs.
 */
export function ownStatus(
  run: Run,
  { path, points }: Pick<Driver, 'path' | 'points'>,
  given: readonly Override[] = [],
): OwnStatus {
  const variable = readVariable(run, path, given).value;
  const subject = variable?.planned && findSubject(run, variable.planned.id).value;
  if (!variable || subject?.kind !== 'indicator') return { atLow: null, atHigh: null, flipsAt: [] };
  const narrowed = narrowRun(run, subject, variable, given);
  const statusAt = (x: number) =>
    sameRow(recompute(narrowed, [...given, variable.at(x)]), subject.row)?.status ?? null;
  const found = points.map(({ x }) => ({ x, status: statusAt(x) }));
  return {
    atLow: found[0]?.status ?? null,
    atHigh: found.at(-1)?.status ?? null,
    flipsAt: flipPoints(found, statusAt),
  };
}
