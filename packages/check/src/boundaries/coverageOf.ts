import type { Example } from '@tolok/schema';
import { flooredPercent } from '../flooredPercent.ts';
import type { Rule } from '../rule.ts';
import { type Boundary, boundaryKinds } from './boundary.ts';
import { boundariesOf } from './boundariesOf.ts';

/** How much of something examples touch; `percent` is 100 only when they touch all of it. */
export interface Share {
  readonly total: number;
  readonly touched: number;
  readonly percent: number;
}

/** How much of a rule, or of several, its examples touch. */
export interface Coverage {
  readonly bands: Share;
  readonly boundaries: Share;
  readonly guards: Share;
}

/** The coverage of one rule by its examples, and what they leave untouched. */
export function coverageOf(
  rule: Rule,
  examples: readonly Example[],
): Coverage & { readonly untouched: readonly Pick<Boundary, 'kind' | 'at'>[] } {
  const all = boundariesOf(rule, examples);
  const untouched = all.filter(({ touched }) => !touched).map(({ kind, at }) => ({ kind, at }));
  return { ...sharesOf(all), untouched };
}

function sharesOf(all: readonly Boundary[]): Coverage {
  const share = (wanted: 'band' | 'boundary' | 'guard') => {
    const own = all.filter(({ kind }) => boundaryKinds[kind] === wanted);
    return shareOf(own.length, own.filter(({ touched }) => touched).length);
  };
  return { bands: share('band'), boundaries: share('boundary'), guards: share('guard') };
}

const shareOf = (total: number, touched: number): Share => ({
  total,
  touched,
  percent: flooredPercent(touched, total),
});

/** Several coverages as one. */
export function addCoverage(all: readonly Coverage[]): Coverage {
  const add = (key: keyof Coverage) =>
    shareOf(
      all.reduce((sum, one) => sum + one[key].total, 0),
      all.reduce((sum, one) => sum + one[key].touched, 0),
    );
  return { bands: add('bands'), boundaries: add('boundaries'), guards: add('guards') };
}
