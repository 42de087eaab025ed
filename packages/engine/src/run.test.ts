import type { Dataset } from '@tolok/dataset';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  dataset,
  ends,
  facts,
  from,
  indicator,
  policy,
  rows,
  scale,
  table,
  values,
} from './made.suite.ts';
import { ran } from './run.suite.ts';
import type { Selection } from './plan/plan.ts';

const measured = (formula: string, inputs: Record<string, object>, more: object = {}) =>
  indicator({
    id: 'a',
    measure: {
      formula,
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, rows(one)])),
    },
    ...more,
  });

/** The actual of 2022 and why there is none, for one input of these cells. */
async function one(changes: object, ...cells: (number | null)[]) {
  const formula = 'aggregate' in changes && changes.aggregate === 'list' ? 'sum(x)' : 'x';
  const { rows: found, told } = await ran(
    [measured(formula, { x: changes })],
    [dataset({ masukan: values('100', ...cells) })],
    { indicators: ['a'] },
  );
  return [found[0]?.actual, found[0]?.absent, ...told.map(({ code }) => code)];
}

describe('the rows of an input', () => {
  it('are put together as the rule says', async () => {
    expect(await one({ aggregate: 'sum' }, 0.1, 0.2, 0.3)).toEqual([0.6, null]);
    expect(await one({ aggregate: 'mean' }, 0.1, 0.2, 0.3)).toEqual([0.2, null]);
    expect(await one({ aggregate: 'min' }, 3, -1, 2)).toEqual([-1, null]);
    expect(await one({ aggregate: 'max' }, 3, -1, 2)).toEqual([3, null]);
    expect(await one({ aggregate: 'only' }, 3)).toEqual([3, null]);
    expect(await one({ aggregate: 'list' }, 3, 4)).toEqual([7, null]);
  });

  it('are counted, all of them or those that have a value', async () => {
    const count = { aggregate: 'count', unit: 'score' };
    expect(await one({ ...count, take: undefined }, 3, null, 4)).toEqual([3, null]);
    expect(await one(count, 3, null, 4)).toEqual([2, null]);
  });

  it('make the value absent when a cell is, leave it out, or count it as zero', async () => {
    const absents = ['propagate', 'skip', 'zero'] as const;
    const all = (aggregate: string) =>
      Promise.all(absents.map((absent) => one({ aggregate, absent }, 4, null, 8)));
    const missing = [null, 'missing-input'];
    expect(await all('sum')).toEqual([missing, [12, null], [12, null]]);
    expect(await all('mean')).toEqual([missing, [6, null], [4, null]]);
    expect(await all('min')).toEqual([missing, [4, null], [0, null]]);
    expect(await all('max')).toEqual([missing, [8, null], [8, null]]);
    expect(await all('list')).toEqual([missing, [12, null], [12, null]]);
    expect(await one({ aggregate: 'max', absent: 'zero' }, -4, null)).toEqual([0, null]);
    expect(await one({ aggregate: 'sum' }, 4, null)).toEqual(missing);
  });

  it('have no value when no cell has one, save where it counts as zero', async () => {
    for (const aggregate of ['sum', 'mean', 'min', 'max']) {
      expect(await one({ aggregate, absent: 'skip' }, null, null), aggregate).toEqual([
        null,
        'missing-input',
      ]);
      expect(await one({ aggregate, absent: 'zero' }, null, null), aggregate).toEqual([0, null]);
    }
  });

  it('that should be one and are more are told and give no value', async () => {
    expect(await one({ aggregate: 'only' }, 3, 4)).toEqual([
      null,
      'undefined',
      'run.row-not-unique',
    ]);
  });

  it('are those that fit', async () => {
    const all = [
      { workUnit: '100', year: 2022, akun: '1', nilai: 1 },
      { workUnit: '100', year: 2022, akun: '2', nilai: 10 },
      { workUnit: '100', year: 2022, akun: '3', nilai: 100 },
    ];
    const of = async (where: object) => {
      const found = await ran([measured('x', { x: { where } })], [dataset({ masukan: all })], {
        indicators: ['a'],
      });
      return found.rows.map(({ actual }) => actual);
    };
    expect(await of({ akun: '2' })).toEqual([10]);
    expect(await of({ akun: ['1', '3'] })).toEqual([101]);
    expect(await of({ akun: ['1', '3'], nilai: 100 })).toEqual([100]);
    expect(await of({ akun: '9' })).toEqual([]);
  });

  it('stay with their work unit and year; the year before is asked for by name', async () => {
    const all = [
      { workUnit: '100', year: 2021, nilai: 10 },
      { workUnit: '100', year: 2022, nilai: 15 },
      { workUnit: '200', year: 2022, nilai: 7 },
    ];
    const { rows: found } = await ran(
      [measured('now - before', { now: {}, before: { yearOffset: -1 } })],
      [dataset({ masukan: all })],
      { indicators: ['a'] },
    );
    expect(found.map((r) => [r.entity['workUnit'], r.year, r.actual, r.absent])).toEqual([
      ['100', 2021, null, 'missing-input'],
      ['100', 2022, 5, null],
      ['200', 2022, null, 'missing-input'],
    ]);
  });

  it('of the year before alone speak of the year after them', async () => {
    const all = [{ workUnit: '100', year: 2021, nilai: 10 }];
    const { rows: found } = await ran(
      [measured('x', { x: { yearOffset: -1 } })],
      [dataset({ masukan: all })],
      { indicators: ['a'] },
    );
    expect(found.map(({ year, actual }) => [year, actual])).toEqual([[2022, 10]]);
  });

  it('come from every dataset that has the table; what two have is told', async () => {
    const first = dataset({ masukan: values('100', 1) }, { name: 'satu', sample: true });
    const second = dataset(
      { masukan: [...values('100', 5), ...values('200', 2)] },
      { name: 'dua' },
    );
    const { rows: found, told } = await ran([measured('x', { x: {} })], [first, second], {
      indicators: ['a'],
    });
    expect(found.map((r) => [r.entity['workUnit'], r.actual, r.sample])).toEqual([
      ['100', 1, true],
      ['200', 2, false],
    ]);
    expect(told).toMatchObject([{ code: 'run.entity-twice', entity: '100', year: 2022 }]);
  });

  it('that a table lacks a column for give an absent value, and the others theirs', async () => {
    const broken = indicator({
      id: 'b',
      measure: { formula: 'x', inputs: { x: rows({ take: 'lain' }) } },
    });
    const { rows: found, told } = await ran(
      [measured('x', { x: {} }), broken],
      [dataset({ masukan: values('100', 1) })],
      { indicators: ['a', 'b'], year: 2022, workUnit: '100' },
    );
    expect(found.map((r) => [r.indicator, r.actual, r.absent])).toEqual([
      ['a', 1, null],
      ['b', null, 'missing-input'],
    ]);
    expect(told).toMatchObject([{ code: 'run.column-missing', severity: 'error' }]);
  });
});

