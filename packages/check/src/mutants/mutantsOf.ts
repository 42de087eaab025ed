import type { Loaded } from '@tolok/engine';
import type { Rule } from '../rule.ts';
import type { Mutant } from './mutant.ts';
import { type OperatorName, mutationOperators } from './operators/index.ts';
import { subjectOf } from './subject.ts';

/** A mutant with the operator that made it. */
export interface MadeMutant extends Mutant {
  readonly operator: OperatorName;
}

/** Every mutant of a rule, by operator and then in the order of the rule; each change once. */
export function mutantsOf(loaded: Loaded<Rule>): readonly MadeMutant[] {
  const subject = subjectOf(loaded);
  const made = new Map<string, MadeMutant>();
  for (const operator of Object.keys(mutationOperators) as OperatorName[]) {
    for (const mutant of mutationOperators[operator].mutate(subject)) {
      const key = `${mutant.pointer} ${JSON.stringify(mutant.value)}`;
      if (!made.has(key)) made.set(key, { ...mutant, operator });
    }
  }
  return [...made.values()];
}
