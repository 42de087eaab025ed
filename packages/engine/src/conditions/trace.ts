import { Engine } from 'json-rules-engine';
import { type Conditions, type Leaf, type Scalar } from './conditions.ts';

/** A verdict of json-rules-engine and the tree of comparisons that led to it. */
export interface Trace {
  readonly verdict: boolean;
  /** The conditions again, with what was found at each node that was looked at. */
  readonly conditions: TracedConditions;
}

/** One node of a trace: a group with its parts, or a comparison with its two sides. */
export interface TracedConditions {
  /** Null where json-rules-engine did not look, since the verdict was decided before. */
  readonly result: boolean | null;
  /** The name of the condition whose content stands here. */
  readonly condition?: string;
  readonly all?: readonly TracedConditions[];
  readonly any?: readonly TracedConditions[];
  readonly not?: TracedConditions;
  readonly fact?: string;
  readonly operator?: string;
  readonly value?: Leaf['value'];
  /** What the fact was; null when it is absent. Missing where nobody looked. */
  readonly factResult?: Scalar;
  /** What the value was, that of the other fact where it names one. Missing where nobody looked. */
  readonly valueResult?: Scalar | readonly Scalar[];
}

/**
 * Conditions decided by json-rules-engine itself: the reading for one case, with its full trace.
 * Every fact is given, absent ones as null. Each call has an engine of its own, since runs that
 * overlap on one engine lose verdicts.
 */
export async function traceConditions(
  conditions: Conditions,
  facts: Readonly<Record<string, Scalar>>,
  named: Readonly<Record<string, Conditions>> = {},
): Promise<Trace> {
  const engine = new Engine();
  for (const [name, condition] of Object.entries(named)) {
    engine.setCondition(name, structuredClone(asTopLevel(condition)) as never);
  }
  engine.addRule({
    name: 'verdict',
    conditions: structuredClone(asTopLevel(conditions)) as never,
    event: { type: 'verdict' },
  });
  const { results, failureResults } = await engine.run({ ...facts });
  const found = (results[0] ?? failureResults[0])?.conditions as unknown as FoundNode;
  const verdict = results.length > 0;
  return { verdict, conditions: { ...traced(conditions, found, named), result: verdict } };
}

const asTopLevel = (node: Conditions): Conditions => ('fact' in node ? { all: [node] } : node);

/** A node as json-rules-engine leaves it behind; a reference has turned into what it refers to. */
interface FoundNode {
  readonly result?: boolean;
  readonly all?: readonly FoundNode[];
  readonly any?: readonly FoundNode[];
  readonly not?: FoundNode;
  readonly condition?: string;
  readonly factResult?: Scalar;
  readonly valueResult?: Scalar | readonly Scalar[];
}

function traced(
  node: Conditions,
  found: FoundNode,
  named: Readonly<Record<string, Conditions>>,
): TracedConditions {
  const result = found.result ?? null;
  if ('condition' in node) {
    const target = named[node.condition];
    return found.condition === undefined && target
      ? { ...traced(target, found, named), condition: node.condition }
      : { result, condition: node.condition };
  }
  const parts = (children: readonly Conditions[], among: readonly FoundNode[] = []) =>
    children.map((child, i) => traced(child, among[i] ?? {}, named));
  if ('any' in node) return { result, any: parts(node.any, found.any) };
  if ('all' in node) return { result, all: parts(node.all, found.all) };
  if ('not' in node) return { result, not: traced(node.not, found.not ?? {}, named) };
  const { fact, operator, value } = node;
  const { factResult, valueResult, ...leaf } = found.all?.[0] ?? found;
  return {
    result: leaf.result ?? null,
    fact,
    operator,
    value,
    ...(factResult === undefined ? {} : { factResult }),
    ...(valueResult === undefined ? {} : { valueResult }),
  };
}
