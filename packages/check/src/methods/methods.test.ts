import type { Expect } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type MadeCell, checkedBy, madeCheck, madeRules } from '../madeReport.suite.ts';

const money = (row: string, role: string, printed: string, more: Partial<MadeCell> = {}) =>
  ({ row, role, printed, unit: 'rupiah', ...more }) as const;

/** What a check says: its outcome, and the sentences of its findings. */
function said(
  tables: Record<string, readonly MadeCell[]>,
  what: Expect,
  changes = {},
  rules?: ReturnType<typeof madeRules>,
) {
  const { checks, findings } = checkedBy(rules, tables, madeCheck(what, changes));
  const [outcome] = checks;
  return {
    outcome: outcome?.outcome,
    evaluated: outcome?.evaluated,
    proved: outcome?.proved,
    excluded: outcome?.excluded,
    reason: outcome?.reason?.en ?? null,
    findings: findings.map(({ message }) => message.en),
    causes: findings.map(({ likelyCause }) => likelyCause?.cause ?? null),
    severities: findings.map(({ severity }) => severity),
    where: findings.map(({ where }) => where.map(({ row, column }) => `${row} ${column}`)),
  };
}

describe('a formula', () => {
  const absorbed: Expect = {
    formula: 'R / P',
    unit: 'percent',
    cells: { resource: 'a' },
    by: ['row'],
    inputs: {
      R: { where: { role: 'spent' }, unit: 'rupiah' },
      P: { where: { role: 'ceiling' }, unit: 'rupiah' },
    },
    result: { where: { role: 'absorption' } },
  };
  const row = (percent: string, spent = '12.041.802.943') => ({
    a: [
      money('2018', 'ceiling', '12.647.198.000'),
      money('2018', 'spent', spent),
      { row: '2018', role: 'absorption', printed: percent, unit: 'percent' as const },
    ],
  });

  it.each(['95,21', '95,2', '95,2132', '95', '95,21%'])('follows as %s', (printed) => {
    expect(said(row(printed), absorbed)).toMatchObject({
      outcome: 'pass',
      evaluated: 1,
      proved: 1,
      findings: [],
    });
  });

  it.each([
    ['95,22', 'rounding'],
    ['95,12', 'digits-swapped'],
    ['9,521', 'power-of-ten'],
    ['-95,21', 'sign'],
    ['41,03', null],
  ])('does not follow as %s: %s', (printed, cause) => {
    const found = said(row(printed), absorbed);
    expect(found).toMatchObject({ outcome: 'fail', severities: ['error'] });
    expect(found.findings).toEqual([`Printed ${printed}, R / P gives ${expectedAs(printed)}.`]);
    expect(found.causes).toEqual([cause]);
  });

  it('was cut off in place of rounded, which weighs little', () => {
    const found = said(row('66,6', '8.431.465.333'), absorbed);
    expect(found).toMatchObject({ outcome: 'fail', causes: ['truncated'], severities: ['info'] });
  });

  it('takes inputs at what their digits allow', () => {
    const growth: Expect = {
      formula: '(B - A) / A',
      unit: 'percent',
      cells: { resource: 'a' },
      by: ['row'],
      inputs: {
        A: { where: { role: 'before' }, unit: 'score' },
        B: { where: { role: 'now' }, unit: 'score' },
      },
      result: { where: { role: 'growth' } },
    };
    const cells = (printed: string) => ({
      a: [
        { row: 'x', role: 'before', printed: '3,1', unit: 'score' as const },
        { row: 'x', role: 'now', printed: '3,4', unit: 'score' as const },
        { row: 'x', role: 'growth', printed, unit: 'percent' as const },
      ],
    });
    // Between (3,35 - 3,15) / 3,15 and (3,45 - 3,05) / 3,05.
    expect(said(cells('6,35'), growth).outcome).toBe('pass');
    expect(said(cells('13,11'), growth).outcome).toBe('pass');
    expect(said(cells('6,34'), growth).outcome).toBe('fail');
    expect(said(cells('13,13'), growth).outcome).toBe('fail');
  });

  it('cannot be said where a figure is missing, and never counts that as right', () => {
    expect(said(row('95,21', '-'), absorbed)).toMatchObject({
      outcome: 'error',
      evaluated: 0,
      excluded: 1,
    });
    expect(said(row('95,21', '-'), absorbed, { allowEmpty: true }).outcome).toBe('pass');
  });

  it.each<[string, Partial<Record<string, unknown>>, string]>([
    ['a table that is not there', { cells: { resource: 'b' } }, 'which is not there'],
    ['a column that is not there', { by: ['baris'] }, 'the column "baris"'],
    ['several cells for one', { by: ['year'], cells: { resource: 'a', where: {} } }, 'cells for'],
    ['a formula that cannot be read', { formula: 'R / / P' }, ''],
    ['an input that is not declared', { formula: 'R / Q' }, 'Q'],
  ])('is not carried out with %s', (_, change, words) => {
    const two = {
      a: [...row('95,21').a, ...row('95,21').a.map((one) => ({ ...one, row: '2019' }))],
    };
    const found = said(two, { ...absorbed, ...change });
    expect(found.outcome).toBe('error');
    expect(found.reason).toContain(words);
  });
});

