import { openNative } from '@tolok/duckdb/native';
import {
  type Override,
  type Plan,
  type RuleSet,
  type Selection,
  collect,
  collectColumns,
  compile,
  evaluate,
  loadTables,
  openColumns,
  parseOverride,
} from '@tolok/engine';
import type { Dataset } from '@tolok/dataset';
import { type Connection, hasErrors } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';
import { readResults, recomputed } from './columnReading.ts';
import { datasetOf, made, plainId, rulesOf, units } from './engineCases.ts';

const seed = Number(process.env['SEED'] ?? 20223);

let connection: Connection;
let rules: RuleSet;
let datasets: readonly Dataset[];
let tables = 0;

beforeAll(async () => {
  connection = await openNative({ threads: 2 });
  rules = repositoryRules();
  datasets = await Promise.all(
    ['bspji-ambon-2022', 'contoh-p3dn', 'contoh-satker'].map(repositoryDataset),
  );
  await loadTables(connection, datasets);
}, 60_000);

afterAll(() => connection?.close());

/** Overrides that may or may not find their place. */
const changes = (ids: readonly string[], workUnits: readonly string[]): fc.Arbitrary<Override[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom('target', 'actual', 'input', 'weight', 'policy'),
        fc.constantFrom(...ids),
        fc.constantFrom('x', 'y', 'z', 'u'),
        fc.constantFrom('', ...workUnits.map((unit) => `@${unit}`)),
        fc.oneof(
          fc.integer({ min: -50, max: 200 }).map(String),
          fc.constantFrom('null', '0', '0.3', 'B', '66.66', 'zero'),
        ),
        fc.constantFrom('threshold', 'cap', 'pendingInMean', 'pendingInCount', 'letters'),
      )
      .map(([kind, id, input, unit, value, key]) => {
        const subject = kind === 'policy' ? key : kind === 'input' ? `${id}.${input}` : id;
        const at = kind === 'policy' || kind === 'weight' ? '' : unit;
        return parseOverride(`${kind}.${subject}${at}=${value}`).value;
      })
      .filter((one) => one !== undefined),
    { maxLength: 4 },
  );

/** Holds the columns of a plan against the reference, as they stand and under each what-if. */
async function compare(plan: Plan, whatIfs: readonly (readonly Override[])[]): Promise<number> {
  const { base } = await collect(plan, connection);
  const model = openColumns(plan, await collectColumns(plan, connection));
  const places = new Map(plan.indicators.map(({ id, entry }, i) => [id, entry?.order ?? 1000 + i]));
  const order = (id: string) => places.get(id) ?? 0;
  let rows = 0;
  for (const overrides of [[], ...whatIfs]) {
    const wanted = readResults(plan, evaluate(plan, base, overrides));
    const found = recomputed(model, overrides, order);
    expect(found, overrides.map(({ path }) => path).join()).toEqual(wanted);
    rows += wanted.rows.length;
  }
  return rows;
}

describe(`columns are what evaluate gives (SEED=${seed})`, { timeout: 120_000 }, () => {
  it('over random rules and rows, as they stand and under random what-ifs', async () => {
    const cases = made.chain((one) => {
      const ids = Array.from({ length: one.indicators.length + 1 }, (_, i) => plainId(i));
      const whatIfs = fc.array(changes(ids, units), { maxLength: 6 });
      return fc.tuple(fc.constant(one), whatIfs, fc.constantFrom('agreement', 'units', 'all'));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ([one, whatIfs, way]) => {
        const data = datasetOf(`data-${tables++}`, one.rows);
        const indicators = Array.from({ length: one.indicators.length + 1 }, (_, i) => plainId(i));
        const ask: Selection =
          way === 'agreement'
            ? {}
            : way === 'units'
              ? { workUnit: null }
              : { indicators, workUnit: null };
        const { value: plan, problems } = compile(rulesOf(one), [data], ask);
        if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
        await loadTables(connection, [data], plan.tables);
        await compare(plan, whatIfs);
      }),
      { seed, numRuns: 40 },
    );
  });

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

  it.each(asks)('over the rules and data of the repository: %s', async (_name, ask, texts) => {
    const all = ask.agreement ? ask : { ...ask, indicators: [...rules.indicators.keys()] };
    const { value: plan } = compile(rules, datasets, all);
    const whatIfs = texts.map((each) => each.map((text) => parseOverride(text).value!));
    expect(await compare(plan!, whatIfs)).toBeGreaterThan(20);
  });
});
