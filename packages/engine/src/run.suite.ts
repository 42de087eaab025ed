import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { compile } from './plan/compile.ts';
import { policy, rulesOf } from './made.suite.ts';
import type { Selection } from './plan/plan.ts';
import type { RuleFile } from './rules/ruleSet.ts';
import { run } from './run.ts';

/** What made rules and data give in a real database, and everything that was told on the way. */
export async function ran(
  files: readonly RuleFile[],
  datasets: readonly Dataset[],
  selection: Selection = {},
) {
  const rules = rulesOf(...(files.some(isPolicy) ? [] : [policy()]), ...files);
  const { value: plan, problems } = compile(rules, datasets, selection);
  const connection = await openNative();
  try {
    const done = await run(plan!, datasets, connection);
    const told = [...problems, ...done.problems].map(({ code, severity, values }) => ({
      code,
      severity,
      ...values,
    }));
    return { ...done.results, told };
  } finally {
    await connection.close();
  }
}

const isPolicy = ({ path }: RuleFile) => path.includes('/policies/');