const expectedAs = (printed: string): string =>
  ({ '95,22': '95.21', '95,12': '95.21', '9,521': '95.213', '-95,21': '95.21', '41,03': '95.21' })[
    printed
  ] ?? '';

describe('a total', () => {
  const what: Expect = {
    total: { resource: 'a', where: { role: 'sum' } },
    parts: { where: { role: 'part' } },
    by: ['year'],
  };
  const of = (sum: string, ...parts: readonly string[]) => ({
    a: [
      money('jumlah', 'sum', sum, { year: 2022 }),
      ...parts.map((printed, i) => money(`bagian ${i + 1}`, 'part', printed, { year: 2022 })),
    ],
  });

  it('is what its parts add up to', () => {
    expect(said(of('60', '10', '20', '30'), what)).toMatchObject({ outcome: 'pass', proved: 1 });
    expect(said(of('30', '10', '20', '-'), what)).toMatchObject({ outcome: 'pass', proved: 1 });
  });

  it.each([
    ['40.400', 'missing-part'],
    ['80.800', 'doubled-part'],
    ['606.000', 'power-of-ten'],
    ['6.060', 'power-of-ten'],
  ])('is not, as %s: %s', (sum, cause) => {
    const found = said(of(sum, '10.100', '20.200', '30.300'), what);
    expect(found).toMatchObject({ outcome: 'fail', causes: [cause] });
    expect(found.findings[0]).toContain('its 3 parts add up to 60,600');
  });

  it('may differ by what rounding of its parts allows, and by no more', () => {
    const percents = (sum: string) => ({
      a: [
        { row: 'j', role: 'sum', year: 2022, printed: sum, unit: 'percent' as const },
        ...['33,3', '33,3', '33,3'].map((printed, i) => ({
          row: `b${i}`,
          role: 'part',
          year: 2022,
          printed,
          unit: 'percent' as const,
        })),
      ],
    });
    expect(said(percents('100,0'), what).outcome).toBe('pass');
    expect(said(percents('100,2'), what).outcome).toBe('fail');
    expect(said(of('101', '33', '33', '34'), what).outcome).toBe('fail');
  });
});

describe('a tree', () => {
  const what: Expect = {
    tree: { resource: 'a', where: { role: 'ceiling' } },
    node: 'row',
    parent: 'parent',
  };
  const tree = (total: string, left = '30', right = '70') => ({
    a: [
      money('A', 'ceiling', total),
      money('A.1', 'ceiling', left, { parent: 'A' }),
      money('A.1.a', 'ceiling', '10', { parent: 'A.1' }),
      money('A.1.b', 'ceiling', '20', { parent: 'A.1' }),
      money('A.2', 'ceiling', right, { parent: 'A' }),
    ],
  });

  it('adds up at every node', () => {
    expect(said(tree('100'), what)).toMatchObject({ outcome: 'pass', evaluated: 2, proved: 2 });
  });

  it('has one finding where one node makes itself and its parent fail', () => {
    const found = said(tree('100', '300'), what);
    expect(found.where).toHaveLength(1);
    expect(found.where[0]?.[0]).toBe('A.1 ceiling');
    expect(found.causes).toEqual(['power-of-ten']);
  });
});

