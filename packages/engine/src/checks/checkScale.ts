import type { Band, Problem, Scale } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { repeated } from './repeated.ts';

/** The bands of a scale join without gap or overlap and fill it from its lower to its upper bound. */
export function checkScale(loaded: Loaded<Scale>): Problem[] {
  const { bands, lower, upper } = loaded.value;
  const problems: Problem[] = [];
  const first = bands[0];
  const last = bands.at(-1);
  const filled =
    first?.from === lower && first.fromIncluded && last?.to === upper && last.toIncluded;
  if (!filled) problems.push(at(loaded, '/bands', 'rule.band-edge', { lower, upper }));
  problems.push(
    ...repeated(
      loaded,
      bands.map(({ id }, i) => ({ name: id, pointer: `/bands/${i}/id` })),
    ),
  );
  bands.forEach((band, i) => {
    const pointer = `/bands/${i}`;
    const { label, from, to } = band;
    if (bands.findIndex((other) => other.label === label) < i) {
      problems.push(at(loaded, `${pointer}/label`, 'rule.band-label', { label }));
    }
    if (isEmpty(band)) {
      problems.push(at(loaded, pointer, 'rule.band-empty', { label, from, to }));
      return;
    }
    const next = bands[i + 1];
    if (next && !isEmpty(next)) problems.push(...jointProblem(loaded, pointer, band, next));
  });
  return problems;
}

const isEmpty = ({ from, to, fromIncluded, toIncluded }: Band): boolean =>
  from > to || (from === to && !(fromIncluded && toIncluded));

function jointProblem(
  loaded: Loaded<Scale>,
  pointer: string,
  band: Band,
  next: Band,
): readonly Problem[] {
  const names = { label: band.label, next: next.label };
  if (band.to < next.from) {
    const between = { from: band.to, to: next.from };
    return [at(loaded, pointer, 'rule.band-gap', { ...names, ...between })];
  }
  if (band.to === next.from) {
    const holders = Number(band.toIncluded) + Number(next.fromIncluded);
    if (holders === 1) return [];
    const code = holders === 0 ? 'rule.band-point' : 'rule.band-overlap';
    return [at(loaded, pointer, code, { ...names, at: next.from })];
  }
  return [at(loaded, pointer, 'rule.band-overlap', { ...names, at: sharedNumber(band, next) })];
}

/** A number that both bands hold: the bound of one of them where it is included. */
function sharedNumber(band: Band, next: Band): number {
  if (next.fromIncluded) return next.from;
  return band.toIncluded && band.to <= next.to
    ? band.to
    : (next.from + Math.min(band.to, next.to)) / 2;
}
