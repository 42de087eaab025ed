import { type Value, absent, absentCode, absentReason, isAbsent } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import type { AggregateNode } from '../node.ts';
import { type Pair, compileAggregate } from './aggregateRows.ts';
import { type CaseState, compileNumber, fail, readInput } from './compileNode.ts';

/** The inputs of one case by local name: a value, or the elements of a list. */
export type CaseValues = Readonly<Record<string, Value | readonly Value[] | undefined>>;

const missing = absentCode('missing-input');

/**
 * The formula as a function of one case, compiled once.
 *
 * Gives a finite number, never -0, or an absence: of the leftmost absent operand, `missing-input`
 * for a name without a value, `undefined` where an operation has no finite result.
 */
export function compileCase(formula: Formula): (values: CaseValues) => Value {
  const pairs = formula.aggregates.map((): Pair => ({ value: NaN, reason: 0 }));
  const state: CaseState & { values: CaseValues } = {
    ...{ item: 0, itemReason: 0, reason: 0 },
    values: {},
  };
  const number = compileNumber(formula.tree, state, {
    name: (name) => () => readInput(state.values[name] as Value | undefined, state),
    aggregate: (index) => () => {
      const pair = pairs[index];
      return pair?.reason === 0 ? pair.value : fail(state, pair?.reason ?? missing);
    },
  });
  const aggregates = formula.aggregates.map((node) => compileCaseAggregate(node));
  return (values) => {
    for (let i = 0; i < aggregates.length; i++) {
      const pair = pairs[i];
      if (pair) aggregates[i]?.(values, pair);
    }
    state.values = values;
    const result = number();
    if (result === result) return result + 0;
    return absent(absentReason(state.reason) ?? 'undefined');
  };
}

/** The value of a formula in one case; `compileCase` is the way for many. */
export const evaluate = (formula: Formula, values: CaseValues): Value =>
  compileCase(formula)(values);

function compileCaseAggregate(node: AggregateNode): (values: CaseValues, out: Pair) => void {
  const run = compileAggregate(node);
  return (values, out) => {
    const list = values[node.input];
    if (!Array.isArray(list)) {
      out.value = NaN;
      out.reason = missing;
      return;
    }
    const elements = list as readonly Value[];
    const numbers = elements.map((x) => (isAbsent(x) || !Number.isFinite(x) ? 0 : x));
    const reasons = elements.map((x) =>
      isAbsent(x) ? absentCode(x.reason) : Number.isFinite(x) ? 0 : absentCode('undefined'),
    );
    run(numbers, reasons, 0, numbers.length, out);
  };
}
