import { openNative } from '@tolok/duckdb/native';
import { hasErrors } from '@tolok/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../plan/compile.ts';
import type { Results } from '../evaluate.ts';
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
  table,
  values,
} from '../made.suite.ts';
import { parseOverride } from './overrides.ts';
import { type Run, recompute, run } from '../run.ts';

const rules = rulesOf(
  policy(),
  scale(),
  indicator({ id: 'lapor', unit: 'percent' }),
  indicator({ id: 'huruf', unit: 'letter', target: 'ordinal', scale: 'mutu@1.0.0' }),
  indicator({ id: 'hitung', measure: { formula: 'x + y', inputs: { x: rows(), y: rows() } } }),
  indicator({
    id: 'hitung.lagi',
    measure: { formula: 'x * 2', inputs: { x: rows({ aggregate: 'max' }) } },
  }),
  indicator({
    id: 'daftar',
    measure: { formula: 'mean(x)', inputs: { x: rows({ aggregate: 'list' }) } },
  }),
  indicator({
    id: 'rinci',
    entity: ['workUnit', 'company'],
    measure: { formula: 'x', inputs: { x: rows({ resource: 'perusahaan' }) } },
  }),
  indicator({
    id: 'gabungan',
    measure: { formula: 'x', inputs: { x: from('rinci', { aggregate: 'sum' }) } },
    reported: { take: 'actual' },
  }),
  agreement(
    [
      [
        ['lapor@1.0.0', 50],
        ['huruf@1.0.0', 'B'],
        ['hitung@1.0.0', 10],
      ],
      [
        ['hitung.lagi@1.0.0', 4],
        ['daftar@1.0.0', 2],
        ['gabungan@1.0.0', 30],
      ],
    ],
    { facts: 'tabel-1' },
  ),
);

const tables = {
  masukan: values('100', 1, 2),
  perusahaan: [
    { workUnit: '100', company: 'P1', year: 2022, nilai: 10 },
    { workUnit: '100', company: 'P2', year: 2022, nilai: 20 },
    { workUnit: '100', company: 'P2', year: 2021, nilai: 5 },
  ],
};

const data = dataset({}, {
  resources: [
    ...Object.entries(tables).map(([name, all]) => table(name, all)),
    facts('tabel-1', [
      ['lapor', 40],
      ['huruf', 'C'],
    ]),
    facts('tabel-2', [
      ['lapor', 60],
      ['huruf', 'A'],
    ]),
  ],
}); // prettier-ignore

let base: Run;
let details: Run;

beforeAll(async () => {
  base = await runOf({});
  details = await runOf({ indicators: ['rinci'] });
});

async function runOf(selection: Parameters<typeof compile>[2]): Promise<Run> {
  const { value: plan, problems } = compile(rules, [data], selection);
  expect(hasErrors(problems)).toBe(false);
  const connection = await openNative();
  try {
    return await run(plan!, [data], connection);
  } finally {
    await connection.close();
  }
}

const changed = (texts: readonly string[], of: Run = base): Results =>
  recompute(
    of,
    texts.map((text) => parseOverride(text).value!),
  );

const row = (results: Results, id: string) =>
  results.rows.find(({ indicator }) => indicator === id)!;

const told = (...texts: string[]) =>
  changed(texts).problems.map(({ code, severity, values }) => ({ code, severity, ...values }));

/** What the change of `texts` gives for one indicator, told without a problem. */
function after(id: string, ...texts: string[]) {
  const results = changed(texts);
  expect(results.problems).toEqual([]);
  const { target, actual, achievement, status, absent, changed: paths } = row(results, id);
  return { target, actual, achievement, status, absent, paths };
}

describe('the run without changes', () => {
  it('computes and reports', () => {
    const shown = base.results.rows.map((r) => [r.indicator, r.target, r.actual, r.origin]);
    expect(base.problems).toEqual([]);
    expect(shown).toEqual([
      ['lapor', 50, 40, 'reported'],
      ['huruf', 'B', 'C', 'reported'],
      ['hitung', 10, 6, 'computed'],
      ['hitung.lagi', 4, 4, 'computed'],
      ['daftar', 2, 1.5, 'computed'],
      ['gabungan', 30, 30, 'computed'],
    ]);
  });
});

