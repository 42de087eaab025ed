import type { Example } from '@tolok/schema';
import { type Rule, isPolicy, isScale, referenceOf } from '../rule.ts';
import type { Boundary } from './boundary.ts';
import { indicatorBoundaries } from './indicatorBoundaries.ts';
import { policyBoundaries } from './policyBoundaries.ts';
import { scaleBoundaries } from './scaleBoundaries.ts';

/** Every band, boundary and guard of a rule, in the order of the rule, touched by examples or not. */
export const boundariesOf = (rule: Rule, examples: readonly Example[]): readonly Boundary[] =>
  isScale(rule)
    ? scaleBoundaries(rule, examples)
    : isPolicy(rule)
      ? policyBoundaries(rule, examples)
      : indicatorBoundaries(rule, examples);

/** A band, a boundary or a guard of a rule that none of its examples touches. */
export interface UntouchedBoundary extends Pick<Boundary, 'kind' | 'at'> {
  /** `id@version` of the rule. */
  readonly rule: string;
}

/** What the examples of one rule leave untouched; empty when there is nothing. */
export const untouchedBoundaries = (
  rule: Rule,
  examples: readonly Example[],
): readonly UntouchedBoundary[] =>
  boundariesOf(rule, examples).flatMap(({ kind, at, touched }) =>
    touched ? [] : [{ rule: referenceOf(rule), kind, at }],
  );
