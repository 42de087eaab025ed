import { beforeAll, describe, expect, it } from 'vitest';
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
} from '../made.suite.ts';
import { exactMean } from '../aggregate/exactMean.ts';
import { columnsOf, changes, opened } from './columns.suite.ts';
import { rowAt } from './columnResults.ts';
import type { ColumnModel } from './openColumns.ts';
import { unitAt } from './unitColumns.ts';

const rules = rulesOf(
  policy({
    findings: [
      {
        id: 'dua-kali',
        severity: 'info',
        message: { id: 'dua kali', en: 'twice' },
        conditions: { fact: 'achievement', operator: 'greaterThanInclusive', value: 200 },
      },
    ],
  }),
  scale(),
  indicator({ id: 'hitung', measure: { formula: 'x', inputs: { x: rows() } } }),
  indicator({ id: 'dua', measure: { formula: 'u * 2', inputs: { u: from('hitung') } } }),
  indicator({
    id: 'naik',
    measure: { formula: 'x - l', inputs: { x: rows(), l: from('hitung', { yearOffset: -1 }) } },
  }),
  indicator({
    id: 'capai',
    measure: { formula: 'c', inputs: { c: from('hitung', { take: 'achievement' }) } },
  }),
  indicator({
    id: 'rinci',
    entity: ['workUnit', 'company'],
    measure: { formula: 'x', inputs: { x: rows({ resource: 'perusahaan' }) } },
  }),
  indicator({
    id: 'gabungan',
    measure: { formula: 'mean(x)', inputs: { x: from('rinci', { aggregate: 'list' }) } },
  }),
  indicator({ id: 'lapor', unit: 'letter', target: 'ordinal', scale: 'mutu@1.0.0' }),
  agreement(
    [
      [
        ['hitung@1.0.0', 10],
        ['dua@1.0.0', 20],
        ['naik@1.0.0', 1],
        ['capai@1.0.0', 50],
      ],
      [
        ['gabungan@1.0.0', 15],
        ['lapor@1.0.0', 'B'],
      ],
    ],
    { facts: 'tabel-1' },
  ),
);

const row = (workUnit: string, year: number, nilai: number | null) => ({ workUnit, year, nilai });
const company = (workUnit: string, name: string, nilai: number) => ({
  ...row(workUnit, 2022, nilai),
  company: name,
});

const data = dataset(
  {},
  {
    resources: [
      table('masukan', [row('100', 2021, 4), row('100', 2022, 8), row('200', 2022, 12)]),
      table('perusahaan', [
        company('100', 'P1', 10),
        company('100', 'P2', 20),
        company('300', 'P3', 9),
      ]),
      facts('tabel-1', [['lapor', 'C']]),
      facts('tabel-2', [['lapor', 'A']]),
    ],
  },
);

let model: ColumnModel;

beforeAll(async () => {
  ({ model } = await opened(rules, [data], { workUnit: null }));
});

/** Actual, achievement and status of a work unit. */
function said(id: string, unit: string, texts: readonly string[] = []) {
  const columns = columnsOf(texts.length > 0 ? model.recompute(changes(...texts)) : model.base, id);
  const { actual, achievement, status, absent } = rowAt(
    columns,
    columns.entity['workUnit']!.indexOf(unit),
  )!;
  return [actual, achievement, status ?? absent];
}

const summary = (texts: readonly string[], unit = '100') => {
  const { units } = model.recompute(changes(...texts));
  return unitAt(units!, units!.workUnit.indexOf(unit)).summary;
};

const told = (...texts: string[]) =>
  model.recompute(changes(...texts)).problems.map(({ code }) => code);

describe('columns', () => {
  it('hold what the data say, each work unit in its row', () => {
    expect(columnsOf(model.base, 'hitung').entity['workUnit']).toEqual(['100', '200', '300']);
    expect(said('hitung', '100')).toEqual([8, 80, 'not-achieved']);
    expect(said('hitung', '200')).toEqual([12, 120, 'achieved']);
    expect(said('hitung', '300')).toEqual([null, null, 'missing-input']);
    expect(said('lapor', '100')).toEqual(['C', null, 'not-achieved']);
  });

  it('put parts of other entities and years together', () => {
    expect(said('gabungan', '100')).toEqual([15, 100, 'achieved']);
    expect(said('gabungan', '300')).toEqual([9, 60, 'not-achieved']);
    expect(said('gabungan', '200')).toEqual([null, null, 'missing-input']);
    expect(said('naik', '100')).toEqual([4, 400, 'achieved']);
    expect(rowAt(columnsOf(model.base, 'naik'), 0)?.findings).toEqual(['dua-kali']);
  });

  it('give no row past the last', () => {
    expect(rowAt(columnsOf(model.base, 'hitung'), 3)).toBeNull();
    expect(rowAt(columnsOf(model.base, 'hitung'), -1)).toBeNull();
  });
});

