import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import {
  type Plan,
  type RuleSet,
  type Selection,
  compile,
  loadTables,
  parseOverride,
} from '@tolok/engine';
import type { Connection } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';
import { compareColumns } from './columnReading.ts';

let connection: Connection;
let rules: RuleSet;
let datasets: readonly Dataset[];

beforeAll(async () => {
  connection = await openNative({ threads: 2 });
  rules = repositoryRules();
  datasets = await Promise.all(
    ['bspji-ambon-2022', 'contoh-p3dn', 'contoh-satker'].map(repositoryDataset),
  );
  await loadTables(connection, datasets);
}, 60_000);

afterAll(() => connection?.close());

describe('columns over the rules and data of this repository', { timeout: 120_000 }, () => {
  const drafts = { withDrafts: true, workUnit: null, year: 2022 } as const;
  const alone = [
    ['target.pdn-pbj=90'],
    ['actual.pdn-pbj=null', 'policy.threshold=80'],
    ['input.pdn-pbj.RAP3DN=5', 'weight.pdn-pbj=3'],
    ['facts=tabel-3.12'],
    ['target.indeks-layanan-publik=A', 'actual.indeks-layanan-publik=Z'],
  ];
  const many = [
    ['input.pdn-pbj.RAP3DN@999001=5', 'policy.pendingInMean=zero', 'target.pdn-pbj@999002=90'],
  ];
  const others = [['facts=capaian-satker', 'policy.cap=100', 'policy.letters=rank']];
  const asks: readonly (readonly [string, Selection, readonly string[][]])[] = [
    ['the agreement of one work unit', { agreement: 'bspji-ambon-2022' }, alone],
    ['that of every work unit', { agreement: 'bspji-ambon-2022', workUnit: null }, others],
    ['a quarter of it', { agreement: 'bspji-ambon-2022', workUnit: null, quarter: 2 }, []],
    ['all indicators', drafts, many],
  ];

  it.each(asks)('are what evaluate gives: %s', async (_name, ask, texts) => {
    const all = ask.agreement ? ask : { ...ask, indicators: [...rules.indicators.keys()] };
    const { value: plan } = compile(rules, datasets, all);
    const whatIfs = texts.map((each) => each.map((text) => parseOverride(text).value!));
    const asked = believing(plan!, texts.flat());
    expect(await compareColumns(asked, connection, whatIfs)).toBeGreaterThan(20);
  });
});

/** The plan without the printed tables that none of these what-ifs believes: each costs a statement. */
function believing(plan: Plan, texts: readonly string[]): Plan {
  const isAsked = (resource: string) =>
    resource === plan.context.facts || texts.includes(`facts=${resource}`);
  return { ...plan, facts: plan.facts.filter(({ resource }) => isAsked(resource)) };
}