describe('the same fact in two places', () => {
  const what: Expect = {
    equal: [{ resource: 'a' }, { resource: 'b' }],
    on: ['indicator', 'year'],
  };
  const both = (one: string, other: string) => ({
    a: [{ row: 'x', indicator: 'ikm', year: 2022, printed: one }],
    b: [{ row: 'y', indicator: 'ikm', year: 2022, printed: other }],
  });

  it.each([
    ['3,79', '3,79'],
    ['3,79', '3,8'],
    ['95', '95,4'],
    ['A-', 'A-'],
  ])('%s and %s are one', (one, other) => {
    expect(said(both(one, other), what)).toMatchObject({ outcome: 'pass', proved: 1 });
  });

  it.each([
    ['3,79', '3,7'],
    ['94,4', '95,4'],
    ['A-', 'A'],
  ])('%s and %s are two', (one, other) => {
    const found = said(both(one, other), what);
    expect(found.outcome).toBe('fail');
    expect(found.where[0]).toHaveLength(2);
  });
});

describe('numbers that were agreed', () => {
  const what = (exact: boolean): Expect => ({
    equal: [
      { resource: 'a', exact },
      { resource: 'b', exact },
    ],
    on: ['indicator'],
  });
  const both = (one: string, other: string) => ({
    a: [{ row: 'x', indicator: 'ikm', printed: one }],
    b: [{ row: 'y', indicator: 'ikm', printed: other }],
  });

  it('are not roundings of one another', () => {
    expect(said(both('92', '91,5'), what(false)).outcome).toBe('pass');
    expect(said(both('92', '91,5'), what(true)).findings).toEqual([
      'Printed 91,5 here and 92 elsewhere.',
    ]);
    expect(said(both('92', '92,0'), what(true)).outcome).toBe('pass');
  });
});

describe('what a year begins with', () => {
  const what: Expect = {
    equal: [
      { resource: 'a', where: { role: 'closing' }, shift: { year: -1 } },
      { resource: 'a', where: { role: 'opening' } },
    ],
    on: ['row', 'year'],
  };
  const years = (closing: string, opening: string) => ({
    a: [
      money('kas', 'closing', closing, { year: 2021 }),
      money('kas', 'opening', opening, { year: 2022 }),
      money('kas', 'closing', '900', { year: 2022 }),
    ],
  });

  it('is what the last one ended with', () => {
    expect(said(years('1.250', '1.250'), what)).toMatchObject({ outcome: 'pass', proved: 1 });
  });

  it('is told with both places where it was restated', () => {
    const found = said(years('1.250', '1.200'), what);
    expect(found.findings).toEqual(['Printed 1.200 here and 1.250 elsewhere.']);
    expect(found.where).toEqual([['kas opening 2022', 'kas closing 2021']]);
  });
});

describe('weights', () => {
  const what = (total: string, exact = true): Expect => ({
    must: `sum(B) = ${total}`,
    cells: { resource: 'a' },
    by: ['role'],
    inputs: { B: { unit: 'ratio', list: true, exact } },
  });
  const weights = (...printed: readonly string[]) => ({
    a: printed.map((one, i) => ({ row: `${i}`, role: 'bobot', printed: one })),
  });

  it.each([
    ['1', ['0,097', '0,182', '0,435', '0,286']],
    ['1', ['0,1', '0,2', '0,3', '0,4']],
    ['100', ['33,3', '33,3', '33,4']],
  ])('add up to exactly %s', (total, printed) => {
    expect(said(weights(...printed), what(total))).toMatchObject({ outcome: 'pass', proved: 1 });
  });

  it('that miss it by the last digit do not, though rounding would allow it', () => {
    const thirds = weights('33,3', '33,3', '33,3');
    expect(said(thirds, what('100')).outcome).toBe('fail');
    expect(said(thirds, what('100', false))).toMatchObject({ outcome: 'pass', proved: 0 });
  });
});

