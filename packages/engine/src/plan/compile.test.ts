import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
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
  values,
} from '../made.suite.ts';
import type { Selection } from './plan.ts';
import type { RuleFile } from '../rules/ruleSet.ts';

const data = dataset({ masukan: values('100', 1, 2) });

function planned(files: readonly RuleFile[], selection: Selection = {}, datasets = [data]) {
  const { value, problems } = compile(rulesOf(policy(), ...files), datasets, selection);
  return {
    plan: value,
    ids: value?.indicators.map(({ reference }) => reference),
    told: problems.map(({ code, severity, values }) => ({ code, severity, ...values })),
  };
}

const codes = (told: readonly { code: string }[]) => told.map(({ code }) => code);

const a = indicator({ id: 'a' });
const b = indicator({ id: 'b', measure: { formula: 'x', inputs: { x: rows() } } });
const perkin = agreement([
  [
    ['a@1.0.0', 1],
    ['b@1.0.0', 2],
  ],
]);

describe('a plan', () => {
  it('fills in the defaults of the only agreement', () => {
    const { plan, told } = planned([a, b, perkin]);
    expect(told).toEqual([]);
    expect(plan?.context).toMatchObject({
      agreement: 'perkin',
      year: 2022,
      quarter: null,
      workUnit: '100',
      facts: null,
      policy: 'lakin-2022@1.0.0',
      asOf: null,
    });
    expect(plan?.tables).toEqual(['contoh/masukan']);
    expect(plan?.indicators.map(({ id, entry, listed }) => [id, entry?.order, listed])).toEqual([
      ['a', 0, true],
      ['b', 1, true],
    ]);
  });

  it('of indicators alone has no agreement, no work unit and every year', () => {
    const { plan } = planned([a, b, perkin], { indicators: ['b'] });
    expect(plan?.context).toMatchObject({ agreement: null, workUnit: null, year: null });
    expect(plan?.indicators[0]?.entry).toBeNull();
  });

  it('puts inputs before what uses them, unlisted unless asked for', () => {
    const c = indicator({ id: 'c', measure: { formula: 'x', inputs: { x: from('b') } } });
    const listed = (selection: Selection) =>
      planned([b, c], selection).plan?.indicators.map(({ id, listed }) => [id, listed]);
    expect(listed({ indicators: ['c'] })).toEqual([
      ['b', false],
      ['c', true],
    ]);
    expect(listed({ indicators: ['c', 'b'] })).toEqual([
      ['b', true],
      ['c', true],
    ]);
  });

  it('has the same data hash for the same data, whatever is asked', () => {
    const one = planned([a, b, perkin]).plan?.context;
    const other = planned([a, b, perkin], { indicators: ['a'] }).plan?.context;
    expect(one?.dataHash).toMatch(/^sha256:/);
    expect(other?.dataHash).toBe(one?.dataHash);
    expect(other?.rulesHash).toBe(one?.rulesHash);
  });
});

describe('a rule that changed', () => {
  const [first, second] = ['1.0.0', '2.0.0'].map((version, i) =>
    indicator({ id: 'a', version, validFrom: `202${1 + i}-01-01` }),
  ) as [RuleFile, RuleFile];

  it('is evaluated by the version of the year, or by the last one, and then says so', () => {
    const of = (selection: object) => planned([first, second], { indicators: ['a'], ...selection });
    expect([of({ year: 2021 }).ids, of({ year: 2021 }).told]).toEqual([['a@1.0.0'], []]);
    expect([of({ year: 2022 }).ids, of({ year: 2022 }).told]).toEqual([['a@2.0.0'], []]);
    expect(of({}).ids).toEqual(['a@2.0.0']);
    expect(of({}).told).toEqual([
      { code: 'run.one-version', severity: 'info', id: 'a', version: '2.0.0', others: '1.0.0' },
    ]);
    expect(of({ indicators: ['a@1.0.0'] }).told).toEqual([]);
  });
});