describe('a what-if over columns', () => {
  it('leaves every array alone when nothing changes', () => {
    const again = model.recompute([]);
    expect(again.indicators.every((one, i) => one === model.base.indicators[i])).toBe(true);
    expect(again.units).toBe(model.base.units);
  });

  it('of a target touches its indicator and those that take its achievement', () => {
    const after = model.recompute(changes('target.hitung@100=4'));
    const moved = after.indicators.flatMap((one, i) =>
      one === model.base.indicators[i] ? [] : [one.indicator.id],
    );
    expect(moved).toEqual(['hitung', 'capai']);
    expect(columnsOf(after, 'hitung').actual).toBe(columnsOf(model.base, 'hitung').actual);
    expect(said('hitung', '100', ['target.hitung@100=4'])).toEqual([8, 200, 'achieved']);
    expect(said('capai', '100', ['target.hitung@100=4'])).toEqual([200, 400, 'achieved']);
    expect(said('hitung', '200', ['target.hitung@100=4'])).toEqual([12, 120, 'achieved']);
  });

  it('of an input moves what is made of it, in the same row and in others', () => {
    expect(said('dua', '100', ['input.hitung.x@100=30'])).toEqual([60, 300, 'achieved']);
    expect(said('naik', '100', ['actual.hitung@100[year=2021]=7'])).toEqual([1, 100, 'achieved']);
    const finer = ['actual.rinci@100[company=P2]=null'];
    expect(told(...finer)).toEqual([]);
    expect(said('gabungan', '100', finer)).toEqual([null, null, 'pending']);
  });

  it('of the policy judges again and measures nothing', () => {
    const after = model.recompute(changes('policy.threshold=60'));
    const [now, base] = [columnsOf(after, 'hitung'), columnsOf(model.base, 'hitung')];
    expect(now.actual).toBe(base.actual);
    expect(now.achievement).toBe(base.achievement);
    expect(now.status).not.toBe(base.status);
    expect(said('hitung', '100', ['policy.threshold=60'])).toEqual([8, 80, 'achieved']);
    expect(said('hitung', '200', ['policy.cap=100'])).toEqual([12, 100, 'achieved']);
    expect(said('lapor', '100', ['policy.letters=rank'])).toEqual(['C', 50, 'not-achieved']);
  });

  it('of the table of facts believes another', () => {
    expect(said('lapor', '100', ['facts=tabel-2'])).toEqual(['A', null, 'achieved']);
    const both = ['facts=tabel-2', 'actual.lapor@100=C'];
    expect(said('lapor', '100', both)).toEqual(['C', null, 'not-achieved']);
    expect(told('facts=tabel-9')).toEqual(['run.path-unknown']);
  });

  it('sums up again what it touches', () => {
    const { units } = model.base;
    const { meanAchievement, achieved } = unitAt(units!, 0).summary;
    expect([meanAchievement, achieved]).toEqual([(80 + 80 + 400 + 160 + 100) / 5, 3]);
    expect(summary(['target.hitung@100=4']).achieved).toBe(4);
    expect(summary(['weight.naik=0']).meanAchievement).toBe((80 + 80 + 160 + 100) / 4);
    expect(summary(['target.hitung@100=4'], '200')).toEqual(unitAt(units!, 1).summary);
  });

  it('adds up what is larger than doubles hold exactly', () => {
    const percents = [1234567890123, 1234567890123, 400, 2469135780246, 100];
    const wanted = percents.map((value, i) => ({ value, weight: i === 0 ? 1000 : 1 }));
    const large = summary(['actual.hitung@100=123456789012.3', 'weight.hitung=1000']);
    expect(large.meanAchievement).toBe(exactMean(wanted));
  });

  it('leaves nothing behind for the next one', () => {
    const far = ['actual.hitung@100=1', 'policy.cap=10', 'facts=tabel-2', 'target.dua@100=null'];
    model.recompute(changes(...far));
    model.recompute(changes('actual.hitung@100=2', 'target.lapor@100=A'));
    expect(said('dua', '100', ['target.dua@100=8'])).toEqual([16, 200, 'achieved']);
    expect(said('hitung', '100', ['target.dua@100=8'])).toEqual(said('hitung', '100'));
  });

  it('tells what it cannot place, as any other', () => {
    expect(told('target.hitung=4')).toEqual(['run.path-ambiguous']);
    expect(told('target.hitung@900=4')).toEqual(['run.path-no-match']);
    expect(told('target.tidak-ada@100=4')).toEqual(['run.path-unknown']);
    expect(told('input.hitung.y@100=4')).toEqual(['run.path-unknown']);
    expect(told('input.hitung.x@300=4')).toEqual(['run.input-reported']);
    expect(told('target.hitung@100=B')).toEqual(['run.path-value']);
    expect(told('target.dua@100=1', 'target.dua@100=2')).toEqual(['run.path-repeated']);
    expect(told('actual.lapor@100=Z')).toEqual(['run.letter-unknown']);
  });
});

it('works all of it out again where the data were written anew', async () => {
  const { base, model: own } = await opened(rules, [data], { workUnit: null });
  const block = base.tables.get('tabel-1')!.get('results workUnit')!;
  const { values } = block.indicators.get('hitung')!.inputs.get('x')!;
  values[0] = 20;
  const after = own.refresh();
  expect(after.units).toBe(own.base.units);
  expect(rowAt(columnsOf(after, 'dua'), 0)?.actual).toBe(40);
  expect(unitAt(after.units!, 0).summary.achieved).toBe(5);
});
