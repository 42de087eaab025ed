import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKinds, shapes } from '../generated/shapes.ts';
import { readJson } from '../json/readJson.ts';
import { problemHint, problemMessage } from '../problem.ts';
import { documentProblems } from '../problems/document.ts';
import { readDocument } from './readDocument.ts';
import { validateDocument } from './validateDocument.ts';

const text = (id: string) => ({ id, en: id });

const indicator = () => ({
  $schema: '../../packages/schema/schemas/indicator.schema.json',
  schemaVersion: 1,
  id: 'pdn-pbj',
  version: '1.0.0',
  stage: 'draft',
  confidence: 'public',
  title: text('Produk dalam negeri'),
  unit: 'percent',
  polarity: 'maximize',
  measure: {
    formula: 'RAP3DN / TotAP3DN',
    inputs: {
      RAP3DN: {
        label: text('Realisasi'),
        unit: 'rupiah',
        resource: 'belanja-akun',
        take: 'realisasi_pdn',
        where: { kode_akun: ['521211', 521219], aktif: true },
        aggregate: 'sum',
        yearOffset: -1,
        absent: 'skip',
      },
      'tindak lanjut': {
        label: text('Tindak lanjut'),
        unit: 'percent',
        indicator: 'tindak-lanjut@1.0.0',
        take: 'actual',
      },
    },
  },
  achievement: 'ratio',
  target: 'point',
  zeroTarget: 'absent',
  periodAggregation: 'last',
  multiYear: 'last',
  interim: 'linear-cumulative',
  rounding: { mode: 'half-up', digits: 2, stage: 'final' },
  rollup: 'mean',
  evidence: [],
  legalBasis: [],
  validFrom: '2021-01-01',
  knownFrom: '2021-01-01',
});

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const problemsAfter = (change: (draft: Draft) => void) => {
  const draft: Draft = indicator();
  change(draft);
  return readDocument('indicator', JSON.stringify(draft), 'f').problems;
};

const told = (change: (draft: Draft) => void) =>
  problemsAfter(change).map((p) => `${p.pointer} ${p.code}`);