describe('the agreement', () => {
  const second = agreement([[['a@1.0.0', 9]]], { id: 'perkin-2' });

  it('has to be named where there are several, and is then found', () => {
    const { plan, told } = planned([a, b, perkin, second]);
    expect(plan).toBeUndefined();
    expect(told).toEqual([
      { code: 'run.agreement-choose', severity: 'error', known: 'perkin-2, perkin' },
    ]);
    expect(planned([a, b, perkin, second], { agreement: 'perkin-2' }).ids).toEqual(['a@1.0.0']);
  });

  it('that does not exist is told with the nearest', () => {
    const { plan, told } = planned([a, b, perkin], { agreement: 'perkim' });
    expect(plan).toBeUndefined();
    expect(told).toEqual([
      {
        code: 'run.agreement-unknown',
        severity: 'error',
        id: 'perkim',
        known: 'perkin',
        nearest: 'perkin',
      },
    ]);
  });

  it('that is a draft is chosen only where none is released, and drafts are asked for', () => {
    const draft = agreement([[['a@1.0.0', 9]]], { id: 'perkin-2', stage: 'draft' });
    const chosen = (files: readonly RuleFile[], withDrafts: boolean) =>
      planned(files, { withDrafts }).plan?.context.agreement;
    expect(chosen([a, b, perkin, draft], false)).toBe('perkin');
    expect(chosen([a, b, perkin, draft], true)).toBe('perkin');
    expect(chosen([a, draft], true)).toBe('perkin-2');
    expect(chosen([a, draft], false)).toBeUndefined();
    const third = agreement([[['a@1.0.0', 9]]], { id: 'perkin-3', stage: 'proposed' });
    expect(codes(planned([a, draft, third], { withDrafts: true }).told)).toEqual([
      'run.agreement-choose',
    ]);
  });

  it('was not known before its day', () => {
    expect(planned([a, b, perkin], { asOf: '2022-01-01' }).plan).toBeDefined();
    const { plan, told } = planned([a, b, perkin], { asOf: '2021-12-31' });
    expect(plan).toBeUndefined();
    expect(told).toEqual([
      {
        code: 'run.agreement-not-known',
        severity: 'error',
        id: 'perkin',
        knownFrom: '2022-01-01',
        asOf: '2021-12-31',
      },
    ]);
  });
});

