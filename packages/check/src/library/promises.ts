import { type Loaded, type RuleSet, findVersion } from '@tolok/engine';
import type { Agreement, Indicator, PerformancePlan, Target } from '@tolok/schema';

/** The target of one indicator for one year in an agreement or a plan. */
export interface Promised {
  readonly loaded: Loaded<Agreement | PerformancePlan>;
  /** `agreement`, or the kind of plan: `renstra`, `rencana-kinerja`, `rencana-aksi`. */
  readonly kind: 'agreement' | PerformancePlan['kind'];
  readonly objective: string;
  readonly code: string;
  readonly year: number;
  readonly target: Target;
  /** Where the target and the reference to the indicator stand. */
  readonly pointer: string;
  readonly indicatorAt: string;
  /** `id@version`, and the rule it names; null where there is none. */
  readonly reference: string;
  readonly rule: Loaded<Indicator> | null;
}

/** Every target of every agreement and plan, in their order. */
export const promisesOf = (rules: RuleSet): readonly Promised[] => [
  ...[...rules.agreements.values()].flatMap((loaded) => ofAgreement(rules, loaded)),
  ...[...rules.plans.values()].flatMap((loaded) => ofPlan(rules, loaded)),
];

function ofAgreement(rules: RuleSet, loaded: Loaded<Agreement>): readonly Promised[] {
  const { objectives, year } = loaded.value;
  return objectives.flatMap(({ id: objective, indicators }, i) =>
    indicators.map(({ code, indicator, target }, j) => {
      const at = `/objectives/${i}/indicators/${j}`;
      return {
        ...{ loaded, kind: 'agreement' as const, objective, code, year, target },
        ...{ pointer: `${at}/target`, ...named(rules, at, indicator) },
      };
    }),
  );
}

function ofPlan(rules: RuleSet, loaded: Loaded<PerformancePlan>): readonly Promised[] {
  const { objectives, kind } = loaded.value;
  return objectives.flatMap(({ id: objective, indicators }, i) =>
    indicators.flatMap(({ code, indicator, targets }, j) => {
      const at = `/objectives/${i}/indicators/${j}`;
      return Object.entries(targets).map(([year, target]) => ({
        ...{ loaded, kind, objective, code, year: Number(year), target },
        ...{ pointer: `${at}/targets/${year}`, ...named(rules, at, indicator) },
      }));
    }),
  );
}

const named = (rules: RuleSet, at: string, reference: string) => ({
  indicatorAt: `${at}/indicator`,
  reference,
  rule: findVersion(rules.indicators, reference),
});

/** The target as one figure: of a range its lower end. */
export const figureOf = (target: Target): number | string | null =>
  typeof target === 'object' ? (target?.from ?? null) : target;