describe('an input', () => {
  it('may stand in several tables', () => {
    const what: Expect = {
      must: 'count(P[item = 0 or item = 100]) = 0',
      cells: { resource: 'a' },
      by: ['indicator'],
      inputs: {
        A: { where: { absent: 'dash' }, unit: 'score', absent: 'zero' },
        P: {
          resources: ['b', 'c'],
          where: { absent: null },
          unit: 'percent',
          list: true,
          exact: true,
        },
      },
    };
    const tables = (b: string, c: string) => ({
      a: [{ row: 'x', indicator: 'ikm', printed: '-' }],
      b: [{ row: 'x', indicator: 'ikm', printed: b }],
      c: [{ row: 'x', indicator: 'ikm', printed: c }],
    });
    expect(said(tables('97', '-'), what)).toMatchObject({ outcome: 'pass', proved: 1 });
    expect(said(tables('-', '100'), what).where).toEqual([['x ', 'x ']]);
    expect(said(tables('0', '97'), what).outcome).toBe('fail');
  });
});

describe('a condition', () => {
  const what: Expect = {
    must: 'R <= P',
    cells: { resource: 'a' },
    by: ['row'],
    inputs: {
      R: { where: { role: 'spent' }, unit: 'rupiah' },
      P: { where: { role: 'ceiling' }, unit: 'rupiah' },
    },
  };
  it.each([
    ['100', '100', 'pass'],
    ['101', '100', 'fail'],
  ])('of %s and %s: %s', (spent, ceiling, outcome) => {
    const found = said({ a: [money('x', 'spent', spent), money('x', 'ceiling', ceiling)] }, what);
    expect(found.outcome).toBe(outcome);
  });

  it('is left open where rounding decides', () => {
    const scores = (printed: string) => ({
      a: [
        { row: 'x', role: 'spent', printed, unit: 'rupiah' as const },
        { row: 'x', role: 'ceiling', printed: '3,0', unit: 'rupiah' as const },
      ],
    });
    expect(said(scores('3,0'), what)).toMatchObject({ outcome: 'pass', proved: 0 });
    expect(said(scores('3,1'), what).outcome).toBe('pass');
    expect(said(scores('3,2'), what).outcome).toBe('fail');
  });
});

describe('a cumulative series', () => {
  const series = (...printed: readonly string[]) => ({
    a: printed.map((one, i) => ({ row: 'x', quarter: i + 1, printed: one })),
  });
  const what: Expect = { rising: { resource: 'a' }, along: 'quarter', by: ['row'] };
  it('never falls', () => {
    expect(said(series('10', '20', '20', '90'), what)).toMatchObject({
      outcome: 'pass',
      proved: 3,
    });
    expect(said(series('10', '-', '20'), what)).toMatchObject({ outcome: 'pass', proved: 1 });
    expect(said(series('10', '30', '20'), what).findings).toEqual([
      'Falls from 30 to 20, though it is cumulative.',
    ]);
  });
});

