import {
  type CaseResult,
  type Loaded,
  type RuleSet,
  evaluateCase,
  evaluatePolicyCase,
  evaluateScaleCase,
  versionInForce,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import type { Example, Given, Indicator, Policy } from '@tolok/schema';
import { type Rule, isPolicy, isScale } from './rule.ts';

/** What one expectation asked for and what came out. */
export interface Difference {
  readonly key: keyof Example['expect'];
  /** Findings as their ids in a row, `–` for none. */
  readonly expected: number | string | null;
  readonly found: number | string | null;
}

/**
 * What one example of a rule does not find as it expects; empty when it passes, `no-policy` when
 * the policy it names is not there. All of it differs where the formula of the rule cannot be read.
 */
export function runExample(
  rules: RuleSet,
  loaded: Loaded<Rule>,
  { given, expect }: Example,
): readonly Difference[] | 'no-policy' {
  const policy = policyOf(rules, given.policy);
  if (given.policy !== undefined && !policy) return 'no-policy';
  const found = caseOf(rules, loaded, given, policy);
  return found === 'no-policy' ? found : differencesOf(expect, found);
}

/** Null when the formula of the rule cannot be read. A policy and a scale need no other policy. */
function caseOf(
  rules: RuleSet,
  loaded: Loaded<Rule>,
  given: Given,
  policy: Policy | null,
): CaseResult | 'no-policy' | null {
  const { value } = loaded;
  if (isScale(value)) return evaluateScaleCase(value, given);
  if (isPolicy(value)) return evaluatePolicyCase(rules, value, given);
  return policy ? evaluateCase(rules, loaded as Loaded<Indicator>, given, policy) : 'no-policy';
}

/** The policy of an example that names none. */
export const defaultPolicy = 'lakin-2022';

/** The released version that began last, a draft only where none is released. */
function policyOf(rules: RuleSet, id: string = defaultPolicy): Policy | null {
  const versions = (rules.policies.get(id) ?? []).map(({ value }) => value);
  const clocks = { validOn: '9999-12-31', knownOn: null };
  return (
    versionInForce(versions, clocks) ?? versionInForce(versions, { ...clocks, withDrafts: true })
  );
}

const keys = ['actual', 'achievement', 'status', 'band', 'absent', 'findings'] as const;

const differencesOf = (expect: Example['expect'], found: CaseResult | null): Difference[] =>
  keys.flatMap((key) => {
    const wanted = expect[key];
    if (wanted === undefined) return [];
    const [expected, came] = [figureOf(wanted), found && figureOf(found[key])];
    return found && same(expected, came) ? [] : [{ key, expected, found: came }];
  });

const figureOf = (value: number | string | null | readonly string[]): number | string | null =>
  Array.isArray(value)
    ? [...(value as readonly string[])].sort().join(', ') || '–'
    : (value as number | string | null);

const same = (a: number | string | null, b: number | string | null): boolean =>
  typeof a === 'number' && typeof b === 'number' ? snap(a) === snap(b) : a === b;