describe('a document', () => {
  test('that fits has no problems', () => {
    expect(told(() => {})).toEqual([]);
  });

  test('offers the nearest key, and the keys that are left when none is near', () => {
    const [near] = problemsAfter((d) => (d['achievement'] = { formla: 'x' })).slice(-1);
    expect(near && problemHint(near)?.en).toBe('Perhaps "formula" is meant.');
    const [far] = problemsAfter((d) => (d['measure']['zzzzzz'] = 1));
    expect(far && problemMessage(far).id).toBe('Kunci "zzzzzz" tidak dikenal di sini.');
  });

  test('offers the nearest value of a list, and the whole list', () => {
    const [p] = problemsAfter((d) => (d['polarity'] = 'maximise'));
    expect(p?.values).toMatchObject({ found: '"maximise"', nearest: 'maximize' });
    expect(p && problemHint(p)?.id).toContain('maximize, minimize, stabilize');
  });

  test('tells a value of the wrong type once', () => {
    expect(told((d) => (d['polarity'] = 1))).toEqual(['/polarity document.text-wanted']);
    expect(told((d) => (d['schemaVersion'] = '1'))).toEqual([
      '/schemaVersion document.number-quoted',
    ]);
    expect(told((d) => (d['rounding'] = 'up'))).toEqual([
      '/rounding document.object-or-null-wanted',
    ]);
    expect(told((d) => (d['evidence'] = {}))).toEqual(['/evidence document.list-wanted']);
  });

  test('needs a measure or the figure that was reported', () => {
    expect(told((d) => delete d['measure'])).toEqual([' document.choice-missing']);
    expect(
      told((d) => {
        delete d['measure'];
        d['reported'] = { take: 'actual' };
      }),
    ).toEqual([]);
  });

  test('judges an input by what it names', () => {
    const input = (change: (input: Draft) => void) =>
      told((d) => change(d['measure']['inputs']['RAP3DN']));
    expect(input((i) => delete i['take'])).toEqual([
      '/measure/inputs/RAP3DN document.key-missing-in',
    ]);
    expect(
      input((i) => {
        delete i['take'];
        i['aggregate'] = 'count';
      }),
    ).toEqual([]);
    expect(input((i) => (i['indicator'] = 'ikm')).sort()).toEqual([
      '/measure/inputs/RAP3DN/resource document.key-unknown',
      '/measure/inputs/RAP3DN/take document.value-unknown',
      '/measure/inputs/RAP3DN/where document.key-unknown',
    ]);
    expect(input((i) => (i['yearOffset'] = 1))).toEqual([
      '/measure/inputs/RAP3DN/yearOffset document.number-above',
    ]);
  });

  test('tells a wrong name at the name', () => {
    const [p] = problemsAfter(
      (d) => (d['measure']['inputs']['a  b'] = { ...d['measure']['inputs']['RAP3DN'] }),
    );
    expect(p).toMatchObject({ code: 'document.input-name-form', values: { found: '"a  b"' } });
    const [q] = problemsAfter(
      (d) => (d['measure']['inputs']['RAP3DN']['where'] = { 'nama kolom': 'x' }),
    );
    expect(q?.code).toBe('document.column-form');
  });

  test('says which schema belongs to its place', () => {
    const [p] = problemsAfter((d) => (d['$schema'] = '../scale.schema.json'));
    expect(p && problemMessage(p).en).toContain('indicator.schema.json');
    for (const path of [
      'indicator.schema.json',
      './indicator.schema.json',
      '../a/b-c/indicator.schema.json',
    ]) {
      expect(told((d) => (d['$schema'] = path))).toEqual([]);
    }
    for (const path of [
      '/indicator.schema.json',
      'https://x.org/indicator.schema.json',
      'xindicator.schema.json',
      '',
    ]) {
      expect(told((d) => (d['$schema'] = path))).toEqual(['/$schema document.schema-other']);
    }
  });

  test('is told in the order of the file, all at once', () => {
    const problems = problemsAfter((d) => {
      d['knownFrom'] = 'kemarin';
      d['id'] = 'PDN';
      d['extra'] = 1;
      delete d['unit'];
    });
    expect(problems.map((p) => p.code)).toEqual([
      'document.key-missing',
      'document.id-form',
      'document.date-form',
      'document.key-unknown',
    ]);
  });

  test('tells a thousand mistakes and how many more there are, without taking long', () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `"x ${i}": 1`);
    const start = performance.now();
    const { problems } = readDocument('lock', `{ "files": {\n${names.join(',\n')}\n} }`, 'f');
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'document.more', values: { count: 59_002 } });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('keeps its places beside its problems', () => {
    const { value, document } = readDocument('indicator', '{\n  "id": 1\n}', 'f');
    expect(value).toBeUndefined();
    expect(document?.locate('/id')).toEqual({ line: 2, column: 9 });
  });

  test('of any kind has words for whatever is wrong in it', () => {
    const told = new Set<string>();
    for (const kind of documentKinds) {
      fc.assert(
        fc.property(wrongly(kind), (value) => {
          const { value: document } = readJson(JSON.stringify(value), 'f');
          for (const p of document ? validateDocument(kind, document, 'f') : []) {
            told.add(p.code);
            const words = JSON.stringify([problemMessage(p), problemHint(p)]);
            expect(words).not.toMatch(/%(found|wanted|known|limit|key|within|nearest|keys|count)%/);
          }
        }),
        { seed: 1, numRuns: 400 },
      );
    }
    const all = Object.keys(documentProblems).filter((code) => !told.has(code));
    expect(all).toEqual(['document.text-long', 'document.more']);
  });

  test('with one part put out of shape is told there, not elsewhere', () => {
    const paths = pathsOf(indicator()).filter((path) => path.length > 0);
    const odd = fc.constantFrom<unknown>(null, true, -7.5, '', 'Ü b', [], [null], {}, { zz: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, value) => {
        const pointer = path.map((key) => `/${key}`).join('');
        const problems = problemsAfter((d) => {
          const owner = path.slice(0, -1).reduce((part, key) => part[key] as Draft, d);
          owner[String(path.at(-1))] = value;
        });
        const above = ['document.key-missing-in', 'document.key-unknown', 'document.key-misspelt'];
        for (const p of problems) {
          expect(p.pointer.startsWith(pointer) || above.includes(p.code)).toBe(true);
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, v]) => pathsOf(v, [...path, key]))];
}

/** Documents with the keys of a kind, some left out, and all sorts of things under them. */
function wrongly(name: string, depth = 0): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(
    ...[null, true, 1, 2, -1, 10, 2101, '', 'x', 'X', '1', '1.0', 'Ü b', 'strin', 'a/b', [], {}],
    ...['equal', 'in', 'lessThan', 'indicator.schema.json', '2022-02-30', ['x', 'x'], [1, 2, 3]],
  );
  const { keys = {}, rest = '' } = shapes[name] ?? {};
  if (depth > 5) return odd;
  const under = Object.entries(keys).map(([key, shape]): [string, fc.Arbitrary<unknown>] => {
    const inner = shape === '' ? odd : wrongly(shape, depth + 1);
    return [
      key,
      shape === '' ? odd : fc.oneof(odd, inner, fc.array(inner, { minLength: 1, maxLength: 2 })),
    ];
  });
  const other = rest === '' ? odd : wrongly(rest, depth + 1);
  const names = fc.constantFrom('x', 'X 1', 'a  b', 'formla', 'zzzz');
  return fc
    .tuple(
      fc.record(Object.fromEntries(under), { requiredKeys: [] }),
      fc.dictionary(names, other, { maxKeys: 1 }),
    )
    .map(([known, unknown]) => ({ ...known, ...unknown }));
}
