import type { Scale } from '@tolok/schema';
import { scaleStep } from '../../boundaries/boundary.ts';
import { isScale } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { moved } from '../step.ts';
import { exactly, same } from '../words.ts';

/** A bound of the bands a step up and a step down, on both sides of it so that they still join. */
export const bandMoved: MutationOperator = {
  label: { id: 'batas pita digeser selangkah', en: 'band bound moved by a step' },
  mutate: ({ rule }) =>
    isScale(rule) ? [...ofEnd(rule, 'lower'), ...ofJoints(rule), ...ofEnd(rule, 'upper')] : [],
};

const steps = [scaleStep, -scaleStep];

const ofJoints = ({ bands }: Scale): readonly Mutant[] =>
  bands.slice(1).flatMap((band, i) => {
    if (bands[i]?.to !== band.from) return [];
    return steps.map((by): Mutant => {
      const at = moved(band.from, by);
      const value = bands.map((one, j) =>
        j === i ? { ...one, to: at } : j === i + 1 ? { ...one, from: at } : one,
      );
      const sign = band.fromIncluded ? '>=' : '>';
      const telling = band.fromIncluded ? Math.min(band.from, at) : Math.max(band.from, at);
      return {
        pointer: '/bands',
        value,
        boundary: true,
        was: same(`${band.label} ${sign} ${band.from}`),
        becomes: same(`${band.label} ${sign} ${at}`),
        advice: exactly(telling),
      };
    });
  });

/** An end stands twice, as the end of the scale and of its outermost band; both move. */
function ofEnd(rule: Scale, end: 'lower' | 'upper'): readonly Mutant[] {
  const [last, key] =
    end === 'lower' ? [0, 'from' as const] : [rule.bands.length - 1, 'to' as const];
  const from = rule[end];
  const sign = end === 'lower' ? '>=' : '<=';
  return steps.map((by): Mutant => {
    const at = moved(from, by);
    const bands = rule.bands.map((one, i) => (i === last ? { ...one, [key]: at } : one));
    return {
      pointer: '',
      value: { ...rule, [end]: at, bands },
      boundary: true,
      was: same(`${end} ${sign} ${from}`),
      becomes: same(`${end} ${sign} ${at}`),
      advice: exactly(end === 'lower' ? Math.min(from, at) : Math.max(from, at)),
    };
  });
}
