import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import {
  type Plan,
  type RuleFile,
  type Run,
  type Selection,
  compile,
  readRules,
  run,
} from '@tolok/engine';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';

export const rules = repositoryRules();

const datasets = new Map<string, Promise<Dataset>>();

/** A data package of the repository, read once. */
const dataset = (name: string): Promise<Dataset> => {
  const found = datasets.get(name) ?? repositoryDataset(name);
  datasets.set(name, found);
  return found;
};

/** A selection evaluated over one data package of the repository; the source report without a name. */
export async function runOf(
  selection: Selection = { agreement: 'bspji-ambon-2022' },
  name = 'bspji-ambon-2022',
): Promise<Run> {
  const data = [await dataset(name)];
  const { value: plan, problems } = compile(rules, data, selection);
  if (!plan) throw new Error(JSON.stringify(problems));
  return evaluated(plan, data);
}

/** Made-up rules under the default policy of the repository, over no data at all. */
export function ranOver(files: readonly RuleFile[]): Promise<Run> {
  const { value: own } = readRules(files);
  const { policies, scales, regulations } = rules;
  const { value: plan, problems } = compile({ ...own!, policies, scales, regulations }, []);
  if (!plan) throw new Error(JSON.stringify(problems));
  return evaluated(plan, []);
}

async function evaluated(plan: Plan, data: readonly Dataset[]): Promise<Run> {
  const connection = await openNative();
  try {
    return await run(plan, data, connection);
  } finally {
    await connection.close();
  }
}