describe('what cannot be planned is left out and told; the others go on', () => {
  it('an indicator nobody knows', () => {
    const { ids, told } = planned([a, b], { indicators: ['b', 'c'] });
    expect(ids).toEqual(['b@1.0.0']);
    expect(told).toEqual([
      expect.objectContaining({ code: 'run.indicator-unknown', id: 'c', known: 'a, b' }),
    ]);
    const long = indicator({ id: 'pdn-pbj' });
    expect(planned([long], { indicators: ['pdn-pjb'] }).told).toEqual([
      expect.objectContaining({ code: 'run.indicator-unknown', nearest: 'pdn-pbj' }),
    ]);
  });

  it('a version that is not there', () => {
    const { ids, told } = planned([a, b], { indicators: ['a@2.0.0', 'b'] });
    expect(ids).toEqual(['b@1.0.0']);
    expect(told).toEqual([
      { code: 'run.version-unknown', severity: 'error', reference: 'a@2.0.0', known: '1.0.0' },
    ]);
    expect(planned([a, b, perkin], { versions: { a: '3.0.0' } })).toMatchObject({
      ids: ['b@1.0.0'],
      told: [{ code: 'run.version-unknown', reference: 'a@3.0.0' }],
    });
  });

  it('an indicator that was not in force', () => {
    const late = indicator({ id: 'late', validFrom: '2022-07-01', knownFrom: '2022-08-01' });
    const ask = (selection: Selection) =>
      planned([late, b], { indicators: ['late', 'b'], ...selection });
    expect(ask({ year: 2022 }).ids).toEqual(['late@1.0.0', 'b@1.0.0']);
    expect(ask({ year: 2022, quarter: 2 })).toMatchObject({
      ids: ['b@1.0.0'],
      told: [{ code: 'run.not-in-force', id: 'late', validOn: '2022-06-30', knownOn: '–' }],
    });
    expect(ask({ year: 2022, asOf: '2022-07-31' })).toMatchObject({
      ids: ['b@1.0.0'],
      told: [{ code: 'run.not-in-force', id: 'late', knownOn: '2022-07-31' }],
    });
  });

  it('an entry of the agreement stays in sight when its rule cannot be read', () => {
    const perkin = agreement([[['a@1.0.0', 1], ['b@1.0.0', 2]]]); // prettier-ignore
    const { plan, told } = planned([a, perkin]);
    expect(told).toMatchObject([{ code: 'run.version-unknown' }]);
    expect(plan?.unplanned.map(({ code, indicator }) => [code, indicator])).toEqual([
      ['SK1.2', 'b@1.0.0'],
    ]);
  });

  it('an agreement asked for another year than its own', () => {
    const perkin = agreement([[['a@1.0.0', 1]]]);
    expect(planned([a, perkin], { year: 2023 })).toMatchObject({
      plan: undefined,
      told: [{ code: 'run.agreement-year', year: 2022, asked: 2023 }],
    });
  });

  it('an indicator may be asked for by its code in the agreement', () => {
    const perkin = agreement([[['a@1.0.0', 1]]]);
    const { id } = JSON.parse(perkin.text) as { id: string };
    expect(planned([a, perkin], { agreement: id, indicators: ['SK1.1'] }).ids).toEqual(['a@1.0.0']);
  });

  it('a draft, unless drafts are asked for', () => {
    const draft = indicator({ id: 'a', version: '1.1.0', stage: 'draft' });
    expect(planned([draft], { indicators: ['a'] })).toMatchObject({
      plan: undefined,
      told: [{ code: 'run.not-released' }],
    });
    expect(planned([a, draft], { indicators: ['a'] }).ids).toEqual(['a@1.0.0']);
    expect(planned([a, draft], { indicators: ['a'], withDrafts: true }).ids).toEqual(['a@1.1.0']);
  });

  it('a circle, and all that needs it', () => {
    const needs = (id: string, need: string) =>
      indicator({ id, measure: { formula: 'x', inputs: { x: from(need) } } });
    const { ids, told } = planned([needs('c', 'd'), needs('d', 'c'), needs('e', 'c'), b], {
      indicators: ['e', 'b', 'd'],
    });
    expect(ids).toEqual(['b@1.0.0']);
    expect(told).toEqual([
      { code: 'rule.cycle', severity: 'error', path: 'c → d → c' },
      { code: 'run.needs-missing', severity: 'error', id: 'd', needs: 'c' },
      { code: 'run.needs-missing', severity: 'error', id: 'c', needs: 'd' },
      { code: 'run.needs-missing', severity: 'error', id: 'e', needs: 'c' },
    ]);
  });

  it('one whose formula does not read, and one that needs it', () => {
    const broken = indicator({ id: 'c', measure: { formula: 'x +', inputs: { x: rows() } } });
    const above = indicator({ id: 'd', measure: { formula: 'x', inputs: { x: from('c') } } });
    const { ids, told } = planned([broken, above, b], { indicators: ['d', 'b'] });
    expect(ids).toEqual(['b@1.0.0']);
    expect(codes(told)[0]).toMatch(/^formula\./);
    expect(told.at(-1)).toMatchObject({ code: 'run.needs-missing', id: 'd', needs: 'c' });
  });

  it('and where nothing is left there is no plan', () => {
    expect(planned([a], { indicators: ['zzz'] })).toMatchObject({
      plan: undefined,
      told: [{ code: 'run.indicator-unknown' }],
    });
  });
});

describe('the data behind an input', () => {
  const wants = (changes: object, more: object = {}) =>
    indicator({ id: 'c', measure: { formula: 'x', inputs: { x: rows(changes) } }, ...more });

  it('may be in no dataset when the office reports a figure, and must be otherwise', () => {
    const ask = (more: object) =>
      planned([wants({ resource: 'masukam' }, more), b], { indicators: ['c', 'b'] });
    expect(ask({})).toMatchObject({
      ids: ['c@1.0.0', 'b@1.0.0'],
      told: [
        {
          code: 'run.resource-missing',
          severity: 'error',
          resource: 'masukam',
          indicator: 'c',
          nearest: 'masukan',
        },
      ],
    });
    expect(ask({ reported: { take: 'actual' } }).told).toMatchObject([
      { code: 'run.resource-missing', severity: 'info' },
    ]);
  });

  it('has the columns and keys that are asked for', () => {
    const told = (changes: object, more: object = {}) =>
      planned([wants(changes, more)], { indicators: ['c'] }).told;
    expect(told({ take: 'nilaj' })).toMatchObject([
      { code: 'run.column-missing', column: 'nilaj', resource: 'masukan', nearest: 'nilai' },
    ]);
    expect(told({ where: { akun: '1' } })).toMatchObject([
      { code: 'run.column-missing', column: 'akun' },
    ]);
    expect(told({ take: 'workUnit' })).toMatchObject([
      { code: 'run.column-type', column: 'workUnit', wanted: 'number' },
    ]);
    expect(told({ where: { workUnit: 100 } })).toMatchObject([
      { code: 'run.column-type', column: 'workUnit', wanted: 'number' },
    ]);
    expect(told({}, { entity: ['workUnit', 'kro'] })).toMatchObject([
      { code: 'run.key-missing', key: 'kro', resource: 'masukan' },
    ]);
  });

  it('has the unit that is asked for', () => {
    const priced = dataset({ masukan: values('100', 1) });
    const [resource] = priced.resources;
    const fields = resource!.fields.map((field) =>
      field.name === 'nilai' ? { ...field, unit: 'rupiah' as const } : field,
    );
    const withUnit = { ...priced, resources: [{ ...resource!, fields }] };
    expect(planned([wants({})], { indicators: ['c'] }, [withUnit]).told).toMatchObject([
      { code: 'run.input-unit', wanted: 'score', column: 'nilai', found: 'rupiah' },
    ]);
  });
});

