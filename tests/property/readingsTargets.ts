import type { Target } from '@tolok/schema';
import { around } from './readingsNumbers.ts';
import { type PackSketch, type TargetSketch, thresholds } from './readingsSketch.ts';

/** A target of the kind wanted, or of another where the sketch says so. */
export function targetOf(
  { kind, at, width }: TargetSketch,
  wanted: 'point' | 'range' | 'ordinal',
  scaleIndex: number | null,
  { scales }: PackSketch,
): Target {
  const labels = scaleIndex === null ? [] : (scales[scaleIndex] ?? []).map(({ label }) => label);
  const letter = labels.length > 0 ? (labels[at % labels.length] ?? 'X') : 'X';
  const number = targets[at % targets.length] ?? 100;
  switch (kind) {
    case 'none':
      return null;
    case 'zero':
      return 0;
    case 'number':
      return number;
    case 'letter':
      return letter;
    case 'fits':
      if (wanted === 'ordinal') return letter;
      return wanted === 'range' ? { from: number, to: number + width } : number;
  }
}

const targets = [100, 29, 45, 3, 0.1, -7, 1e6, 76, 1e-9, 66.66, 250, 1e12, 10];

/** Numbers at which a verdict turns, and beside them: targets, thresholds, caps, bounds of bands. */
export function boundsOf(
  { policy: { threshold, cap }, scales }: PackSketch,
  aims: readonly Target[],
) {
  const own = aims.flatMap((target) =>
    typeof target === 'number'
      ? [target]
      : target !== null && typeof target === 'object'
        ? [target.from, target.to]
        : [],
  );
  const aimed = [...new Set(own)]
    .slice(0, 12)
    .flatMap((target) => [
      target,
      (target * threshold) / 100,
      (target * (cap ?? 100)) / 100,
      target * (2 - threshold / 100),
    ]);
  const limits = scales.flat().flatMap(({ from: low, to }) => [low, to]);
  return [threshold, ...thresholds.slice(0, 5), ...aimed, ...limits].flatMap(around);
}
