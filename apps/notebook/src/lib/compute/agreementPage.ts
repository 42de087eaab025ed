import {
  type Base,
  type ObjectiveResult,
  type Plan,
  type ResultRow,
  type Results,
  type RuleSet,
  type Summary,
  collect,
  compile,
  evaluate,
  loadTables,
  readOverride,
} from '@tolok/engine';
import { type Connection, type Stage, type Text, printReference } from '@tolok/schema';
import type { AgreementChoices } from './choices.ts';
import { type Project, sound } from './readProject.ts';
import { isUnreleased } from './subjects.ts';

/** One indicator of an agreement, as a page shows it. */
export type AgreementRow = Pick<
  ResultRow,
  | 'indicator'
  | 'code'
  | 'objective'
  | 'title'
  | 'unit'
  | 'target'
  | 'actual'
  | 'achievement'
  | 'status'
  | 'absent'
>;

/** An agreement and how it stands, as plain data. */
export interface AgreementView {
  readonly id: string;
  readonly title: Text;
  readonly stage: Stage;
  readonly year: number;
  readonly quarter: number | null;
  readonly workUnit: string;
  readonly workUnitName: string;
  readonly facts: string | null;
  /** `id@version`. */
  readonly policy: string;
  readonly rows: readonly AgreementRow[];
  readonly summary: Summary;
  readonly objectives: readonly ObjectiveResult[];
  readonly rulesHash: string;
  readonly dataHash: string;
}

/** How an agreement is read when it is compiled. */
export type Reading = Partial<Pick<AgreementChoices, 'policy' | 'quarter' | 'workUnit'>> & {
  /** Other versions of rules than the agreement's own, by indicator. */
  readonly versions?: Readonly<Record<string, string>>;
};

/** Compiles an agreement under a reading. The table of figures is no part of a plan. */
export function compileAgreement(
  { rules, datasets }: Project,
  agreement: string,
  { policy, quarter, workUnit, versions = {} }: Reading = {},
): Plan {
  const own = rules.agreements.get(agreement)?.value.workUnit ?? null;
  const unit = workUnit ?? own ?? unitsOf(datasets)[0]?.code;
  return sound(
    compile(rules, datasets, {
      agreement,
      withDrafts: isUnreleased(rules, agreement),
      versions,
      ...(policy ? { policy } : {}),
      ...(quarter ? { quarter } : {}),
      ...(unit === undefined ? {} : { workUnit: unit }),
    }),
  );
}

/** Loads its tables into a fresh database, locks it, and asks for all that evaluating needs. */
export async function collectAgreement(
  plan: Plan,
  { datasets }: Project,
  connection: Connection,
): Promise<Base> {
  await loadTables(connection, datasets, plan.tables);
  await connection.lock();
  return (await collect(plan, connection)).base;
}

/** The agreement as the plan's policy sees it, believing a table. Asks no database. */
export function viewAgreement(plan: Plan, base: Base, facts: string | null): AgreementView {
  const overrides = facts === null ? [] : [sound(readOverride('facts', facts))];
  return viewResults(plan, evaluate(plan, base, overrides));
}

/** The same of results that are there already. */
export function viewResults(plan: Plan, results: Results): AgreementView {
  const { commitment, context } = plan;
  if (!commitment || !results.summary) throw new Error('not one work unit in one year');
  return {
    id: commitment.id,
    title: commitment.title,
    stage: commitment.stage,
    year: context.year ?? 0,
    quarter: context.quarter,
    workUnit: context.workUnit ?? '',
    workUnitName: plan.workUnitNames[context.workUnit ?? ''] ?? context.workUnit ?? '',
    facts: results.facts,
    policy: plan.policyReference,
    rows: results.rows.map(rowOf),
    summary: results.summary,
    objectives: results.objectives,
    rulesHash: context.rulesHash,
    dataHash: context.dataHash,
  };
}

const rowOf = (row: ResultRow): AgreementRow => ({
  indicator: row.indicator,
  code: row.code,
  objective: row.objective,
  title: row.title,
  unit: row.unit,
  target: row.target,
  actual: row.actual,
  achievement: row.achievement,
  status: row.status,
  absent: row.absent,
});

/** The newest version of every policy, as references. */
export const policiesOf = ({ policies }: RuleSet): readonly { value: string; title: Text }[] =>
  [...policies].flatMap(([id, versions]) => {
    const newest = versions.at(-1)?.value;
    return newest
      ? [{ value: printReference({ id, version: newest.version }), title: newest.title }]
      : [];
  });

/** The work units that the packages name, in the order of their codes. */
export const unitsOf = (
  datasets: Project['datasets'],
): readonly { readonly code: string; readonly name: string }[] =>
  datasets
    .flatMap(({ workUnitNames }) => Object.entries(workUnitNames))
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