describe('policy, facts and scale', () => {
  const printed = dataset({}, { resources: [facts('tabel-1', []), facts('tabel-2', [])] });

  it('a policy that does not exist stops all', () => {
    const { plan, told } = planned([a, b, perkin], { policy: 'lakin-2023' });
    expect(plan).toBeUndefined();
    expect(told).toEqual([
      {
        code: 'run.policy-unknown',
        severity: 'error',
        id: 'lakin-2023',
        known: 'lakin-2022',
        nearest: 'lakin-2022',
      },
    ]);
  });

  it('a policy is the version in force, or the one that is named', () => {
    const next = policy({ version: '1.1.0', validFrom: '2023-01-01' });
    const chosen = (selection: Selection) =>
      planned([a, b, perkin, next], selection).plan?.policyReference;
    expect(chosen({})).toBe('lakin-2022@1.0.0');
    expect(chosen({ indicators: ['a'], year: 2023 })).toBe('lakin-2022@1.1.0');
    expect(chosen({ policy: 'lakin-2022@1.1.0' })).toBe('lakin-2022@1.1.0');
    expect(chosen({ policy: 'lakin-2022@9.0.0' })).toBeUndefined();
  });

  it('a policy judges an agreement only while it is in force; without one it judges nothing', () => {
    const early = indicator({ id: 'a', validFrom: '2015-01-01' });
    const perkin = agreement([[['a@1.0.0', 1]]], { year: 2020 });
    expect(planned([early, perkin])).toMatchObject({
      plan: undefined,
      told: [{ code: 'run.policy-not-in-force', id: 'lakin-2022', validOn: '2020-12-31' }],
    });
    expect(planned([early], { indicators: ['a'], year: 2020 }).ids).toEqual(['a@1.0.0']);
  });

  it('the table that is believed is the one asked for, the agreement’s, or the dataset’s', () => {
    const own = agreement([[['a@1.0.0', 1]]], { facts: 'tabel-2' });
    const believed = (files: RuleFile[], selection: Selection, factsDefault?: string) => {
      const datasets = [{ ...printed, ...(factsDefault ? { factsDefault } : {}) }];
      return planned([a, ...files], selection, datasets).plan?.context.facts;
    };
    expect(believed([own], { facts: 'tabel-1' }, 'tabel-1')).toBe('tabel-1');
    expect(believed([own], {}, 'tabel-1')).toBe('tabel-2');
    expect(believed([], { indicators: ['a'] }, 'tabel-1')).toBe('tabel-1');
    expect(believed([], { indicators: ['a'] })).toBeNull();
  });

  it('a table that gives no actuals is told with the nearest', () => {
    const { told } = planned([a], { indicators: ['a'], facts: 'tabel-3' }, [printed]);
    expect(told).toEqual([
      {
        code: 'run.facts-unknown',
        severity: 'error',
        id: 'tabel-3',
        known: 'tabel-1, tabel-2',
        nearest: 'tabel-1',
      },
    ]);
  });

  it('a scale that does not exist is told at its place', () => {
    const graded = indicator({ id: 'g', scale: 'mutu@2.0.0' });
    const { problems } = compile(rulesOf(policy(), scale(), graded), [data], {
      indicators: ['g'],
    });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'rule.reference-unknown',
        file: 'x/indicators/g/1.0.0.json',
        pointer: '/scale',
        values: { reference: 'mutu@2.0.0', nearest: 'mutu@1.0.0' },
      }),
    ]);
  });
});