describe('a quarter', () => {
  const quarters = [1, 2, 3].map((quarter) => ({
    workUnit: '100',
    year: 2022,
    quarter,
    nilai: quarter * 10,
  }));
  const annual = [{ workUnit: '100', year: 2022, nilai: 60 }];
  const perkin = agreement([[['a@1.0.0', 100]]]);

  const at = async (how: string, all: object[], quarter?: 1 | 2 | 3 | 4) => {
    const rule = measured('x', { x: {} }, { periodAggregation: how });
    const data = dataset({ masukan: all as typeof annual });
    const { rows: found } = await ran([rule, perkin], [data], quarter ? { quarter } : {});
    const { quarter: shown, target, actual, absent, status } = found[0]!;
    return [shown, target, actual, absent, status];
  };

  it('adds up to the interim target', async () => {
    expect(await at('sum', quarters, 1)).toEqual([1, 25, 10, null, 'not-achieved']);
    expect(await at('sum', quarters, 3)).toEqual([3, 75, 60, null, 'not-achieved']);
    expect(await at('last', quarters, 3)).toEqual([3, 75, 30, null, 'not-achieved']);
    expect(await at('sum', quarters, 4)).toEqual([4, 100, null, 'missing-input', null]);
    expect(await at('sum', quarters)).toEqual([null, 100, null, 'missing-input', null]);
  });

  it('never takes the annual figure', async () => {
    expect(await at('sum', annual)).toEqual([null, 100, 60, null, 'not-achieved']);
    expect(await at('sum', annual, 4)).toEqual([4, 100, null, 'missing-input', null]);
  });
});

