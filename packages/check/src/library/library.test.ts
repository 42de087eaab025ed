import { canonicalHash } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import type { Check, Expect } from '@tolok/schema';
import { type CheckReport, runChecks } from '../index.ts';
import { madeCheck } from '../madeReport.suite.ts';
import { libraryTables, ruleTables } from './index.ts';
import { type Documents, madeBudget, madeLibrary } from './madeLibrary.suite.ts';

const released = { stage: 'released' };
const ofKind = (kind: string, stage: string) => ({
  resource: 'targets',
  where: { kind, stage },
  value: 'target',
});
const cited = { cells: { resource: 'citations' }, by: ['kind', 'document', 'where', 'year'] };
const linked = (polarity: string) => ({
  cells: { resource: 'cascade-links', where: { ...released, polarity } },
  by: ['link', 'document', 'year'],
  figure: { value: 'target' },
  bound: { value: 'threshold' },
  scale: 'scale',
});

/** A check of each kind of weakness. */
const wanted: Readonly<Record<string, Expect>> = {
  ambang: { order: 'at-least', ...linked('maximize') },
  'ambang-terbalik': { order: 'at-most', ...linked('minimize') },
  berlaku: { order: 'at-most', ...cited, figure: { value: 'inForceFrom' }, bound: { value: 'to' } },
  berakhir: { order: 'above', ...cited, figure: { value: 'ended' }, bound: { value: 'from' } },
  rumus: {
    present: { resource: 'indicators', where: released },
    columns: ['formula', 'evidence', 'description'],
    by: ['reference'],
  },
  sekali: {
    complete: { resource: 'budget-mapping', value: 'indicator' },
    column: 'leaf',
    by: ['budget'],
  },
  terpetakan: {
    must: 'N <= 0',
    cells: { resource: 'budget-coverage' },
    by: ['budget'],
    inputs: { N: { value: 'never', unit: 'rupiah' } },
  },
  simpul: { present: { resource: 'budget-entries' }, columns: ['nodes'], by: ['budget', 'entry'] },
  indikator: {
    same: ['perjanjian', 'lampiran'].map((document) => ({
      resource: 'targets',
      where: { document },
      value: 'target',
    })),
    on: ['indicator'],
  },
  target: {
    equal: [ofKind('agreement', 'released'), ofKind('agreement', 'proposed')],
    on: ['workUnit', 'year', 'indicator'],
  },
  rencana: {
    equal: [ofKind('agreement', 'released'), ofKind('renstra', 'released')],
    on: ['workUnit', 'year', 'indicator'],
  },
  bertarget: {
    must: 'T >= I',
    cells: { resource: 'agreements' },
    by: ['agreement'],
    inputs: {
      T: { value: 'targets', unit: 'indicator' },
      I: { value: 'indicators', unit: 'indicator' },
    },
  },
};

/** What is empty in the library as it is: no regulation that ended is cited, nothing is to be low. */
const mayBeEmpty = ['berakhir', 'ambang-terbalik'];

const checks: readonly Check[] = Object.entries(wanted).map(([id, what]) =>
  madeCheck(what, { id, dataset: 'rules', ...(mayBeEmpty.includes(id) && { allowEmpty: true }) }),
);

function check(change?: (all: Documents) => void, datasets = [madeBudget()]): CheckReport {
  return runChecks({
    checks: checks.map((value) => ({ file: `checks/${value.id}.json`, value })),
    datasets,
    rules: madeLibrary(change),
    excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
  });
}

describe('a library in which everything fits', () => {
  it('has no finding, and every check has proved what it looked at', () => {
    const { findings, checks: outcomes } = check();
    expect(findings).toEqual([]);
    for (const { check: id, outcome, evaluated, proved } of outcomes) {
      expect([id, outcome, proved]).toEqual([id, 'pass', evaluated]);
      expect([id, evaluated > 0]).toEqual([id, !mayBeEmpty.includes(id)]);
    }
  });
});

const entry = (document: Documents['perjanjian'], i: number) => {
  const found = document.objectives[0]?.indicators[i];
  if (!found) throw new Error('The made agreement has two indicators');
  return found;
};