describe('a list of codes', () => {
  const rows = (...names: readonly string[]) => ({
    a: names.map((row) => ({ row, printed: '1' })),
  });
  const what = (codes?: readonly string[]): Expect => ({
    complete: { resource: 'a' },
    column: 'row',
    ...(codes ? { codes } : {}),
  });
  it('has every code once', () => {
    expect(said(rows('A', 'B'), what(['A', 'B']))).toMatchObject({ outcome: 'pass', proved: 2 });
    expect(said(rows('A', 'A'), what()).findings).toEqual([
      '"A" is there 2 times where it must be once.',
    ]);
    expect(said(rows('A'), what(['A', 'B'])).findings).toEqual(['"B" is not there.']);
    expect(said(rows('A', 'A'), what(['A', 'B'])).findings).toEqual([
      '"A" is there 2 times, and "B" is not there.',
    ]);
  });

  it('may be numbers', () => {
    const years = { a: [2021, 2022].map((year) => ({ row: 'x', year, printed: '1' })) };
    const of = (...codes: readonly string[]): Expect => ({
      complete: { resource: 'a' },
      column: 'year',
      codes,
    });
    expect(said(years, of('2021', '2022')).outcome).toBe('pass');
    expect(said(years, of('2021', '2022', '2023')).findings).toEqual(['"2023" is not there.']);
  });
});

describe('printed characters', () => {
  const what: Expect = { printed: ['a'], formats: { a: { others: 'id-ID' } } };
  it('are the number that is stored', () => {
    expect(said({ a: [{ row: 'x', printed: '1.234,5' }] }, what).outcome).toBe('pass');
    expect(said({ a: [{ row: 'x', printed: '1.234,5', stored: '1.235' }] }, what).findings).toEqual(
      ['Stored otherwise than printed: 1.234,5.'],
    );
    expect(said({ a: [{ row: 'x', printed: '12.34', stored: '12,34' }] }, what).findings).toEqual([
      '"12.34" is no number in the format id-ID.',
    ]);
  });
});

describe('peers', () => {
  const what: Expect = { peers: { resource: 'a' }, by: ['role'], distance: 10 };
  const all = (...printed: readonly string[]) => ({
    a: printed.map((one, i) => ({ row: `unit ${i}`, role: 'score', printed: one })),
  });
  it('tell who is far from them, and nothing where they are few', () => {
    expect(said(all('90', '91', '92', '93', '94'), what)).toMatchObject({
      outcome: 'pass',
      proved: 5,
    });
    expect(said(all('90', '91', '92', '93', '9.400'), what).where).toEqual([['unit 4 score']]);
    expect(said(all('90', '9.400'), what)).toMatchObject({ outcome: 'error', excluded: 1 });
  });
});

describe('a rule', () => {
  const ikm = madeRules();
  const what: Expect = {
    rule: 'achievement',
    policy: 'lakin-2022',
    cells: { resource: 'a' },
    by: ['indicator', 'year'],
    actual: { where: { role: 'actual' } },
    target: { where: { role: 'target' } },
    result: { where: { role: 'achievement' } },
  };
  const row = (actual: string, target: string, achievement: string) => ({
    a: [
      { role: 'actual', printed: actual, unit: 'index' as const },
      { role: 'target', printed: target, unit: 'index' as const },
      { role: 'achievement', printed: achievement, unit: 'percent' as const },
    ].map((one) => ({ ...one, row: 'x', indicator: 'ikm', year: 2022 })),
  });

  it('gives what is printed, where rounding leaves room for it', () => {
    expect(said(row('3,79', '3,6', '105'), what, {}, ikm)).toMatchObject({
      outcome: 'pass',
      proved: 1,
    });
    expect(said(row('3,79', '3,6', '95'), what, {}, ikm)).toMatchObject({
      outcome: 'fail',
      findings: ['Printed 95, the rule ikm@1.0.0 gives 103.70 to 106.90.'],
    });
  });

  it('is not asked where there are none, nor under a policy that is not there', () => {
    expect(said(row('3,79', '3,6', '105'), what)).toMatchObject({ outcome: 'error' });
    const lain = { ...what, policy: 'lain' };
    expect(said(row('3,79', '3,6', '105'), lain, {}, ikm).reason).toContain('the policy "lain"');
  });

  it('has nothing to say of an indicator it does not know', () => {
    const strange = row('3,79', '3,6', '105').a.map((one) => ({ ...one, indicator: 'lain' }));
    expect(said({ a: strange }, what, { allowEmpty: true }, ikm)).toMatchObject({
      outcome: 'pass',
      evaluated: 0,
      excluded: 1,
    });
  });
});
