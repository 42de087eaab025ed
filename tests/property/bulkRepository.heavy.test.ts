import { openNative } from '@tolok/duckdb/native';
import {
  type Base,
  type Plan,
  type Selection,
  collect,
  compile,
  compileBulk,
  dropBulk,
  evaluate,
  loadTables,
  readPage,
  readSummaries,
  runBulk,
} from '@tolok/engine';
import type { Connection } from '@tolok/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';
import { pairwise } from './pairwise.ts';

const rules = repositoryRules();
const datasets = await Promise.all(
  ['bspji-ambon-2022', 'contoh-p3dn', 'contoh-satker'].map(repositoryDataset),
);

const printed = ['tabel-3.4', 'tabel-3.12', 'lampiran-pk', 'lampiran-renstra', 'capaian-satker'];

/** Every policy meets every agreement, work unit and quarter, two at a time; the tables take turns. */
const byPairs = pairwise({
  policy: ['lakin-2022', 'cap-100-pending-0', 'cap-110', 'cap-120'],
  agreement: ['bspji-ambon-2022', 'bspji-ambon-2022-rev-171', 'bspji-ambon-2022-tabel-2.1'],
  workUnit: [null, undefined, '999001'],
  quarter: [undefined, 2, 4],
} as const).map(({ policy, agreement, workUnit, quarter }, i): Selection => {
  const facts = [undefined, ...printed][i % 6];
  return {
    policy,
    agreement,
    ...(workUnit === undefined ? {} : { workUnit }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(facts === undefined ? {} : { facts }),
  };
});

const everyIndicator = { indicators: [...rules.indicators.keys()], workUnit: null };
const others = [...rules.agreements.keys()].filter(
  (id) => !byPairs.some(({ agreement }) => agreement === id),
);
const asks: readonly Selection[] = [
  ...byPairs,
  { ...everyIndicator, withDrafts: true },
  { ...everyIndicator, year: 2021, quarter: 3 },
  ...[...rules.plans.keys()].map((plan): Selection => ({ plan, workUnit: null })),
  ...others.map((agreement): Selection => ({ agreement, workUnit: null })),
];

let connection: Connection;
const bases = new Map<string, Promise<Base>>();
const seen = { rows: 0, values: 0, verdicts: 0, units: 0, totals: 0 };

beforeAll(async () => {
  connection = await openNative({ threads: 1 });
  await loadTables(connection, datasets);
});

afterAll(() => connection?.close());

it.each(asks.map((ask) => [named(ask), ask] as const))(
  'the statements of a plan give what evaluating it gives: %s',
  async (_, ask) => {
    const { value: plan, problems } = compile(rules, datasets, ask);
    if (!plan) throw new Error(JSON.stringify(problems));
    const { value: bulk, problems: obstacles } = compileBulk(plan);
    if (!bulk) throw new Error(JSON.stringify(obstacles));
    const { rows, units, totals } = evaluate(plan, await baseOf(plan));
    await runBulk(bulk, connection);
    for (const columns of bulk.columns) {
      const expected = rows
        .filter(({ indicator }) => indicator === columns.indicator.id)
        .map(({ entity, year, actual, achievement, status, band, absent, ...row }) => ({
          ...{ entity, year, actual, achievement, status, band, absent },
          ...{ origin: row.origin, sample: row.sample, findings: row.findings.map(({ id }) => id) },
        }));
      expect(await readPage(connection, columns), columns.indicator.reference).toEqual(expected);
      seen.rows += expected.length;
      seen.values += expected.filter(({ actual }) => actual !== null).length;
      seen.verdicts += expected.filter(({ status }) => status !== null).length;
    }
    expect(await readSummaries(connection, bulk)).toEqual(units);
    for (const columns of bulk.totals) {
      const expected = totals
        .filter(({ indicator }) => indicator === columns.indicator.id)
        .map(({ entity, actual, achievement, status, absent, sample }) => ({
          ...{ entity, actual, achievement, status, absent, sample },
        }));
      const found = await readPage(connection, columns);
      expect(
        found.map(({ entity, actual, achievement, status, absent, sample }) => ({
          ...{ entity, actual, achievement, status, absent, sample },
        })),
        columns.indicator.reference,
      ).toEqual(expected);
      seen.totals += expected.length;
    }
    seen.units += units.length;
    await dropBulk(bulk, connection);
  },
);

it('has seen many rows, values, verdicts, sums and totals', () => {
  expect(seen.rows).toBeGreaterThan(5000);
  expect(seen.values).toBeGreaterThan(2000);
  expect(seen.verdicts).toBeGreaterThan(1000);
  expect(seen.units).toBeGreaterThan(100);
  expect(seen.totals).toBeGreaterThan(50);
});

/** An ask in one line. */
function named({ indicators, ...ask }: Selection): string {
  const all = indicators ? ['every indicator'] : [];
  return [
    ...all,
    ...Object.entries(ask).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
  ].join(', ');
}

/** What the database gives of a plan's inputs, asked once: neither policy nor work unit changes it. */
function baseOf(plan: Plan): Promise<Base> {
  const rulesOf = plan.indicators.map(({ reference }) => reference);
  const key = JSON.stringify([plan.context.quarter, rulesOf.sort()]);
  const known = bases.get(key) ?? collect(plan, connection).then(({ base }) => base);
  bases.set(key, known);
  return known;
}