describe('a figure the office reports', () => {
  const lapor = indicator({ id: 'lapor', unit: 'percent' });
  const perkin = agreement([[['lapor@1.0.0', 50]]], { facts: 'tabel-1' });
  const printed = (...figures: Parameters<typeof facts>[1]) =>
    dataset({}, { resources: [facts('tabel-1', figures)] });

  const first = async (data: Dataset, selection: Selection = {}) => {
    const { rows: found, told } = await ran([lapor, perkin], [data], selection);
    return { ...found[0]!, told };
  };

  it('stands with its place', async () => {
    expect(await first(printed(['lapor', 40, { unit: 'percent', line: 811 }]))).toMatchObject({
      actual: 40,
      origin: 'reported',
      inputs: null,
      achievement: 80,
      sources: [
        { table: 'tabel-1', row: 'lapor', column: 'Realisasi', line: 811, asPrinted: '40' },
      ],
      told: [],
    });
  });

  it('is the actual of its row, not a target printed beside it', async () => {
    const both = printed(['lapor', 70, { role: 'target' }], ['lapor', 40]);
    expect((await first(both)).actual).toBe(40);
  });

  it('is absent as the cell shows', async () => {
    const shown = async (absent: string) =>
      (await first(printed(['lapor', null, { absent }]))).absent;
    expect(await shown('empty')).toBe('pending');
    expect(await shown('dash')).toBe('missing-input');
    expect(await shown('n/a')).toBe('not-applicable');
    expect(await shown('spreadsheet-error')).toBe('undefined');
  });

  it('is missing where nothing is printed, and shown all the same', async () => {
    expect(await first(printed())).toMatchObject({
      actual: null,
      absent: 'missing-input',
      status: null,
      sources: [],
    });
  });

  it('with another unit is read as it stands, and told', async () => {
    const found = await first(printed(['lapor', 0.4, { unit: 'ratio', line: 7 }]));
    expect(found.actual).toBe(0.4);
    expect(found.told).toEqual([
      {
        code: 'run.unit-printed',
        severity: 'warning',
        indicator: 'lapor',
        printed: '0.4',
        found: 'ratio',
        wanted: 'percent',
        table: 'tabel-1',
        line: 7,
      },
    ]);
  });

  it('up to the fourth quarter is the year’s, an annual one no quarter’s', async () => {
    const fourth = printed(['lapor', 40, { quarter: 4 }]);
    expect((await first(fourth)).actual).toBe(40);
    expect((await first(fourth, { quarter: 4 })).actual).toBe(40);
    expect((await first(fourth, { quarter: 3 })).actual).toBeNull();
    expect((await first(printed(['lapor', 40]), { quarter: 4 })).absent).toBe('missing-input');
  });

  it('gives way to the formula where its inputs are, and stands where one is missing', async () => {
    const both = measured(
      'x / y',
      { x: {}, y: { take: 'lain' } },
      { reported: { take: 'actual' } },
    );
    const own = agreement([[['a@1.0.0', 1]]], { facts: 'tabel-1' });
    const at = async (lain: number | null) => {
      const inputs = table('masukan', [{ workUnit: '100', year: 2022, nilai: 6, lain }], {
        lain: 'double',
      });
      const data = dataset({}, { resources: [inputs, facts('tabel-1', [['a', 9]])] });
      const { rows: found, summary } = await ran([both, own], [data]);
      const { actual, origin } = found[0]!;
      return [actual, origin, summary?.computed, summary?.reported];
    };
    expect(await at(3)).toEqual([2, 'computed', 1, 0]);
    expect(await at(null)).toEqual([9, 'reported', 0, 1]);
    expect(await at(0)).toEqual([null, 'computed', 1, 0]);
  });
});

