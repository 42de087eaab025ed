import { type Agreement, type Indicator, type Policy, type Problem, nearest } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { decimalSum } from './decimalSum.ts';
import { unknown } from './unknown.ts';

/**
 * The weights of a formula are constants of it, and every set makes its total exactly. Constants in
 * no set are no weights.
 */
export function checkFormulaWeights(loaded: Loaded<Indicator>): Problem[] {
  const { weights = [], inputs = {} } = loaded.value.measure ?? {};
  const constants = new Map(
    Object.entries(inputs).flatMap(([name, input]) =>
      'constant' in input ? [[name, input.constant]] : [],
    ),
  );
  return weights.flatMap(({ of, total }, i) => {
    const strangers = of.flatMap((name, j) => {
      if (constants.has(name)) return [];
      const values = { name, nearest: nearest(name, constants.keys()) ?? '–' };
      return [at(loaded, `/measure/weights/${i}/of/${j}`, 'rule.weight-unknown', values)];
    });
    if (strangers.length > 0) return strangers;
    const numbers = of.map((name) => constants.get(name) ?? 0);
    return sumProblem(loaded, `/measure/weights/${i}`, numbers, [total]);
  });
}

/** The weights of a policy name indicators that are there and make 1 or 100; null weighs nothing. */
export function checkPolicyWeights(rules: RuleSet, loaded: Loaded<Policy>): Problem[] {
  const { weights } = loaded.value;
  if (weights === null) return [];
  return [
    ...Object.keys(weights).flatMap((id) =>
      unknown(loaded, `/weights/${id}`, id, rules.indicators.keys()),
    ),
    ...sumProblem(loaded, '/weights', Object.values(weights), wholes),
  ];
}

/**
 * All indicators of an agreement have a weight or none has. Together they make 1 or 100; or those of
 * every objective do by themselves.
 */
export function checkAgreementWeights(loaded: Loaded<Agreement>): Problem[] {
  const entries = loaded.value.objectives.flatMap(({ indicators }, i) =>
    indicators.map((entry, j) => ({ ...entry, pointer: `/objectives/${i}/indicators/${j}` })),
  );
  const weighed = entries.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (weighed.length === 0) return [];
  if (weighed.length < entries.length) {
    return entries
      .filter(({ weight }) => weight === undefined)
      .map(({ pointer, code }) => at(loaded, pointer, 'rule.weights-partial', { code }));
  }
  const byObjective = loaded.value.objectives.map(({ indicators }) =>
    decimalSum(indicators.map(({ weight }) => weight ?? 0)),
  );
  const each = wholes.some((whole) => byObjective.every((sum) => sum === String(whole)));
  return each ? [] : sumProblem(loaded, '/objectives', weighed, wholes);
}

const wholes = [1, 100];

/** The total that is wanted is the one that is nearer, where there are two. */
function sumProblem(
  loaded: Loaded<unknown>,
  pointer: string,
  numbers: readonly number[],
  totals: readonly number[],
): Problem[] {
  const found = decimalSum(numbers);
  if (totals.some((total) => String(total) === found)) return [];
  const away = (total: number) => Math.abs(Number(found) - total);
  const [wanted = 1] = [...totals].sort((a, b) => away(a) - away(b));
  return [at(loaded, pointer, 'rule.weights-sum', { found: Number(found), wanted })];
}
