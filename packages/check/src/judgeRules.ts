import { type Loaded, type RuleSet, versionedRules } from '@tolok/engine';
import { type Coverage, coverageOf } from './boundaries/coverageOf.ts';
import type { Boundary } from './boundaries/boundary.ts';
import { type GateVerdict, verdictOf } from './mutants/gate.ts';
import { type JudgedMutant, judgeMutants } from './mutants/judgeMutants.ts';
import { type Rule, referenceOf } from './rule.ts';

/** What the examples of one rule are worth. */
export interface RuleVerdict {
  /** `id@version` of the rule. */
  readonly rule: string;
  readonly file: string;
  /** The gate is for what is in force; of a draft it is only told. */
  readonly released: boolean;
  readonly coverage: Coverage & { readonly untouched: readonly Pick<Boundary, 'kind' | 'at'>[] };
  /** Null where no mutants were asked for. */
  readonly mutants: MutantVerdict | null;
}

export interface MutantVerdict extends GateVerdict {
  readonly judged: readonly JudgedMutant[];
}

/** Coverage and mutants of every rule that has examples, in the order of the rules. */
export const judgeRules = (
  rules: RuleSet,
  {
    only = () => true,
    mutants = true,
  }: {
    readonly only?: (rule: Pick<RuleVerdict, 'rule' | 'file'>) => boolean;
    readonly mutants?: boolean;
  } = {},
): readonly RuleVerdict[] =>
  versionedRules(rules).flatMap((loaded: Loaded<Rule>): readonly RuleVerdict[] => {
    const { value, file } = loaded;
    const examples = rules.examples.get(file)?.value.examples;
    const rule = referenceOf(value);
    if (!examples || !only({ rule, file })) return [];
    const judged = mutants ? judgeMutants(rules, loaded, examples) : null;
    return [
      {
        rule,
        file,
        released: value.stage === 'released',
        coverage: coverageOf(value, examples),
        mutants: judged && { ...verdictOf(judged), judged },
      },
    ];
  });
