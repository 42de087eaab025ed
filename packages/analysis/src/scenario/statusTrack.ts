import { type Override, type Run, type Status, recompute, sameRow } from '@tolok/engine';
import { snap } from '@tolok/formula';
import { historyOf } from '../seek/history.ts';
import { narrowRun } from '../seek/narrowRun.ts';
import type { Variable } from '../seek/variable.ts';
import { flipPoints } from '../sensitivity/flipPoints.ts';
import { findSubject } from '../seek/subject.ts';

/** The way a slider has: its ends, its step, and the status that each stretch of it gives. */
export interface StatusTrack {
  readonly min: number;
  readonly max: number;
  /** A round number, at least one printed digit of the unit. */
  readonly step: number;
  /** From end to end without a gap; empty where what varies belongs to no single indicator. */
  readonly stretches: readonly StatusStretch[];
}

export interface StatusStretch {
  readonly from: number;
  readonly to: number;
  /** Null where there is no verdict. */
  readonly status: Status | null;
}

/**
 * Where a number can be moved on a slider, and what its own indicator comes to along the way, with
 * the other changes as they are.
 *
 * The ends hold today's value, target and actual where they are in its unit, its history and `also`,
 * with room on both sides; they stay on its scale, and at zero or above where nothing is below. Null
 * for letters and words, and where no number is known to begin with.
 */
export function statusTrack(
  run: Run,
  variable: Variable,
  given: readonly Override[] = [],
  also: readonly number[] = [],
): StatusTrack | null {
  if (variable.choices) return null;
  const row = rowAbout(run, variable);
  const known = [
    variable.now,
    ...also,
    ...historyOf(run, variable).map(({ value }) => value),
    ...(/^(target|actual)\./.test(variable.path) ? [row?.target, row?.actual] : []),
  ].filter((x) => typeof x === 'number');
  if (known.length === 0) return null;
  const ends = endsOf(known, variable);
  return { ...ends, stretches: stretchesOf(run, variable, given, [ends.min, ends.max, ...known]) };
}

const rowAbout = ({ results }: Run, { planned }: Variable) => {
  const rows = results.rows.filter(({ indicator }) => indicator === planned?.id);
  return rows.length === 1 ? rows[0] : undefined;
};

function endsOf(known: readonly number[], { scale, digits }: Variable) {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max((high - low) * 0.25, Math.max(Math.abs(low), Math.abs(high)) * 0.1) || 1;
  const least = Math.max(10 ** -digits, Number.MIN_VALUE);
  const step = roundStep((high - low + 2 * room) / 400, least);
  const floor = scale?.from ?? (low < 0 ? -Infinity : 0);
  const ceiling = scale?.to ?? Infinity;
  const outward = roundStep(room, least);
  const min = Math.max(floor, snap(Math.floor((low - room) / outward) * outward));
  const max = Math.min(ceiling, snap(Math.ceil((high + room) / outward) * outward));
  return { min, max, step };
}

/** The least of 1, 2 and 5 times a power of ten that is not below `wanted`. */
function roundStep(wanted: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const found = [1, 2, 5, 10].find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Math.max(least, Number((found * power).toPrecision(6)));
}

const samples = 24;

function stretchesOf(
  run: Run,
  variable: Variable,
  given: readonly Override[],
  places: readonly number[],
): readonly StatusStretch[] {
  const subject = variable.planned && findSubject(run, variable.planned.id).value;
  if (subject?.kind !== 'indicator') return [];
  const narrowed = narrowRun(run, subject, variable, given);
  const statusAt = (x: number): Status | null =>
    sameRow(recompute(narrowed, [...given, variable.at(x)]), subject.row)?.status ?? null;
  const [min, max] = [Math.min(...places), Math.max(...places)];
  const even = Array.from({ length: samples + 1 }, (_, i) => min + ((max - min) * i) / samples);
  const xs = [...new Set([...even, ...places])].sort((a, b) => a - b);
  const points = xs.map((x) => ({ x, status: statusAt(x) }));
  const turns = flipPoints(points, statusAt);
  const bounds = [min, ...turns, max];
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] as number;
    return { from, to, status: statusAt(from + (to - from) / 2) };
  });
}
