import { openNative } from '@tolok/duckdb/native';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  dataset,
  facts,
  indicator,
  performancePlan,
  policy,
  rows,
  rulesOf,
  scale,
  table,
  values,
} from '../made.suite.ts';
import { compile } from './compile.ts';
import { parseOverride } from '../whatIf/overrides.ts';
import { ran } from '../run.suite.ts';
import { recompute, run } from '../run.ts';

const inYears = (id: string, ...figures: (number | string | null)[]) =>
  figures.map((figure, i) => [id, figure, { year: 2021 + i }] as const);

const reported = (...figures: ReturnType<typeof inYears>) =>
  dataset({}, { resources: [facts('t', figures)], factsDefault: 't' });

describe('a plan of several years', () => {
  const plan = performancePlan([
    ['a@1.0.0', { 2021: 10, 2022: 20, 2023: 30 }],
    ['b@1.0.0', { 2021: null, 2022: 4, 2023: 4 }],
  ]);
  const rules = [
    plan,
    indicator({ id: 'a', multiYear: 'sum' }),
    indicator({ id: 'b', multiYear: 'last' }),
  ];

  it('holds each year against its own target', async () => {
    const { rows, summary, told } = await ran(
      rules,
      [reported(...inYears('a', 10, 15), ...inYears('b', 3, 5))],
      { plan: 'renstra' },
    );
    expect(
      rows.map(({ indicator, year, target, status }) => [indicator, year, target, status]),
    ).toEqual([
      ['a', 2021, 10, 'achieved'],
      ['a', 2022, 20, 'not-achieved'],
      ['a', 2023, 30, null],
      ['b', 2021, null, null],
      ['b', 2022, 4, 'achieved'],
      ['b', 2023, 4, null],
    ]);
    expect(rows.map(({ absent }) => absent)[2]).toBe('missing-input');
    expect([summary, told]).toEqual([null, []]);
  });

  it('for one year has a summary, like an agreement', async () => {
    const { summary, totals } = await ran(rules, [reported(...inYears('a', 10, 15))], {
      plan: 'renstra',
      year: 2022,
    });
    expect(summary).toMatchObject({ indicators: 2, achieved: 0, notAchieved: 1, absent: 1 });
    expect(summary?.successRatio).toBe(0);
    expect(totals).toEqual([]);
  });

  it('says nothing of a year outside it', () => {
    const { value, problems } = compile(rulesOf(...rules), [], { plan: 'renstra', year: 2024 });
    expect(value).toBeUndefined();
    expect(problems.map(({ code, values }) => [code, values['asked']])).toEqual([
      ['run.plan-year', 2024],
    ]);
  });

  it('is told when it is not there, or stands beside an agreement', () => {
    const told = (selection: object) =>
      compile(rulesOf(...rules), [], selection).problems.map(({ code }) => code);
    expect(told({ plan: 'renstr' })).toEqual(['run.plan-unknown']);
    expect(told({ plan: 'renstra', agreement: 'perkin' })).toEqual(['run.agreement-or-plan']);
  });

  it.each([
    ['sum', 60, 25, (25 * 100) / 60, [2021, 2022]],
    ['last', 30, 15, 50, [2022]],
    ['max', 30, 15, 50, [2021, 2022]],
    ['mean', 20, 12.5, 62.5, [2021, 2022]],
    ['none', null, null, null, [2021, 2022]],
  ] as const)('puts its years together: %s', async (kind, target, actual, achievement, covers) => {
    const { totals } = await ran(
      [
        performancePlan([['a@1.0.0', { 2021: 10, 2022: 20, 2023: 30 }]]),
        indicator({ id: 'a', multiYear: kind }),
      ],
      [reported(...inYears('a', 10, 15))],
      { plan: 'renstra' },
    );
    expect(totals).toHaveLength(1);
    expect(totals[0]).toMatchObject({ kind, target, actual, achievement, covers });
    expect(totals[0]?.absent).toBe(kind === 'none' ? 'not-applicable' : null);
  });

  it('takes the last letter, and cannot add letters', async () => {
    const of = async (multiYear: 'last' | 'sum') => {
      const { totals } = await ran(
        [
          performancePlan([['a@1.0.0', { 2021: 'C', 2022: 'B', 2023: 'B' }]]),
          indicator({ id: 'a', multiYear, target: 'ordinal', scale: 'mutu@1.0.0' }),
          scale(),
        ],
        [reported(...inYears('a', 'C', 'A'))],
        { plan: 'renstra' },
      );
      return totals.map(({ target, actual, status }) => [target, actual, status]);
    };
    expect(await of('last')).toEqual([['B', 'A', 'achieved']]);
    expect(await of('sum')).toEqual([[null, null, null]]);
  });

  it('gives a quarter the part it prints', async () => {
    const quarters = { 1: { share: 10 }, 2: { share: 40, target: 9 }, 4: { share: 100 } };
    const files = [
      performancePlan([['a@1.0.0', { 2022: 20 }, { quarters }]], {
        years: { from: 2022, to: 2022 },
      }),
      indicator({ id: 'a', interim: 'explicit' }),
    ];
    const targets = await Promise.all(
      ([1, 2, 3, 4] as const).map(async (quarter) => {
        const { rows } = await ran(files, [reported()], { plan: 'renstra', quarter });
        return rows[0]?.target;
      }),
    );
    expect(targets).toEqual([2, 9, null, 20]);
  });
});

