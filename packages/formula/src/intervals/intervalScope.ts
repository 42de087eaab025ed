import type { Formula } from '../formula.ts';
import type { NumberNode } from '../node.ts';
import { normalise } from '../read/normalise.ts';
import { aggregateInterval } from './aggregateInterval.ts';
import { type IntervalOutcome, noInterval } from './interval.ts';
import type { IntervalScope } from './intervalNode.ts';
import { type Rational, multiplyRationals, rational } from './rational.ts';
import { rationalOfNumber } from './readRational.ts';

/** The inputs of a formula by local name: an interval or an absence, or the elements of a list. */
export type IntervalInputs = Readonly<
  Record<string, IntervalOutcome | readonly IntervalOutcome[] | undefined>
>;

/** What the parts of a formula are over these inputs. */
export function intervalScope(formula: Formula, inputs: IntervalInputs): IntervalScope {
  const literal = (node: NumberNode) => literalOf(node, formula);
  return {
    literal,
    name: (name) => {
      const given = inputs[name];
      return isList(given) ? missing : (given ?? missing);
    },
    aggregate: (node) => {
      const given = inputs[node.input];
      return isList(given) ? aggregateInterval(node, given, literal) : missing;
    },
    item: missing,
  };
}

const missing = noInterval('missing-input');

const isList = (given: IntervalInputs[string]): given is readonly IntervalOutcome[] =>
  Array.isArray(given);

const hundred = rational(100n);

/** The decimal that is written. A hundredfold placed on a literal was multiplied as a double. */
function literalOf({ value, from, to }: NumberNode, { text, placed }: Formula): Rational {
  const size = placed ? Number(normalise(text.slice(from, to)).replace(/^[-\s]+/, '')) : 0;
  const isHundredfold = size !== 0 && size * 100 === Math.abs(value);
  const written = rationalOfNumber(isHundredfold ? Math.sign(value) * size : value);
  return isHundredfold ? multiplyRationals(written, hundred) : written;
}
