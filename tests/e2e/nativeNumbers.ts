import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Dataset, readDataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import {
  type RuleSet,
  type Selection,
  compile,
  readOverride,
  readRules,
  recompute,
  run,
} from '@tolok/engine';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * What the page must show, computed here over native DuckDB, from the files and with the engine
 * alone: nothing of the page takes part.
 */
export async function nativeNumbers() {
  const { rules, datasets } = await readRepository();
  const office = await runOne(rules, datasets, { agreement: 'bspji-ambon-2022', ...pdn });
  const sample = await runOne(rules, datasets, { workUnit: '999001', ...pdn });
  const [row] = office.results.rows;
  const [sampleRow] = sample.results.rows;
  return {
    facts: office.plan.context.facts,
    target: row?.target,
    actual: row?.actual,
    achievement: row?.achievement,
    status: row?.status,
    figures: office.plan.facts.map(({ resource }) => {
      const believing = present(readOverride('facts', resource).value);
      const [believed] = recompute(office, [believing]).rows;
      return { table: resource, value: believed?.actual, achievement: believed?.achievement };
    }),
    sample: { inputs: sampleRow?.inputs, actual: sampleRow?.actual },
  };
}

/** The same for a whole agreement: how many of its indicators are achieved. */
export async function nativeSummary(agreement: string, reading: Selection = {}) {
  const { rules, datasets } = await readRepository();
  const { results } = await runOne(rules, datasets, { agreement, ...reading });
  return present(results.summary ?? undefined);
}

const pdn = { indicators: ['pdn-pbj'], year: 2022 };

async function readRepository() {
  const files = globSync('**/*.json', { cwd: path.join(root, 'rules') }).map((file) => ({
    path: file.split(path.sep).join('/'),
    text: readFileSync(path.join(root, 'rules', file), 'utf8'),
  }));
  return {
    rules: present(readRules(files).value),
    datasets: await Promise.all(['bspji-ambon-2022', 'contoh-p3dn'].map(readPackage)),
  };
}

async function runOne(rules: RuleSet, datasets: readonly Dataset[], selection: Selection) {
  const plan = present(compile(rules, datasets, selection).value);
  const connection = await openNative();
  try {
    return await run(plan, datasets, connection);
  } finally {
    await connection.close();
  }
}

async function readPackage(name: string): Promise<Dataset> {
  const file = `datasets/${name}/datapackage.json`;
  const read = (asked: string) => readFileSync(path.join(root, asked));
  const descriptor = readFileSync(path.join(root, file), 'utf8');
  return present((await readDataset({ descriptor, file, read })).value);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the rules and datasets of the repository are broken');
  return value;
}
