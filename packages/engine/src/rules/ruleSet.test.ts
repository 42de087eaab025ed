import { describe, expect, it } from 'vitest';
import {
  agreement,
  ends,
  examples,
  indicator,
  lock,
  policy,
  regulation,
  rows,
  scale,
} from '../made.suite.ts';
import { ruleKindOf } from './ruleKind.ts';
import { type RuleFile, findVersion, readRules, versionedRules } from './ruleSet.ts';

const read = (...files: RuleFile[]) => {
  const { value, problems } = readRules(files);
  return { rules: value!, told: problems.map(({ code, file }) => `${code} ${file}`) };
};

describe('the files of a rules folder', () => {
  it('are known by their place', () => {
    expect(ruleKindOf('rules.lock.json')?.kind).toBe('lock');
    expect(ruleKindOf('regulations/pp-1.json')).toEqual({
      kind: 'regulation',
      id: 'pp-1',
      version: '',
    });
    expect(ruleKindOf('x/indicators/ikm/1.0.0.json')).toEqual({
      kind: 'indicator',
      id: 'ikm',
      version: '1.0.0',
    });
    expect(ruleKindOf('x/indicators/ikm/1.0.0.examples.json')?.kind).toBe('examples');
    expect(ruleKindOf('x/indicators/ikm/ends.json')?.kind).toBe('ends');
    expect(ruleKindOf('x/scales/ikm/1.0.0.json')?.kind).toBe('scale');
    expect(ruleKindOf('x/policies/p/1.0.0.json')?.kind).toBe('policy');
    expect(ruleKindOf('x/agreements/a.json')?.kind).toBe('agreement');
    expect(ruleKindOf('scenarios/s.json')?.kind).toBe('scenario');
    for (const path of ['x.json', 'x/y.json', 'x/indicators/ikm.json', 'a/b/agreements/c.json']) {
      expect(ruleKindOf(path), path).toBeNull();
    }
  });

  it('are each found by id, versions together', () => {
    const { rules, told } = read(
      indicator({ id: 'ikm' }),
      indicator({ id: 'ikm', version: '1.1.0' }),
      examples('x/indicators/ikm/1.0.0.json', 'ikm@1.0.0', [
        { given: { actual: 1, target: 1 }, expect: { achievement: 100 } },
      ]),
      ends('ikm', '2023-01-01'),
      scale(),
      policy(),
      agreement([[['ikm@1.0.0', 3]]]),
      regulation({ id: 'pp-1' }),
      lock({}),
    );
    expect(told).toEqual([]);
    expect(rules.indicators.get('ikm')?.map(({ value }) => value.version)).toEqual([
      '1.0.0',
      '1.1.0',
    ]);
    expect(findVersion(rules.indicators, 'ikm@1.1.0')?.file).toBe('x/indicators/ikm/1.1.0.json');
    expect(findVersion(rules.indicators, 'ikm@2.0.0')).toBeNull();
    expect(findVersion(rules.indicators, 'ikm')).toBeNull();
    expect(versionedRules(rules).map(({ value }) => value.id)).toEqual([
      'ikm',
      'ikm',
      'mutu',
      'lakin-2022',
    ]);
    expect([...rules.agreements.keys()]).toEqual(['perkin']);
    expect([...rules.examples.keys()]).toEqual(['x/indicators/ikm/1.0.0.json']);
    expect(rules.ends.get('ikm')?.value.on).toBe('2023-01-01');
    expect(rules.lock?.value.files).toEqual({});
  });

  it('that are no JSON are left alone, in an unknown place told', () => {
    const { told } = read({ path: 'README.md', text: '#' }, { path: 'x/lain.json', text: '{}' });
    expect(told).toEqual(['rule.kind-unknown x/lain.json']);
  });
});

describe('one bad file takes no other away', () => {
  const good = indicator({ id: 'ikm' });

  it('when it is not JSON, or has not the form', () => {
    const { rules, told } = read(
      good,
      { path: 'x/indicators/rusak/1.0.0.json', text: '{ "id": ' },
      { path: 'x/indicators/kosong/1.0.0.json', text: '{}' },
    );
    expect([...rules.indicators.keys()]).toEqual(['ikm']);
    expect(told.some((line) => line.startsWith('json.') && line.includes('rusak'))).toBe(true);
    expect(told.some((line) => line.startsWith('document.') && line.includes('kosong'))).toBe(true);
    expect(told.filter((line) => line.includes('ikm'))).toEqual([]);
  });

  it('when its place says another id or version: it is told with its line', () => {
    const moved = { ...good, path: 'x/indicators/ikm/2.0.0.json' };
    const { problems } = readRules([moved]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'rule.path-mismatch',
        file: moved.path,
        pointer: '/id',
        line: moved.text.split('\n').indexOf('  "id": "ikm",') + 1,
        values: { expected: 'ikm@2.0.0', found: 'ikm@1.0.0' },
      }),
    ]);
  });

  it('when a version or an agreement is there twice: the first one stands', () => {
    const twin = {
      ...indicator({ id: 'ikm', unit: 'index' }),
      path: 'z/indicators/ikm/1.0.0.json',
    };
    const { rules, told } = read(twin, good);
    expect(told).toEqual(['rule.duplicate z/indicators/ikm/1.0.0.json']);
    expect(rules.indicators.get('ikm')?.map(({ file }) => file)).toEqual([good.path]);

    const perkin = agreement([[['ikm@1.0.0', 3]]]);
    const other = { ...perkin, path: 'z/agreements/perkin.json' };
    expect(read(good, perkin, other).told).toEqual(['rule.duplicate z/agreements/perkin.json']);
  });

  it('when examples stand beside another version than they name', () => {
    const wrong = examples('x/indicators/ikm/1.0.0.json', 'ikm@2.0.0', [
      { given: { actual: 1 }, expect: { actual: 1 } },
    ]);
    const { problems } = readRules([good, wrong]);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'rule.path-mismatch', pointer: '/rule' }),
    ]);
  });
});

describe('the hash of a rule set', () => {
  const computed = indicator({
    id: 'ikm',
    measure: { formula: 'a * 2', inputs: { a: rows() } },
  });

  it('does not depend on formatting or on the order of files', () => {
    const parsed: unknown = JSON.parse(computed.text);
    const compact = { ...computed, text: JSON.stringify(parsed) };
    const hash = read(computed, policy()).rules.hash;
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(read(policy(), compact).rules.hash).toBe(hash);
  });

  it('changes with every word and every file', () => {
    const hashes = [
      read(computed).rules.hash,
      read(computed, policy()).rules.hash,
      read({ ...computed, text: computed.text.replace('a * 2', 'a * 3') }).rules.hash,
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
