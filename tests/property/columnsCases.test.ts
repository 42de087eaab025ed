import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { type Override, type Selection, compile, loadTables, parseOverride } from '@tolok/engine';
import type { Connection, Policy } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agreement,
  dataset,
  facts,
  from,
  indicator,
  policy,
  rows,
  rulesOf,
  scale,
} from '@tolok/engine/made';
import { compareColumns } from './columnReading.ts';

let connection: Connection;
let cases = 0;

beforeAll(async () => {
  connection = await openNative({ threads: 1 });
});

afterAll(() => connection?.close());

type Files = readonly ReturnType<typeof indicator>[];

/** Holds columns against the reference over all work units; gives the rows compared. */
async function compared(
  files: Files,
  datasets: readonly Dataset[],
  ask: Selection = {},
  whatIfs: readonly (readonly string[])[] = [],
): Promise<number> {
  const all = datasets.map((one) => ({ ...one, name: `kasus-${cases++}` }));
  const { value: plan } = compile(rulesOf(...files), all, { workUnit: null, ...ask });
  await loadTables(connection, all, plan!.tables);
  const changes = whatIfs.map((texts) => texts.map((text): Override => parseOverride(text).value!));
  return compareColumns(plan!, connection, changes);
}

const counted = indicator({
  id: 'cacah',
  measure: {
    formula: 'x',
    inputs: { x: rows({ aggregate: 'count', where: { kelas: 'z' } }) },
  },
});

describe('a work unit that nothing speaks of has no columns', () => {
  const one = agreement([[['cacah@1.0.0', 10]]]);

  it('where an input leaves out all of its rows', async () => {
    const of = (workUnit: string, kelas: string) => ({ workUnit, year: 2022, kelas, nilai: 1 });
    const files: Files = [policy(), counted, one];
    expect(await compared(files, [dataset({ masukan: [of('100', 'a')] })])).toBe(0);
    const both = dataset({ masukan: [of('100', 'a'), of('200', 'z')] });
    expect(await compared(files, [both], {}, [['policy.pendingInCount=not-achieved']])).toBe(2);
  });

  it('where all of its quarters are later than the one asked for', async () => {
    const plain = indicator({ id: 'cacah', measure: { formula: 'x', inputs: { x: rows() } } });
    const of = (workUnit: string, quarter: number) => ({ workUnit, year: 2022, quarter, nilai: 1 });
    const data = dataset({ masukan: [of('100', 3), of('200', 2)] });
    const files: Files = [policy(), plain, one];
    expect(await compared(files, [data], { quarter: 1 })).toBe(0);
    expect(await compared(files, [data], { quarter: 2 })).toBe(1);
    expect(await compared(files, [data])).toBe(2);
  });
});

it('an annual figure in any table stands before a fourth quarter in an earlier one', async () => {
  const files: Files = [
    policy(),
    indicator({ id: 'lapor' }),
    agreement([[['lapor@1.0.0', 10]]], { facts: 'tabel' }),
  ];
  const printed = (figures: Parameters<typeof facts>[1]): Dataset =>
    dataset({}, { resources: [facts('tabel', figures)] });
  const quarter = printed([['lapor', 4, { quarter: 4 }]]);
  const annual = printed([['lapor', 7, { quarter: null }]]);
  expect(await compared(files, [quarter, annual])).toBe(1);
  expect(await compared(files, [annual, quarter])).toBe(1);
  expect(await compared(files, [quarter, annual], { quarter: 4 })).toBe(1);
});

describe('an absent rank in a condition of the policy', () => {
  const data = dataset({
    masukan: [3, 5, 8, 11, null, 0].map((nilai, i) => ({
      workUnit: `${i + 1}00`,
      year: 2022,
      nilai,
    })),
  });
  const operators = [
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'equal',
    'notEqual',
    'not:lessThan',
    'not:greaterThanInclusive',
  ];
  const sides = (operator: string) => [
    { fact: 'rank', operator, value: 0 },
    { fact: 'rank', operator, value: { fact: 'threshold' } },
    { fact: 'threshold', operator, value: { fact: 'rank' } },
    { fact: 'achievement', operator, value: { fact: 'rank' } },
    { fact: 'rank', operator, value: { fact: 'achievement' } },
    { fact: 'rank', operator, value: { fact: 'targetRank' } },
    { fact: 'targetRank', operator, value: { fact: 'rank' } },
  ];
  const measure = { formula: 'x', inputs: { x: rows() } };

  it.each([-1, 0, 1])('is read as the reference reads it, threshold %d', async (threshold) => {
    const findings = operators.flatMap(sides).map((conditions, i) => ({
      id: `temuan-${i}`,
      severity: 'info',
      message: { id: 'x', en: 'x' },
      conditions,
    })) as unknown as Policy['findings'];
    const files: Files = [
      policy({ findings, threshold }),
      scale(),
      indicator({ id: 'polos', measure }),
      indicator({ id: 'berskala', scale: 'mutu@1.0.0', measure }),
      agreement([
        [
          ['polos@1.0.0', 10],
          ['berskala@1.0.0', 10],
        ],
      ]),
    ];
    const whatIfs = [['policy.threshold=1'], ['actual.berskala@100=B', 'target.polos@200=0']];
    expect(await compared(files, [data], {}, whatIfs)).toBe(36);
  });
});

it('a cap over achievements that had none is that of the reference, whatever else changes', async () => {
  const measure = { formula: 'x', inputs: { x: rows() } };
  const files: Files = [
    policy(),
    scale(),
    indicator({ id: 'biasa', measure }),
    indicator({ id: 'nol', measure, zeroTarget: 'met-when-zero' }),
    indicator({ id: 'huruf', measure, scale: 'mutu@1.0.0', target: 'ordinal' }),
    indicator({
      id: 'capai',
      measure: { formula: 'c', inputs: { c: from('biasa', { take: 'achievement' }) } },
    }),
    agreement([
      [
        ['biasa@1.0.0', 4],
        ['nol@1.0.0', 0],
        ['huruf@1.0.0', 'B'],
        ['capai@1.0.0', 100],
      ],
    ]),
  ];
  const data = dataset({
    masukan: [8, 3, null, -2].map((nilai, i) => ({ workUnit: `${i + 1}00`, year: 2022, nilai })),
  });
  const also = ['', 'actual.biasa@200=9', 'target.biasa@100=null', 'target.nol@300=5'];
  const others = ['', 'policy.letters=rank', 'policy.threshold=60', 'policy.pendingInMean=zero'];
  const whatIfs = [50, 100, 120].flatMap((cap) =>
    also.flatMap((one) =>
      others.map((two) => [`policy.cap=${cap}`, one, two].filter((text) => text !== '')),
    ),
  );
  expect(await compared(files, [data], {}, whatIfs)).toBe(16 * (whatIfs.length + 1));
});
