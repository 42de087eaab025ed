import { type FormulaInput, type FormulaNode, parseFormula, partsOf, snap } from '@tolok/formula';
import type { Example, Given, Indicator, Policy, Scale } from '@tolok/schema';

/** A band or a boundary of a rule that none of its examples touches. */
export interface UntouchedBoundary {
  /** `id@version` of the rule. */
  readonly rule: string;
  readonly kind: BoundaryKind;
  /** The id of a band, the number, both for a `side`, or the name of an input. */
  readonly at: string | number;
}

/**
 * What may be left untouched.
 *
 * - Of a scale: `band`, nothing strictly inside it; `boundary`, nothing exactly on a bound, the two
 *   ends of the scale included; `side`, nothing within one step of a bound in a band it parts;
 *   `outside`, nothing within one step beyond an end.
 * - Of a policy: `threshold`, `below-threshold`, `cap`, `above-cap`, `zero-target`, `pending`.
 * - Of a formula: `ordinary`, no case with every input there; `absent-input`; `zero-divisor`.
 */
export type BoundaryKind =
  | 'band'
  | 'boundary'
  | 'side'
  | 'outside'
  | 'threshold'
  | 'below-threshold'
  | 'cap'
  | 'above-cap'
  | 'zero-target'
  | 'pending'
  | 'ordinary'
  | 'absent-input'
  | 'zero-divisor';

/** How near a bound of a scale counts as just beside it: the last digit such scores are printed with. */
export const scaleStep = 0.01;

/** How near a threshold counts as just below it, in points of percent. */
export const thresholdStep = 1;

/**
 * The bands and boundaries of one rule that its examples leave untouched; empty when there are none.
 *
 * An example touches one only if it also expects something of it: a band of a scale, an achievement
 * or a status of a policy, an actual or an absence of a formula. A divisor counts as touched when
 * each input that stands in it is zero in some example. A rule without a formula has no boundaries
 * of its own; a formula that cannot be read divides by nothing here, and `checkRules` tells it.
 */
export function untouchedBoundaries(
  rule: Indicator | Scale | Policy,
  examples: readonly Example[],
): readonly UntouchedBoundary[] {
  const reference = `${rule.id}@${rule.version}`;
  const found =
    'bands' in rule
      ? ofScale(rule, examples)
      : 'threshold' in rule
        ? ofPolicy(rule, examples)
        : ofFormula(rule, examples);
  return found.map(([kind, at]) => ({ rule: reference, kind, at }));
}

type Found = readonly [kind: BoundaryKind, at: string | number];

function ofScale({ bands, lower, upper }: Scale, examples: readonly Example[]): Found[] {
  const cases = examples.flatMap(({ given, expect }) =>
    typeof given.actual === 'number' && expect.band !== undefined
      ? [{ x: snap(given.actual), band: expect.band }]
      : [],
  );
  const exactly = (at: number) => cases.some(({ x }) => x === snap(at));
  const beside = (at: number, wanted: string | null) =>
    cases.some(({ x, band }) => band === wanted && snap(Math.abs(x - at)) <= scaleStep);
  return [
    ...bands
      .filter(({ id, from, to }) => !cases.some((c) => c.band === id && c.x > from && c.x < to))
      .map(({ id }): Found => ['band', id]),
    ...[lower, ...bands.slice(1).map(({ from }) => from), upper]
      .filter((at) => !exactly(at))
      .map((at): Found => ['boundary', at]),
    ...bands.flatMap(({ id, from, to }) =>
      [from, to].filter((at) => !beside(at, id)).map((at): Found => ['side', `${id} ${at}`]),
    ),
    ...[lower, upper].filter((at) => !beside(at, null)).map((at): Found => ['outside', at]),
  ];
}

function ofPolicy({ threshold, cap }: Policy, examples: readonly Example[]): Found[] {
  const cases = examples.filter(
    ({ expect }) => expect.achievement !== undefined || expect.status !== undefined,
  );
  const ratios = cases.flatMap(({ given: { actual, target } }) =>
    typeof actual === 'number' && typeof target === 'number' && target !== 0
      ? [snap((actual * 100) / target)]
      : [],
  );
  const touched: (readonly [...Found, boolean])[] = [
    ['threshold', threshold, ratios.includes(snap(threshold))],
    [
      'below-threshold',
      threshold,
      ratios.some((x) => x < threshold && x >= threshold - thresholdStep),
    ],
    ['zero-target', 0, cases.some(({ given }) => given.target === 0)],
    ['pending', 'actual', cases.some(({ given }) => given.actual === null && hasTarget(given))],
  ];
  if (cap !== null) {
    touched.push(['cap', cap, ratios.includes(snap(cap))]);
    touched.push(['above-cap', cap, ratios.some((x) => x > cap)]);
  }
  return touched.flatMap(([kind, at, is]): Found[] => (is ? [] : [[kind, at]]));
}

const hasTarget = ({ target }: Given): boolean => target !== undefined && target !== null;

function ofFormula(rule: Indicator, examples: readonly Example[]): Found[] {
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
    ...(isOrdinary ? [] : [['ordinary', 'actual'] as const]),
    ...names
      .filter((name) => !cases.some(({ inputs }) => inputs[name] === null))
      .map((name): Found => ['absent-input', name]),
    ...divisors
      .filter((name) => !cases.some(({ inputs }) => isZero(inputs[name])))
      .map((name): Found => ['zero-divisor', name]),
  ];
}

/** Zero, or a list that holds nothing else. */
const isZero = (value: NonNullable<Given['inputs']>[string] | undefined): boolean =>
  Array.isArray(value) ? value.every((x) => x === 0) : value === 0;

/** The inputs that stand behind a `/` of the formula, each once. */
function divisorsOf(
  { unit }: Indicator,
  { formula, inputs }: NonNullable<Indicator['measure']>,
): readonly string[] {
  const context: Record<string, FormulaInput> = {};
  for (const [name, input] of Object.entries(inputs)) {
    context[name] = {
      unit: input.unit,
      list: 'aggregate' in input && input.aggregate === 'list',
    };
  }
  const { value } = parseFormula(formula, { inputs: context, unit });
  return value ? [...new Set(dividing(value.written))] : [];
}

const dividing = (node: FormulaNode): readonly string[] => [
  ...(node.kind === 'arithmetic' && node.operator === '/' ? namesIn(node.right) : []),
  ...partsOf(node).flatMap(dividing),
];

const namesIn = (node: FormulaNode): readonly string[] => [
  ...(node.kind === 'name' ? [node.name] : []),
  ...(node.kind === 'aggregate' ? [node.input] : []),
  ...partsOf(node).flatMap(namesIn),
];