/** A check, what breaks it, and where the finding stands: file, pointer, and the text on its line. */
const broken: readonly [
  check: string,
  what: string,
  change: (all: Documents) => void,
  file: string,
  pointer: string,
][] = [
  [
    'ambang',
    'a letter below the letter that is asked for',
    ({ perjanjian, lampiran, renstra }) => {
      for (const one of [perjanjian, lampiran]) entry(one, 1).target = 'C';
      const planned = renstra.objectives[0]?.indicators[1];
      if (planned) planned.targets = { '2022': 'C', '2023': 'A' };
    },
    'x/agreements/perjanjian.json',
    '/objectives/0/indicators/1/target',
  ],
  [
    'ambang',
    'a number below the number that is asked for',
    ({ alur }) => {
      const [link] = alur.links;
      if (link) link.threshold = 3.7;
    },
    'x/agreements/perjanjian.json',
    '/objectives/0/indicators/0/target',
  ],
  [
    'ambang-terbalik',
    'a number above what is asked for where lower is better',
    ({ ikm }) => (ikm.polarity = 'minimize'),
    'x/agreements/perjanjian.json',
    '/objectives/0/indicators/0/target',
  ],
  [
    'berlaku',
    'a regulation that begins after the year',
    ({ baru }) => (baru.inForceFrom = '2024-01-01'),
    'regulations/baru.json',
    '/inForceFrom',
  ],
  [
    'berakhir',
    'a regulation that ended before the year, cited by an indicator in use',
    ({ ikm }) => (ikm.legalBasis = [{ regulation: 'lama' }]),
    'regulations/lama.json',
    '/endedBy/on',
  ],
  [
    'berakhir',
    'the same cited by a report',
    ({ lama }) => (lama.citedIn = [{ source: { document: 'laporan', line: 9 }, year: 2022 }]),
    'regulations/lama.json',
    '/endedBy/on',
  ],
  [
    'rumus',
    'an indicator without a formula',
    ({ ikm }) => {
      delete ikm.measure;
      ikm.reported = { take: 'actual' };
    },
    'x/indicators/ikm/1.0.0.json',
    '/measure/formula',
  ],
  [
    'rumus',
    'an indicator without evidence',
    ({ mutu }) => (mutu.evidence = []),
    'x/indicators/mutu/1.0.0.json',
    '/evidence',
  ],
  [
    'sekali',
    'a detail of the budget that serves two indicators, once through what stands above it',
    ({ anggaran }) => anggaran.mapping.push({ indicator: 'mutu', nodes: ['P'] }),
    'x/budgets/anggaran.json',
    '/mapping/0/nodes/0',
  ],
  [
    'terpetakan',
    'a detail of the budget that serves none',
    ({ anggaran }) => anggaran.mapping.pop(),
    'x/budgets/anggaran.json',
    '/mapping',
  ],
  [
    'simpul',
    'a ceiling that is nowhere in the budget',
    ({ anggaran }) => anggaran.mapping.push({ indicator: 'ikm', nodes: [], printedCeiling: 7 }),
    'x/budgets/anggaran.json',
    '/mapping/2/nodes',
  ],
  [
    'indikator',
    'an indicator that one state lacks',
    ({ lampiran }) => lampiran.objectives[0]?.indicators.pop(),
    'x/agreements/perjanjian.json',
    '/objectives/0/indicators/1/target',
  ],
  [
    'target',
    'another target in another state',
    ({ lampiran }) => (entry(lampiran, 0).target = 3.2),
    'x/agreements/lampiran.json',
    '/objectives/0/indicators/0/target',
  ],
  [
    'rencana',
    'another target in the plan',
    ({ perjanjian, lampiran }) => {
      for (const one of [perjanjian, lampiran]) entry(one, 0).target = 3.5;
    },
    'x/plans/renstra.json',
    '/objectives/0/indicators/0/targets/2022',
  ],
  [
    'bertarget',
    'an indicator without a target',
    ({ lampiran }) => (entry(lampiran, 1).target = null),
    'x/agreements/lampiran.json',
    '/objectives',
  ],
];

