import { type Conditions, type Loaded, achievementFormula, measureFormula } from '@tolok/engine';
import { type FormulaNode, partsOf } from '@tolok/formula';
import { type Indicator, type Policy, pointerOf } from '@tolok/schema';
import { type Rule, isIndicator, isPolicy } from '../rule.ts';

/** A rule as the operators look at it: read once for all of them. */
export interface Subject {
  readonly rule: Rule;
  /** Its own formulas that can be read: measure, and achievement where it names none. */
  readonly formulas: readonly PlacedFormula[];
  /** Every node of its conditions, outer before inner. */
  readonly conditions: readonly PlacedConditions[];
}

export interface PlacedFormula {
  readonly pointer: string;
  readonly text: string;
  /** Every node as written, outer before inner, left before right. */
  readonly nodes: readonly FormulaNode[];
}

export interface PlacedConditions {
  readonly pointer: string;
  readonly node: Conditions;
}

/** The rule with its formulas and conditions laid open. */
export const subjectOf = (loaded: Loaded<Rule>): Subject => {
  const { value: rule } = loaded;
  return {
    rule,
    formulas: isIndicator(rule) ? formulasOf(loaded as Loaded<Indicator>) : [],
    conditions: isPolicy(rule) ? conditionsOf(rule) : [],
  };
};

function formulasOf(loaded: Loaded<Indicator>): readonly PlacedFormula[] {
  const own = typeof loaded.value.achievement === 'object';
  const found = [
    { pointer: '/measure/formula', formula: measureFormula(loaded)?.value },
    ...(own
      ? [{ pointer: '/achievement/formula', formula: achievementFormula(loaded).value }]
      : []),
  ];
  return found.flatMap(({ pointer, formula }) =>
    formula ? [{ pointer, text: formula.text, nodes: [...walk(formula.written)] }] : [],
  );
}

function* walk(node: FormulaNode): Generator<FormulaNode> {
  yield node;
  for (const part of partsOf(node)) yield* walk(part);
}

function conditionsOf(policy: Policy): readonly PlacedConditions[] {
  const roots: [string, unknown][] = [
    ...Object.entries(policy.conditions ?? {}).map(([name, node]): [string, unknown] => [
      pointerOf(['conditions', name]),
      node,
    ]),
    ['/status/achieved', policy.status.achieved],
    ...policy.findings.map(({ conditions }, i): [string, unknown] => [
      `/findings/${i}/conditions`,
      conditions,
    ]),
  ];
  return roots.flatMap(([pointer, node]) => [...walkConditions(pointer, node as Conditions)]);
}

function* walkConditions(pointer: string, node: Conditions): Generator<PlacedConditions> {
  yield { pointer, node };
  if ('any' in node) yield* walkList(`${pointer}/any`, node.any);
  else if ('all' in node) yield* walkList(`${pointer}/all`, node.all);
  else if ('not' in node) yield* walkConditions(`${pointer}/not`, node.not);
}

function* walkList(pointer: string, list: readonly Conditions[]): Generator<PlacedConditions> {
  for (const [i, node] of list.entries()) yield* walkConditions(`${pointer}/${i}`, node);
}
