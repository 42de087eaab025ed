import type { Example, Given, Indicator } from '@tolok/schema';
import type { Boundary } from './boundary.ts';
import { divisorsOf } from './divisorsOf.ts';

/**
 * The guards of an indicator: a target of zero where its targets are numbers, and those of its
 * formula. An example touches one if it expects an achievement or a status, or, of the formula, an
 * actual or an absence. A divisor is touched when each input in it is zero in some example.
 */
export const indicatorBoundaries = (
  rule: Indicator,
  examples: readonly Example[],
): readonly Boundary[] => [...zeroTarget(rule, examples), ...ofFormula(rule, examples)];

function zeroTarget({ target }: Indicator, examples: readonly Example[]): readonly Boundary[] {
  if (target === 'ordinal' || target === 'range') return [];
  const touched = examples.some(
    ({ given, expect }) =>
      given.target === 0 && (expect.achievement !== undefined || expect.status !== undefined),
  );
  return [{ kind: 'zero-target', at: 0, touched }];
}

function ofFormula(rule: Indicator, examples: readonly Example[]): readonly Boundary[] {
  if (!rule.measure) return [];
  const names = Object.entries(rule.measure.inputs).flatMap(([name, input]) =>
    'constant' in input ? [] : [name],
  );
  const cases = examples.flatMap(({ given: { inputs }, expect }) =>
    inputs && (expect.actual !== undefined || expect.absent !== undefined)
      ? [{ inputs, actual: expect.actual ?? null }]
      : [],
  );
  const divisors = divisorsOf(rule, rule.measure).filter((name) => names.includes(name));
  const isOrdinary = cases.some(
    ({ inputs, actual }) =>
      actual !== null && names.every((name) => (inputs[name] ?? null) !== null),
  );
  return [
    { kind: 'ordinary', at: 'actual', touched: isOrdinary },
    ...names.map((name): Boundary => {
      const touched = cases.some(({ inputs }) => inputs[name] === null);
      return { kind: 'absent-input', at: name, touched };
    }),
    ...divisors.map((name): Boundary => {
      const touched = cases.some(({ inputs }) => isZero(inputs[name]));
      return { kind: 'zero-divisor', at: name, touched };
    }),
  ];
}

/** Zero, or a list that holds nothing else. */
const isZero = (value: NonNullable<Given['inputs']>[string] | undefined): boolean =>
  Array.isArray(value) ? value.every((x) => x === 0) : value === 0;
