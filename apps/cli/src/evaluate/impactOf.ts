import { changedRules, compareFindings, compareResults } from '@tolok/analysis';
import { type CheckReport, runChecks, usedTables } from '@tolok/check';
import type { ResourceOffer } from '@tolok/dataset';
import { type Impact, hasErrors } from '@tolok/schema';
import { forChecks, readDataFolders } from '../workspace/dataFolders.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import { agreementsOf } from './agreementsOf.ts';

/** Two rule sets and the data they are held against. */
export interface Comparing {
  readonly named: string;
  readonly before: RuleFolder;
  readonly after: RuleFolder;
  /** What the checks of the later rules gave. */
  readonly report: CheckReport;
  readonly packagesAt: readonly string[];
  readonly from: string;
  readonly only: readonly string[];
  readonly today: string;
}

/** Evaluates both rule sets and compares them. The problems are those of the earlier side. */
export async function impactOf(
  comparing: Comparing,
): Promise<{ readonly impact: Impact; readonly problems: readonly ToldProblem[] }> {
  const { named, before, after, report, packagesAt, from } = comparing;
  const { results, problems } = await agreementsOf([before, after], packagesAt, from);
  const earlier = await earlierReport(comparing);
  const told = [
    ...before.problems,
    ...problems,
    ...earlier.barriers.flatMap(({ problems: own }) => own).map(before.place),
    ...earlier.problems.map(before.place),
  ];
  return {
    impact: {
      against: named,
      changedRules: changedRules(before.rules, after.rules),
      ...compareResults(results[0] ?? [], results[1] ?? []),
      findings: compareFindings(earlier.findings, report.findings),
    },
    problems: tellOnce(told.filter((p) => hasErrors([p]))),
  };
}

/** What the checks and excuses of the earlier rules say of the data as they are. */
async function earlierReport({ before, packagesAt, from, only, today }: Comparing) {
  const { checks, acknowledgements, waivers } = before.rules;
  const written = [...checks.values()];
  const used = usedTables(
    written.map(({ value }) => value),
    before.rules,
  );
  const isUsed = ({ name }: ResourceOffer) => used.has(name);
  const { datasets } = await readDataFolders(packagesAt, from, isUsed, forChecks);
  return runChecks({
    checks: written,
    datasets,
    rules: before.rules,
    excuses: { acknowledgements, waivers, today },
    ...(only.length > 0 ? { only } : {}),
  });
}
