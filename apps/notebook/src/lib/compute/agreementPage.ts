import {
  type Base,
  type ObjectiveResult,
  type Plan,
  type ResultRow,
  type RuleSet,
  type Summary,
  collect,
  compile,
  evaluate,
  loadTables,
  readOverride,
} from '@tolok/engine';
import { type Connection, type Stage, type Text, printReference } from '@tolok/schema';
import { type Project, sound } from './readProject.ts';
import { isUnreleased } from './subjects.ts';

/** An agreement and how it stands, as plain data. */
export interface AgreementView {
  readonly id: string;
  readonly title: Text;
  readonly stage: Stage;
  readonly year: number;
  readonly workUnitName: string;
  readonly facts: string | null;
  readonly policy: string;
  readonly rows: readonly ResultRow[];
  readonly summary: Summary;
  readonly objectives: readonly ObjectiveResult[];
  readonly rulesHash: string;
  readonly dataHash: string;
}

/** Compiles an agreement under a reading. The table of figures is no part of a plan. */
export const compileAgreement = (
  { rules, datasets }: Project,
  agreement: string,
  policy: string | null = null,
): Plan =>
  sound(
    compile(rules, datasets, {
      agreement,
      withDrafts: isUnreleased(rules, agreement),
      ...(policy === null ? {} : { policy }),
    }),
  );

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
  const { commitment, context } = plan;
  const overrides = facts === null ? [] : [sound(readOverride('facts', facts))];
  const results = evaluate(plan, base, overrides);
  if (!commitment || !results.summary) throw new Error('not one work unit in one year');
  return {
    id: commitment.id,
    title: commitment.title,
    stage: commitment.stage,
    year: context.year ?? 0,
    workUnitName: plan.workUnitNames[context.workUnit ?? ''] ?? context.workUnit ?? '',
    facts: results.facts,
    policy: plan.policyReference,
    rows: results.rows,
    summary: results.summary,
    objectives: results.objectives,
    rulesHash: context.rulesHash,
    dataHash: context.dataHash,
  };
}

/** The newest version of every policy, as references. */
export const policiesOf = ({ policies }: RuleSet): readonly { value: string; title: Text }[] =>
  [...policies].flatMap(([id, versions]) => {
    const newest = versions.at(-1)?.value;
    return newest
      ? [{ value: printReference({ id, version: newest.version }), title: newest.title }]
      : [];
  });
