import { type Plan, type RuleFile, columnBase, compile } from '@tolok/engine';
import type { Policy } from '@tolok/schema';
import { compareAgreements } from '../compareAgreements.ts';
import { type MadeLine, agreement, indicator, rulesOf, said } from '../made.suite.ts';
import { openImpact } from '../moves/agreementImpact.ts';
import type { Game } from './openGame.ts';

/** Two made agreements over made figures, without a database. */
export interface MadeGame {
  readonly before: readonly MadeLine[];
  readonly after: readonly MadeLine[];
  /** By indicator id, the figure of each work unit; NaN where it is missing. */
  readonly figures: Readonly<Record<string, readonly number[]>>;
  /** The same for the later agreement, where it believes others. */
  readonly laterFigures?: MadeGame['figures'];
  readonly policies?: readonly [before: Partial<Policy>, after: Partial<Policy>];
  readonly versions?: readonly (readonly [id: string, version: string, changes: object])[];
}

/** The game of two made agreements, each of its work units named u0, u1, … */
export function madeGame(made: MadeGame): Game {
  const { before, after, figures, laterFigures = figures, versions = [] } = made;
  const [one = {}, other = {}] = made.policies ?? [];
  const ids = Object.keys(figures);
  const rules = rulesOf(
    ...ids.map((id) => computed(id, '1.0.0', 'x')),
    ...versions.map(([id, version, changes]) => computed(id, version, 'x', changes)),
    policy('p1', one),
    policy('p2', other),
    agreement('a', [before], { workUnit: null }),
    agreement('b', [after], { workUnit: null }),
  );
  const { value: comparison } = compareAgreements(rules, 'a', 'b');
  const [from, to] = (['a', 'b'] as const).map((id) =>
    compile(rules, [], { agreement: id, workUnit: null, policy: id === 'a' ? 'p1' : 'p2' }),
  );
  if (!comparison || !from?.value || !to?.value) throw new Error('What is made compiles');
  const later = laterFigures === figures ? to.value : believing(to.value, 'lain');
  const sideOf = (plan: Plan) => ({
    plan,
    data: {
      from: baseOf(plan, figures),
      to: baseOf(later === to.value ? plan : believing(plan, 'lain'), laterFigures),
    },
  });
  return openImpact(comparison, sideOf(from.value), {
    ...sideOf(later),
    data: { from: baseOf(to.value, figures), to: baseOf(later, laterFigures) },
  });
}

/** A number of an indicator for each work unit, taken as it is or by another formula. */
function computed(id: string, version: string, formula: string, changes: object = {}): RuleFile {
  return indicator(id, version, {
    reported: undefined,
    measure: {
      formula,
      inputs: {
        x: { label: said('x'), unit: 'score', resource: 'r', take: 'x', aggregate: 'sum' },
      },
    },
    ...changes,
  });
}

const believing = (plan: Plan, facts: string): Plan => ({
  ...plan,
  context: { ...plan.context, facts },
});

function baseOf(plan: Plan, figures: MadeGame['figures']) {
  const units = Object.values(figures)[0]?.length ?? 0;
  return columnBase(plan, {
    entity: { workUnit: Array.from({ length: units }, (_, i) => `u${i}`) },
    year: 2022,
    inputs: Object.fromEntries(
      plan.indicators.map(({ id }) => [id, { x: Float64Array.from(figures[id] ?? []) }]),
    ),
  });
}

function policy(id: string, changes: Partial<Policy>): RuleFile {
  const value = {
    ...{ $schema: 'policy.schema.json', schemaVersion: 1, id, version: '1.0.0' },
    ...{ stage: 'released', confidence: 'public', title: said(id), threshold: 100, cap: null },
    ...{ letters: 'none', pendingInMean: 'exclude', pendingInCount: 'absent', weights: null },
    ...{ rounding: null, findings: [], legalBasis: [] },
    ...{ validFrom: '2021-01-01', knownFrom: '2021-01-01' },
    status: {
      achieved: {
        all: [
          { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
        ],
      },
    },
    ...changes,
  };
  return { path: `x/policies/${id}/1.0.0.json`, text: JSON.stringify(value) };
}