describe('an agreement over every work unit', () => {
  const rules = [
    agreement([[['a@1.0.0', 10]], [['b@1.0.0', 5]]]),
    indicator({ id: 'a', measure: { formula: 'x', inputs: { x: rows() } } }),
    indicator({ id: 'b' }),
  ];
  const data = dataset(
    { masukan: [...values('100', 10), ...values('200', 5), ...values('050', 10)] },
    {
      factsDefault: 't',
      resources: [
        table('masukan', [...values('100', 10), ...values('200', 5), ...values('050', 10)]),
        facts('t', [['b', 5]]),
      ],
    },
  );

  it('sums up each on its own, and asks each for every indicator', async () => {
    const { rows: found, summary, units } = await ran(rules, [data], { workUnit: null });
    expect(found).toHaveLength(6);
    expect(summary).toBeNull();
    expect(
      units.map(({ workUnit, summary: s }) => [workUnit, s.indicators, s.achieved, s.absent]),
    ).toEqual([
      ['050', 2, 1, 1],
      ['100', 2, 2, 0],
      ['200', 2, 0, 1],
    ]);
    expect(units[1]?.summary.successRatio).toBe(100);
  });

  it('is its own meaning where it names no work unit', async () => {
    const [, ...others] = rules;
    const common = agreement([[['a@1.0.0', 10]]], { workUnit: null });
    const { units } = await ran([common, ...others], [data]);
    expect(units.map(({ workUnit }) => workUnit)).toEqual(['050', '100', '200']);
    const one = await ran([common, ...others], [data], { workUnit: '200' });
    expect([one.summary?.indicators, one.units.length]).toEqual([1, 1]);
  });
});