describe('a library with one weakness', () => {
  it.each(broken)('%s: %s', (id, _, change, file, pointer) => {
    const { findings, checks: outcomes } = check(change);
    expect(outcomes.filter(({ reason }) => reason !== null)).toEqual([]);
    expect(new Set(findings.map((one) => one.check))).toEqual(new Set([id]));
    const places = findings.map(({ where: [first] }) => first?.rule);
    expect(places).toContainEqual({ file, pointer });
  });

  it('is told with the line on which it stands', () => {
    const { findings } = check(({ lampiran }) => (entry(lampiran, 0).target = 3.2));
    const [first] = findings.find((one) => one.check === 'target')?.where ?? [];
    const rules = madeLibrary(({ lampiran }) => (entry(lampiran, 0).target = 3.2));
    const written = JSON.stringify(rules.agreements.get('lampiran')?.value, null, 2).split('\n');
    expect(written[(first?.line ?? 0) - 1]).toContain('3.2');
  });

  it('keeps its fingerprint where something else is added before it', () => {
    const marks = (more: boolean) =>
      check(({ anggaran, lampiran }) => {
        entry(lampiran, 0).target = 3.2;
        anggaran.mapping.push({ indicator: 'ikm', nodes: [], source: { document: 'l', row: 'x' } });
        if (more) anggaran.mapping.unshift({ indicator: 'ikm', nodes: ['P.1'] });
      }).findings.map(({ fingerprint, cells }) => canonicalHash([fingerprint, cells]));
    expect(marks(true)).toEqual(marks(false));
    expect(marks(false)).toHaveLength(2);
  });
});

describe('the tables of rules', () => {
  it('have every column they name in every row, and a name for every row of its own', () => {
    const tables = libraryTables({ rules: madeLibrary(), datasets: [madeBudget()] });
    for (const name of tables.names) {
      const table = tables.of(name);
      const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) => row);
      expect([name, rows.length > 0]).toEqual([name, true]);
      for (const column of table?.columns ?? [])
        expect(rows.map((row) => table?.cell(row, column).rule?.pointer)).not.toContain(undefined);
      const names = rows.map((row) => {
        const cell = table?.cell(row, table.columns[0] ?? '');
        return `${cell?.table} ${cell?.row}`;
      });
      expect(new Set(names).size).toBe(names.length);
    }
    expect(tables.names).toEqual(Object.keys(ruleTables));
    expect(tables.of('tidak-ada')).toBeNull();
  });

  it('have no amounts of a budget whose tree is not at hand, and the check of them says so', () => {
    const { checks: outcomes, findings } = check(undefined, []);
    expect(findings).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome !== 'pass').map((one) => one.check)).toEqual([
      'sekali',
      'terpetakan',
    ]);
  });

  it('have the lower end of a range, and its upper end beside it', () => {
    const rules = madeLibrary(({ ikm, perjanjian }) => {
      ikm.target = 'range';
      entry(perjanjian, 0).target = { from: 3, to: 4 };
    });
    const table = libraryTables({ rules, datasets: [] }).of('targets');
    const row = table?.rowsWith('document', ['perjanjian'])[0] ?? -1;
    expect([table?.key('target', row), table?.key('upTo', row)]).toEqual([3, 4]);
  });

  it('are not mistaken for a package of the same name', () => {
    const { checks: outcomes } = check(undefined, [{ ...madeBudget(), name: 'rules' }]);
    for (const { outcome, reason } of outcomes) {
      expect(outcome).toBe('error');
      expect(reason?.en).toContain('but a data package has the same name');
    }
  });

  it('are asked for in vain where there are no rules', () => {
    const { checks: outcomes } = runChecks({
      checks: checks.map((value) => ({ file: 'x.json', value })),
      datasets: [],
      excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
    });
    for (const { outcome, reason } of outcomes) {
      expect(outcome).toBe('error');
      expect(reason?.en).toContain('needs the rules of indicators, and there are none');
    }
  });
});