describe('a change takes the place of', () => {
  it('a target, a figure, an input', () => {
    expect(after('lapor', 'target.lapor=40')).toEqual({
      target: 40,
      actual: 40,
      achievement: 100,
      status: 'achieved',
      absent: null,
      paths: ['target.lapor'],
    });
    expect(after('lapor', 'actual.lapor@100=75')).toMatchObject({
      actual: 75,
      achievement: 150,
      paths: ['actual.lapor@100'],
    });
    expect(after('hitung', 'input.hitung.x[year=2022]=7')).toMatchObject({
      actual: 10,
      status: 'achieved',
      paths: ['input.hitung.x[year=2022]'],
    });
    expect(after('hitung.lagi', 'input.hitung.lagi.x=1')).toMatchObject({ actual: 2 });
  });

  it('a letter', () => {
    expect(after('huruf', 'actual.huruf=B')).toMatchObject({ actual: 'B', status: 'achieved' });
    expect(after('huruf', 'target.huruf=C')).toMatchObject({ target: 'C', status: 'achieved' });
  });

  it('a value by an absence, and an absence by a value', () => {
    expect(after('lapor', 'actual.lapor=null')).toMatchObject({
      actual: null,
      achievement: null,
      status: null,
      absent: 'pending',
    });
    expect(after('hitung', 'input.hitung.x=')).toMatchObject({ actual: null, absent: 'pending' });
    expect(after('lapor', 'target.lapor=')).toMatchObject({ actual: 40, absent: 'pending' });
    const pending = changed(['actual.lapor=']);
    expect(pending.summary).toMatchObject({ absent: 1 + base.results.summary!.absent });
    expect(after('gabungan', 'actual.gabungan=31')).toMatchObject({ status: 'achieved' });
  });

  it('the computed actual of what others are made of', () => {
    const results = changed(['actual.rinci[company=P1]=15']);
    expect(results.problems).toEqual([]);
    expect(row(results, 'gabungan')).toMatchObject({ actual: 35 });
    expect(row(results, 'gabungan').changed).toEqual(['actual.rinci[company=P1]']);
  });

  it('the table that is believed, and the policy', () => {
    expect(after('lapor', 'facts=tabel-2')).toMatchObject({ actual: 60, status: 'achieved' });
    expect(after('huruf', 'facts=tabel-2')).toMatchObject({ actual: 'A', status: 'achieved' });
    expect(changed(['facts=tabel-2']).facts).toBe('tabel-2');
    expect(after('lapor', 'policy.threshold=80')).toMatchObject({ status: 'achieved' });
    expect(after('lapor', 'facts=tabel-2', 'policy.cap=110')).toMatchObject({ achievement: 110 });
    expect(after('huruf', 'policy.letters=met-is-100')).toMatchObject({ achievement: 0 });
    expect(after('lapor', 'policy.cap=null')).toMatchObject({ achievement: 80 });
  });

  it('a weight in the mean', () => {
    const only = changed([
      'weight.hitung=0',
      'weight.hitung.lagi=0',
      'weight.daftar=0',
      'weight.gabungan=0',
    ]);
    expect(only.problems).toEqual([]);
    expect(only.summary).toMatchObject({ meanAchievement: 80, meanCovers: 5 });
  });

  it('and leaves the base as it was', () => {
    const before = structuredClone(base.results.rows);
    changed(['target.lapor=1', 'policy.cap=5', 'facts=tabel-2']);
    expect(base.results.rows).toEqual(before);
    expect(recompute(base, []).rows).toEqual(before);
  });
});

describe('of two changes of one value the last one wins, and it is said', () => {
  const repeated = (path: string) => [{ code: 'run.path-repeated', severity: 'info', path }];

  it('when they are written alike', () => {
    const twice = ['target.lapor=1', 'target.lapor=40', 'target.lapor=80'];
    expect(told(...twice)).toEqual(repeated('target.lapor'));
    expect(row(changed(twice), 'lapor').target).toBe(80);
  });

  it('when they are written in different ways', () => {
    const twice = ['target.lapor@100=1', 'target.lapor[year=2022]=40'];
    expect(told(...twice)).toEqual(repeated('target.lapor[year=2022]'));
    expect(row(changed(twice), 'lapor')).toMatchObject({
      target: 40,
      changed: ['target.lapor[year=2022]'],
    });
  });

  it('in policy, facts and weights too', () => {
    expect(told('policy.cap=110', 'policy.cap=120')).toEqual(repeated('policy.cap'));
    expect(told('facts=tabel-2', 'facts=tabel-1')).toEqual(repeated('facts'));
    expect(told('weight.lapor=1', 'weight.lapor=2')).toEqual(repeated('weight.lapor'));
    expect(changed(['facts=tabel-2', 'facts=tabel-1']).facts).toBe('tabel-1');
  });

  it('but a change that is refused takes no part', () => {
    expect(told('target.lapor=40', 'target.lapor=B')).toMatchObject([{ code: 'run.path-value' }]);
    expect(row(changed(['target.lapor=40', 'target.lapor=B']), 'lapor').target).toBe(40);
    const twice = changed(['facts=tabel-2', 'facts=tabel-9']);
    expect(twice.facts).toBe('tabel-2');
    expect(row(twice, 'lapor').actual).toBe(60);
  });
});