describe('an indicator made of another', () => {
  const parts = indicator({
    id: 'p',
    entity: ['workUnit', 'company'],
    measure: { formula: 'x', inputs: { x: rows({ resource: 'perusahaan' }) } },
  });
  const companies = (...numbers: (number | null)[]) =>
    dataset({
      perusahaan: numbers.map((nilai, i) => ({
        workUnit: '100',
        company: `P${i}`,
        year: 2022,
        nilai,
      })),
    });
  const made = async (changes: object, data: Dataset, formula = 'x') => {
    const whole = indicator({ id: 'w', measure: { formula, inputs: { x: from('p', changes) } } });
    const { rows: found } = await ran([parts, whole], [data], {
      indicators: ['w'],
      year: 2022,
      workUnit: '100',
    });
    return [found[0]?.actual, found[0]?.absent];
  };

  it('puts its parts together', async () => {
    const data = companies(0.1, 0.2, 0.3);
    expect(await made({ aggregate: 'sum' }, data)).toEqual([0.6, null]);
    expect(await made({ aggregate: 'mean' }, data)).toEqual([0.2, null]);
    expect(await made({ aggregate: 'max' }, data)).toEqual([0.3, null]);
    expect(await made({ aggregate: 'count' }, data)).toEqual([3, null]);
    expect(await made({ aggregate: 'list' }, data, 'mean(x)')).toEqual([0.2, null]);
    expect(await made({}, companies(5))).toEqual([5, null]);
    expect(await made({}, data)).toEqual([null, 'undefined']);
    expect(await made({ aggregate: 'sum' }, companies())).toEqual([null, 'missing-input']);
  });

  it('takes absent parts as it says', async () => {
    const data = companies(4, null);
    expect(await made({ aggregate: 'mean' }, data)).toEqual([null, 'missing-input']);
    expect(await made({ aggregate: 'mean', absent: 'skip' }, data)).toEqual([4, null]);
    expect(await made({ aggregate: 'mean', absent: 'zero' }, data)).toEqual([2, null]);
  });

  it('may take the achievement of its part', async () => {
    const part = measured('x', { x: {} });
    const whole = indicator({
      id: 'w',
      measure: { formula: 'x', inputs: { x: from('a', { take: 'achievement' }) } },
    });
    const { rows: found } = await ran(
      [part, whole, agreement([[['a@1.0.0', 4]], [['w@1.0.0', 100]]])],
      [dataset({ masukan: values('100', 3) })],
    );
    expect(found.map(({ indicator, actual }) => [indicator, actual])).toEqual([
      ['a', 3],
      ['w', 75],
    ]);
  });
});

describe('an indicator that ended', () => {
  const ended = async (on: string, selection: Selection = {}) => {
    const { rows: found } = await ran(
      [measured('x', { x: {} }), ends('a', on), agreement([[['a@1.0.0', 1]]])],
      [dataset({ masukan: values('100', 3) })],
      selection,
    );
    return [found[0]?.actual, found[0]?.absent];
  };

  it('is discontinued from the day it ended', async () => {
    expect(await ended('2023-01-01')).toEqual([3, null]);
    expect(await ended('2022-12-31')).toEqual([null, 'discontinued']);
    expect(await ended('2022-07-01')).toEqual([null, 'discontinued']);
  });
});

describe('the actual', () => {
  it('is rounded once where the rule says, before it is held against the target', async () => {
    const rounding = { mode: 'half-up', digits: 1, stage: 'final' };
    const { rows: found } = await ran(
      [measured('x', { x: {} }, { rounding }), agreement([[['a@1.0.0', 2.5]]])],
      [dataset({ masukan: values('100', 2.45) })],
    );
    expect(found[0]).toMatchObject({ actual: 2.5, achievement: 100, status: 'achieved' });
  });

  it('stands in a band of its scale', async () => {
    const { rows: found } = await ran(
      [scale(), measured('x', { x: {} }, { scale: 'mutu@1.0.0' })],
      [dataset({ masukan: [...values('100', 6.9), ...values('200', 11)] })],
      { indicators: ['a'] },
    );
    expect(found.map(({ band }) => band)).toEqual([
      { scale: 'mutu@1.0.0', id: 'b', label: 'B' },
      null,
    ]);
  });
});

