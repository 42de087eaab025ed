import type { ConstantInput, Input, Measure } from '@tolok/schema';
import { isIndicator } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { moved, stepOf } from '../step.ts';
import { same, sensitive } from '../words.ts';

/** A step of one weight given to the next of its set, so that the total stays. */
export const weightShifted: MutationOperator = {
  label: { id: 'bobot digeser', en: 'weight shifted' },
  mutate: ({ rule }) => (isIndicator(rule) && rule.measure ? ofMeasure(rule.measure) : []),
};

const ofMeasure = ({ weights = [], inputs }: Measure): readonly Mutant[] =>
  weights.flatMap(({ of }) =>
    of.flatMap((name, i): readonly Mutant[] => {
      const other = of[(i + 1) % of.length] ?? name;
      const [from, to] = [inputs[name], inputs[other]];
      if (other === name || !isConstant(from) || !isConstant(to)) return [];
      const step = Math.min(stepOf(from.constant), stepOf(to.constant));
      const [less, more] = [moved(from.constant, -step), moved(to.constant, step)];
      return [
        {
          pointer: '/measure/inputs',
          value: {
            ...inputs,
            [name]: { ...from, constant: less },
            [other]: { ...to, constant: more },
          },
          boundary: false,
          was: same(`${name} ${from.constant}, ${other} ${to.constant}`),
          becomes: same(`${name} ${less}, ${other} ${more}`),
          advice: sensitive(`${name}, ${other}`),
        },
      ];
    }),
  );

const isConstant = (input: Input | undefined): input is ConstantInput =>
  input !== undefined && 'constant' in input;
