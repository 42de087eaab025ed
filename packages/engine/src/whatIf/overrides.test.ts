import { describe, expect, it } from 'vitest';
import { parseOverride, readOverride } from './overrides.ts';

const parsed = (text: string) => {
  const { value, problems } = parseOverride(text);
  expect(problems, text).toEqual([]);
  return value;
};

const refused = (text: string) => {
  const { value, problems } = parseOverride(text);
  expect(value, text).toBeUndefined();
  return problems.map(({ code }) => code);
};

describe('an override as a person writes it', () => {
  it('take a range for a target, and for nothing else', () => {
    expect(parseOverride('target.x=80..90').value?.value).toEqual({ from: 80, to: 90 });
    expect(parseOverride('target.x=-2.5..2.5').value?.value).toEqual({ from: -2.5, to: 2.5 });
    expect(parseOverride('actual.x=80..90').value?.value).toBe('80..90');
    expect(parseOverride('target.x=90..80').value?.value).toBe('90..80');
  });

  it.each([
    ['target.pdn-pbj=50', 'target', 'pdn-pbj', {}, 50],
    ['actual.ikm=3.7', 'actual', 'ikm', {}, 3.7],
    ['input.efisiensi-kro.pagu=1000000', 'input', 'efisiensi-kro.pagu', {}, 1_000_000],
    ['weight.ikm=2', 'weight', 'ikm', {}, 2],
    ['policy.cap=120', 'policy', 'cap', {}, 120],
    ['policy.letters=rank', 'policy', 'letters', {}, 'rank'],
    ['facts=tabel-3.4', 'facts', '', {}, 'tabel-3.4'],
    ['rule.pdn-pbj=1.1.0', 'rule', 'pdn-pbj', {}, '1.1.0'],
    ['actual.indeks-layanan-publik=B', 'actual', 'indeks-layanan-publik', {}, 'B'],
    ['actual.indeks-layanan-publik=A-', 'actual', 'indeks-layanan-publik', {}, 'A-'],
    ['target.ikm@248145=3.7', 'target', 'ikm', { workUnit: '248145' }, 3.7],
    ['target.ikm@015118=3.7', 'target', 'ikm', { workUnit: '015118' }, 3.7],
    ['target.ikm[year=2022]=3.7', 'target', 'ikm', { year: '2022' }, 3.7],
    [
      'input.efisiensi-kro.pagu[workUnit=248145,kro=6077.AEC,year=2022]=-1.5',
      'input',
      'efisiensi-kro.pagu',
      { workUnit: '248145', kro: '6077.AEC', year: '2022' },
      -1.5,
    ],
    [
      'input.efisiensi-kro.pagu@248145[kro=6077.AEC]=1',
      'input',
      'efisiensi-kro.pagu',
      { workUnit: '248145', kro: '6077.AEC' },
      1,
    ],
    [
      'input.tindak-lanjut-pengawasan.tindak lanjut=29',
      'input',
      'tindak-lanjut-pengawasan.tindak lanjut',
      {},
      29,
    ],
    ['target.x.y-1=5', 'target', 'x.y-1', {}, 5],
  ])('reads %s', (text, kind, subject, selector, value) => {
    expect(parsed(text)).toEqual({
      path: text.slice(0, text.lastIndexOf('=')),
      kind,
      subject,
      selector,
      value,
    });
  });

  it('takes an empty value and null for absent', () => {
    expect(parsed('actual.ikm=')?.value).toBeNull();
    expect(parsed('actual.ikm=null')?.value).toBeNull();
    expect(parsed('actual.ikm[year=2022]=')?.value).toBeNull();
  });

  it('takes only plain decimals for numbers', () => {
    expect(parsed('actual.ikm=0')?.value).toBe(0);
    expect(parsed('actual.ikm=007')?.value).toBe(7);
    for (const word of ['3,7', '1e3', '+5', '.5', '5.', '0x10', 'NaN', 'Infinity', '1 000']) {
      expect(parsed(`actual.ikm=${word}`)?.value, word).toBe(word);
    }
  });

  it('lets spaces stand around its parts', () => {
    expect(parsed(' target.ikm = 3 ')).toMatchObject({ path: 'target.ikm', value: 3 });
    expect(parsed('target.ikm[ year = 2022 , workUnit=1 ]=3')?.selector).toEqual({
      year: '2022',
      workUnit: '1',
    });
  });

  it.each([
    'target.ikm',
    'target.ikm[year=2022]',
    '=5',
    'target=5',
    'target.=5',
    '.ikm=5',
    'facts.ikm=tabel-3.2',
    'policy=120',
    'target.ikm[year]=5',
    'target.ikm[year==2022]=5',
    'target.ikm[=2022]=5',
    'target.ikm[Year=2022]=5',
    'target.ikm[year=2022=5',
    'target.ikm]year=2022[=5',
    'target.ikm[year=2022]@248145=5',
    'target.ikm@=5',
    'target.ikm@1@2=5',
    'TARGET.ikm=5',
  ])('refuses %s', (text) => {
    expect(refused(text)).toEqual(['run.path-invalid']);
  });

  it('says what can be changed, and what is nearest', () => {
    expect(parseOverride('targt.ikm=5').problems).toEqual([
      expect.objectContaining({
        code: 'run.path-kind',
        values: expect.objectContaining({ kind: 'targt', nearest: 'target' }),
      }),
    ]);
  });
});

describe('an override of a scenario', () => {
  it('has its path and its value apart', () => {
    expect(readOverride('target.ikm@248145', null).value).toEqual({
      path: 'target.ikm@248145',
      kind: 'target',
      subject: 'ikm',
      selector: { workUnit: '248145' },
      value: null,
    });
    expect(readOverride('actual.ikm', '3.7').value?.value).toBe('3.7');
    expect(readOverride('nonsense', 1).problems.map(({ code }) => code)).toEqual(['run.path-kind']);
  });
});