describe('the summary', () => {
  const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
  const printed = dataset({}, {
    resources: [
      facts('tabel-1', [
        ['a1', 10],
        ['a2', 5],
        ['a3', null],
        ['a4', 'B'],
        ['a5', 3],
      ]),
    ],
  }); // prettier-ignore
  const letter = { unit: 'letter', target: 'ordinal', scale: 'mutu@1.0.0' } as const;
  const files = [
    scale(),
    ...ids.map((id) => indicator({ id, ...(id === 'a4' ? letter : {}) })),
    agreement(
      [
        [
          ['a1@1.0.0', 10],
          ['a2@1.0.0', 10],
        ],
        [['a3@1.0.0', 10]],
        [
          ['a4@1.0.0', 'B'],
          ['a5@1.0.0', null],
        ],
      ],
      { facts: 'tabel-1' },
    ),
  ];
  const summed = async (changes: Parameters<typeof policy>[0]) => {
    const { summary, objectives } = await ran([policy(changes), ...files], [printed]);
    return { ...summary, list: objectives.map(({ status }) => status) };
  };

  it('leaves pending values and bare letters out of the mean', async () => {
    expect(await summed({})).toEqual({
      indicators: 5,
      achieved: 2,
      notAchieved: 1,
      successRatio: 40,
      absent: 2,
      meanAchievement: 75,
      meanCovers: 2,
      objectives: { achieved: 1, notAchieved: 1, absent: 1 },
      computed: 0,
      reported: 5,
      list: ['not-achieved', null, 'achieved'],
    });
  });

  it('counts what is pending as the policy says, and only that', async () => {
    expect(await summed({ pendingInMean: 'zero', letters: 'met-is-100' })).toMatchObject({
      meanAchievement: 62.5,
      meanCovers: 4,
      absent: 2,
    });
    expect(await summed({ pendingInCount: 'not-achieved' })).toMatchObject({
      notAchieved: 2,
      absent: 1,
      objectives: { achieved: 1, notAchieved: 2, absent: 0 },
    });
  });

  it('counts what was never given like what is pending, and nothing else', async () => {
    const mean = async (absent: string) => {
      const cells = facts('tabel-1', [
        ['a1', 10],
        ['a2', null, { absent }],
      ]);
      const two = [agreement([[['a1@1.0.0', 10], ['a2@1.0.0', 10]]], { facts: 'tabel-1' })]; // prettier-ignore
      const rules = [policy({ pendingInMean: 'zero' }), ...files.slice(1, 3), ...two];
      const { summary } = await ran(rules, [dataset({}, { resources: [cells] })]);
      return [summary?.meanAchievement, summary?.meanCovers];
    };
    expect(await mean('empty')).toEqual([50, 2]);
    expect(await mean('dash')).toEqual([50, 2]);
    expect(await mean('n/a')).toEqual([100, 1]);
    expect(await mean('spreadsheet-error')).toEqual([100, 1]);
  });

  it('weighs by the policy', async () => {
    expect(await summed({ weights: { a1: 3 } })).toMatchObject({ meanAchievement: 87.5 });
    expect(await summed({ weights: { a1: 0, a2: 0 } })).toMatchObject({ meanAchievement: null });
  });

  it('is none without an agreement', async () => {
    const { summary, objectives } = await ran(files, [printed], {
      indicators: ['a1'],
      agreement: 'perkin',
    });
    expect(summary).toMatchObject({ indicators: 1 });
    expect(objectives.map(({ id }) => id)).toEqual(['SK1']);
    const alone = await ran(files, [printed], { indicators: ['a1'] });
    expect(alone.summary).toBeNull();
    expect(alone.objectives).toEqual([]);
  });
});
