import type { Problem, Scale } from '@tolok/schema';
import type { Loaded } from '../ruleSet.ts';
import { at } from './at.ts';

/** The bands of a scale join without gap or overlap and fill it from its lower to its upper bound. */
export function checkScale(loaded: Loaded<Scale>): Problem[] {
  const { bands, lower, upper } = loaded.value;
  const problems: Problem[] = [];
  const first = bands[0];
  const last = bands.at(-1);
  const filled =
    first?.from === lower && first.fromIncluded && last?.to === upper && last.toIncluded;
  if (!filled) problems.push(at(loaded, '/bands', 'rule.band-edge', { lower, upper }));
  bands.forEach((band, i) => {
    const pointer = `/bands/${i}`;
    if (bands.findIndex(({ label }) => label === band.label) < i) {
      problems.push(at(loaded, `${pointer}/label`, 'rule.band-label', { label: band.label }));
    }
    const next = bands[i + 1];
    if (!next) return;
    const names = { label: band.label, next: next.label };
    const joint = Number(band.toIncluded) + Number(next.fromIncluded);
    if (band.to > next.from || (band.to === next.from && joint === 2)) {
      problems.push(at(loaded, pointer, 'rule.band-overlap', { ...names, at: next.from }));
    } else if (band.to < next.from || joint === 0) {
      problems.push(
        at(loaded, pointer, 'rule.band-gap', { ...names, from: band.to, to: next.from }),
      );
    }
  });
  return problems;
}