describe('a change is refused and told, and the others go on', () => {
  it('when nothing has that name', () => {
    expect(told('target.lapr=1', 'target.lapor=40')).toEqual([
      {
        code: 'run.path-unknown',
        severity: 'error',
        path: 'target.lapr',
        name: 'lapr',
        known: 'lapor, huruf, hitung, hitung.lagi, daftar, rinci, gabungan',
        nearest: 'lapor',
      },
    ]);
    expect(row(changed(['target.lapr=1', 'target.lapor=40']), 'lapor').target).toBe(40);
    expect(told('input.hitun.x=1')).toMatchObject([{ name: 'hitun', nearest: 'hitung' }]);
    expect(told('input.hitung.z=1')).toMatchObject([{ name: 'z', known: 'x, y' }]);
    expect(told('input.hitung=1')).toMatchObject([{ code: 'run.path-unknown', known: 'x, y' }]);
    expect(told('policy.treshold=1')).toMatchObject([{ nearest: 'threshold' }]);
    expect(told('facts=tabel-3')).toMatchObject([{ name: 'tabel-3', known: 'tabel-1, tabel-2' }]);
    expect(told('weight.lapr=1')).toMatchObject([{ nearest: 'lapor' }]);
  });

  it('when it matches no value', () => {
    for (const path of [
      'target.lapor@999',
      'target.lapor[year=2021]',
      'target.lapor[kro=1]',
      'target.lapor[quarter=2]',
      'actual.rinci[company=P3]',
    ]) {
      expect(told(`${path}=1`)).toEqual([{ code: 'run.path-no-match', severity: 'error', path }]);
    }
  });

  it('when it matches more than one value, with all of them', () => {
    expect(told('actual.rinci=1')).toEqual([
      {
        code: 'run.path-ambiguous',
        severity: 'error',
        path: 'actual.rinci',
        found: '100 P1 2022; 100 P2 2022',
      },
    ]);
    const paths = ['actual.rinci[company=P2]=1'].map((text) => parseOverride(text).value!);
    expect(recompute(details, paths).problems).toEqual([
      expect.objectContaining({
        code: 'run.path-ambiguous',
        values: expect.objectContaining({ found: '100 P2 2021; 100 P2 2022' }),
      }),
    ]);
  });

  it('when the value does not fit', () => {
    for (const text of [
      'target.lapor=B',
      'input.hitung.x=banyak',
      'input.daftar.x=3',
      'weight.lapor=-1',
      'weight.lapor=',
      'policy.threshold=tinggi',
      'policy.threshold=',
      'policy.letters=semua',
      'policy.pendingInMean=1',
    ]) {
      expect(told(text), text).toEqual([expect.objectContaining({ code: 'run.path-value' })]);
      expect(changed([text]).rows).toEqual(base.results.rows);
    }
  });

  it('when it is an input of a figure the office reports', () => {
    expect(told('input.lapor.x=1')).toEqual([
      {
        code: 'run.input-reported',
        severity: 'error',
        path: 'input.lapor.x',
        indicator: 'lapor',
      },
    ]);
  });

  it('a letter the scale does not have is told, and judged by nobody', () => {
    expect(told('actual.huruf=Z')).toMatchObject([
      { code: 'run.letter-unknown', letter: 'Z', scale: 'mutu@1.0.0', known: 'C, B, A' },
    ]);
    expect(row(changed(['actual.huruf=Z']), 'huruf')).toMatchObject({
      actual: 'Z',
      status: null,
      absent: 'undefined',
    });
  });
});