describe('actuals from a table of one row a figure', () => {
  it('are read by the keys of its columns', async () => {
    const figure = (
      unit: string,
      quarter: number,
      value: number | null,
      absent: string | null,
    ) => ({
      ...{ workUnit: unit, year: 2022, quarter, indicator: 'a', value, text: null, absent },
    });
    const resource = {
      ...table(
        'capaian',
        [
          figure('100', 2, 4, null),
          figure('100', 4, 9, null),
          figure('200', 4, null, 'empty'),
          { ...figure('200', 2, null, null), text: 'B' },
        ],
        { value: 'double' },
      ),
      facts: true,
    };
    const data = dataset({}, { resources: [resource], factsDefault: 'capaian', sample: true });
    const of = async (selection: object) => {
      const { rows: found } = await ran([indicator({ id: 'a' })], [data], {
        ...{ indicators: ['a'], year: 2022 },
        ...selection,
      });
      return found.map(({ entity, actual, absent, sample, sources }) => [
        ...[entity['workUnit'], actual, absent, sample],
        sources.map((place) => [place.table, place.rows, place.line]),
      ]);
    };
    const place = [['capaian', 1, null]];
    expect(await of({})).toEqual([
      ['100', 9, null, true, place],
      ['200', null, 'pending', true, place],
    ]);
    expect(await of({ quarter: 2 })).toEqual([
      ['100', 4, null, true, place],
      ['200', 'B', null, true, place],
    ]);
  });
});

describe('a constant of a rule', () => {
  const weighted = indicator({
    id: 'a',
    measure: {
      formula: 'x * w',
      inputs: {
        x: rows(),
        w: { label: { id: 'bobot', en: 'weight' }, unit: 'ratio', constant: 0.25 },
      },
    },
  });

  it('is an input like another, and no sign of data', async () => {
    const { rows: found } = await ran([weighted], [dataset({ masukan: values('100', 8) })], {
      indicators: ['a'],
    });
    expect(found.map(({ actual, inputs }) => [actual, inputs])).toEqual([[2, { x: 8, w: 0.25 }]]);
    const none = await ran(
      [weighted, agreement([[['a@1.0.0', 1]]])],
      [dataset({ masukan: values('200', 8) })],
    );
    expect(none.rows.map(({ actual, absent }) => [actual, absent])).toEqual([
      [null, 'missing-input'],
    ]);
  });

  it('may be another one in a what-if', async () => {
    const data = dataset({ masukan: values('100', 8) });
    const { value: plan } = compile(rulesOf(weighted, policy()), [data], { indicators: ['a'] });
    const connection = await openNative();
    try {
      const done = await run(plan!, [data], connection);
      const changed = recompute(done, [parseOverride('input.a.w=0.5').value!]);
      expect(changed.rows.map(({ actual, changed: by }) => [actual, by])).toEqual([
        [4, ['input.a.w']],
      ]);
    } finally {
      await connection.close();
    }
  });
});

describe('a range as a target', () => {
  it('is judged by its formula and stands in the row as it is', async () => {
    const { rows: found } = await ran(
      [
        agreement([
          [
            ['a@1.0.0', { from: 80, to: 90 }],
            ['b@1.0.0', { from: 80, to: 90 }],
          ],
        ]),
        indicator({ id: 'a', target: 'range', achievement: 'range' }),
        indicator({ id: 'b', target: 'range', achievement: 'range' }),
      ],
      [
        dataset(
          {},
          {
            resources: [
              facts('t', [
                ['a', 85],
                ['b', 76],
              ]),
            ],
            factsDefault: 't',
          },
        ),
      ],
    );
    expect(found.map(({ target, achievement, status }) => [target, achievement, status])).toEqual([
      [{ from: 80, to: 90 }, 100, 'achieved'],
      [{ from: 80, to: 90 }, 95, 'not-achieved'],
    ]);
  });
});

describe('a rule whose named formula of achievement nobody verified', () => {
  it('says so where a value of it is judged', async () => {
    const confidence = async (more: object) => {
      const { rows: found } = await ran(
        [
          ...('target' in more ? [agreement([[['a@1.0.0', 4]]])] : []),
          indicator({ id: 'a', achievement: 'inverse-ratio' }),
        ],
        [dataset({}, { resources: [facts('t', [['a', 5]])], factsDefault: 't' })],
        'target' in more ? {} : { indicators: ['a'] },
      );
      return found[0]?.confidence;
    };
    expect(await confidence({})).toBe('public');
    expect(await confidence({ target: true })).toBe('unverified');
  });
});
