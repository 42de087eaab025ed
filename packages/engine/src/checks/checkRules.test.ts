import type { Problem } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { checkRules } from './checkRules.ts';
import { lockOf } from '../rules/lock.ts';
import {
  agreement,
  ends,
  examples,
  from,
  indicator,
  lock,
  policy,
  regulation,
  rows,
  rulesOf,
  scale,
} from '../made.suite.ts';
import type { RuleFile } from '../rules/ruleSet.ts';

/** What is told of these files once all that is released has examples and a lock. */
function told(...files: readonly RuleFile[]): readonly Problem[] {
  const beside = files
    .filter(({ path }) => /\/(indicators|scales|policies)\/.*\d\.json$/.test(path))
    .map(({ path }) => {
      const [id, version] = path.split('/').slice(-2);
      return examples(path, `${id}@${version?.replace('.json', '')}`, [
        { given: { actual: 1 }, expect: { actual: 1 } },
      ]);
    });
  const rules = rulesOf(...files, ...beside);
  return checkRules(rulesOf(...files, ...beside, lock(lockOf(rules)))).filter(isOfDocuments);
}

/** What nothing uses is another test's matter: cases here hold only what they are about. */
const isOfDocuments = ({ code }: Problem): boolean => !code.endsWith('unreachable');

const brief = (problems: readonly Problem[]) =>
  problems.map(({ code, pointer, values }) => [code, pointer, values]);

describe('rules that are right', () => {
  it('are told nothing', () => {
    const problems = told(
      regulation({ id: 'pp-1', endedBy: { regulation: 'pp-2', on: '2022-01-01' } }),
      regulation({ id: 'pp-2', replaces: ['pp-1'] }),
      indicator({ id: 'a', legalBasis: [{ regulation: 'pp-1' }] }),
      indicator({ id: 'b', measure: { formula: 'x + y', inputs: { x: rows(), y: from('a') } } }),
      indicator({ id: 'c', unit: 'letter', target: 'ordinal', scale: 'mutu@1.0.0' }),
      scale(),
      policy(),
      agreement([
        [
          ['a@1.0.0', 5],
          ['b@1.0.0', null],
        ],
        [['c@1.0.0', 'B']],
      ]),
      ends('a', '2030-01-01'),
    );
    expect(problems).toEqual([]);
  });
});

describe('an indicator', () => {
  it('names scales, regulations and indicators that are there', () => {
    const problems = told(
      regulation({ id: 'pp-1' }),
      scale(),
      indicator({ id: 'pdn-pbj' }),
      indicator({
        id: 'a',
        scale: 'muta@1.0.0',
        legalBasis: [{ regulation: 'pp-11' }],
        measure: { formula: 'x + y', inputs: { x: from('pdn-pjb'), y: from('pdn-pbj@2.0.0') } },
      }),
    );
    expect(brief(problems)).toEqual([
      [
        'rule.reference-unknown',
        '/legalBasis/0/regulation',
        { reference: 'pp-11', nearest: 'pp-1' },
      ],
      ['rule.reference-unknown', '/scale', { reference: 'muta@1.0.0', nearest: 'mutu@1.0.0' }],
      [
        'rule.reference-unknown',
        '/measure/inputs/x/indicator',
        { reference: 'pdn-pjb', nearest: 'pdn-pbj' },
      ],
      [
        'rule.reference-unknown',
        '/measure/inputs/y/indicator',
        expect.objectContaining({ reference: 'pdn-pbj@2.0.0' }),
      ],
    ]);
    expect(problems.every(({ line }) => (line ?? 0) > 1)).toBe(true);
  });

  it('uses every input', () => {
    const inputs = { x: rows(), y: rows() };
    const problems = told(indicator({ id: 'a', measure: { formula: 'x * 2', inputs } }));
    expect(brief(problems)).toEqual([['rule.input-unused', '/measure/inputs/y', { name: 'y' }]]);
  });

  it('has a formula that reads, and a way of achievement that exists', () => {
    const problems = told(
      indicator({ id: 'a', measure: { formula: 'x +', inputs: { x: rows() } } }),
      indicator({ id: 'b', achievement: 'ratios' }),
      indicator({ id: 'c', achievement: { formula: 'realisasi / sasaran' } }),
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/measure/formula',
      '/achievement',
      '/achievement/formula',
    ]);
    expect(problems[1]).toMatchObject({
      code: 'rule.achievement-unknown',
      values: { name: 'ratios', nearest: 'ratio' },
    });
    expect(problems.map(({ file }) => file)).toEqual(
      ['a', 'b', 'c'].map((id) => `x/indicators/${id}/1.0.0.json`),
    );
  });

  it('is held against its target by a formula for that kind of target', () => {
    const judged = (target: 'point' | 'range' | 'min', achievement: string) =>
      brief(told(indicator({ id: 'a', target, achievement })));
    expect(judged('range', 'range')).toEqual([]);
    expect(judged('min', 'ratio')).toEqual([]);
    expect(judged('range', 'ratio')).toEqual([
      [
        'rule.achievement-target',
        '/achievement',
        { name: 'ratio', kind: 'range', fitting: 'range' },
      ],
    ]);
    expect(judged('point', 'range')).toEqual([
      [
        'rule.achievement-target',
        '/achievement',
        expect.objectContaining({ name: 'range', kind: 'point' }),
      ],
    ]);
  });

  it('has evidence', () => {
    const problems = told(indicator({ id: 'a', evidence: [] }));
    expect(brief(problems)).toEqual([['rule.evidence-missing', '/evidence', {}]]);
  });

  it('is not needed by what it needs: the circle is told once with its path', () => {
    const needs = (id: string, need: string) =>
      indicator({ id, measure: { formula: 'x', inputs: { x: from(need) } } });
    const cycles = (...files: RuleFile[]) =>
      told(...files).map(({ code, file, values }) => [code, file, values['path']]);
    expect(cycles(needs('a', 'b'), needs('b', 'c'), needs('c', 'b'))).toEqual([
      ['rule.cycle', 'x/indicators/b/1.0.0.json', 'b → c → b'],
    ]);
    expect(cycles(needs('a', 'a'))).toEqual([['rule.cycle', 'x/indicators/a/1.0.0.json', 'a → a']]);
    expect(cycles(needs('a', 'b'), needs('b', 'a'), needs('c', 'd'), needs('d', 'c'))).toEqual([
      ['rule.cycle', 'x/indicators/a/1.0.0.json', 'a → b → a'],
      ['rule.cycle', 'x/indicators/c/1.0.0.json', 'c → d → c'],
    ]);
  });
});

describe('a version', () => {
  it('replaces one that is there and began before it', () => {
    const problems = told(
      indicator({ id: 'a', validFrom: '2022-01-01' }),
      indicator({ id: 'a', version: '1.1.0', supersedes: 'a@1.0.0' }),
      indicator({ id: 'a', version: '2.0.0', supersedes: 'a@1.9.0' }),
    );
    expect(brief(problems)).toEqual([
      ['rule.validity-reversed', '/validFrom', { reference: 'a@1.1.0' }],
      ['rule.reference-unknown', '/supersedes', expect.objectContaining({ reference: 'a@1.9.0' })],
    ]);
  });

  it('that is released has examples; a draft needs none', () => {
    const released = indicator({ id: 'a' });
    const draft = indicator({ id: 'b', stage: 'draft' });
    const rules = rulesOf(released, draft);
    const problems = checkRules(rulesOf(released, draft, lock(lockOf(rules))));
    expect(brief(problems)).toEqual([
      [
        'rule.examples-missing',
        '',
        { reference: 'a@1.0.0', path: 'x/indicators/a/1.0.0.examples.json' },
      ],
    ]);
  });
});

describe('the lock', () => {
  const only = (...files: RuleFile[]) =>
    checkRules(rulesOf(...files))
      .filter(({ code }) => code.startsWith('rule.lock'))
      .map(({ code, file, values }) => [code, file, values]);
  const perkin = agreement([[['a@1.0.0', 1]]]);
  const file = 'x/indicators/a/1.0.0.json';

  it('holds every released document and every end, and no draft', () => {
    const rules = rulesOf(
      indicator({ id: 'a' }),
      indicator({ id: 'b', stage: 'draft' }),
      indicator({ id: 'c', stage: 'proposed' }),
      scale(),
      policy(),
      perkin,
      ends('a', '2023-01-01'),
      regulation({ id: 'pp-1' }),
    );
    expect(Object.keys(lockOf(rules))).toEqual([
      'x/agreements/perkin.json',
      file,
      'x/indicators/a/ends.json',
      'x/policies/lakin-2022/1.0.0.json',
      'x/scales/mutu/1.0.0.json',
    ]);
  });

  it('misses what was never locked, with the command that locks it', () => {
    expect(only(indicator({ id: 'a' }))).toEqual([
      ['rule.lock-missing', file, { path: file, reference: 'a@1.0.0' }],
    ]);
  });

  it('tells what was changed, but not what was only laid out anew', () => {
    const locked = lock(lockOf(rulesOf(indicator({ id: 'a' }))));
    expect(only(indicator({ id: 'a', unit: 'index' }), locked)).toEqual([
      ['rule.lock-changed', file, { path: file }],
    ]);
    const compact = { path: file, text: JSON.stringify(JSON.parse(indicator({ id: 'a' }).text)) };
    expect(only(compact, locked)).toEqual([]);
  });

  it('tells what has gone, or is no longer released', () => {
    const locked = lock(lockOf(rulesOf(indicator({ id: 'a' }))));
    const orphan = [['rule.lock-orphan', 'rules.lock.json', { path: file }]];
    expect(only(locked)).toEqual(orphan);
    expect(only(indicator({ id: 'a', stage: 'draft' }), locked)).toEqual(orphan);
  });
});

describe('an agreement', () => {
  const a = indicator({ id: 'a' });
  const grade = indicator({ id: 'g', unit: 'letter', target: 'ordinal', scale: 'mutu@1.0.0' });
  const span = indicator({ id: 'r', target: 'range', achievement: 'range' });

  it('uses each code once', () => {
    const twice = agreement([
      [['a@1.0.0', 1, { code: 'SK1' }]],
      [['g@1.0.0', 'B', { code: 'SK1' }]],
    ]);
    expect(brief(told(a, grade, scale(), twice))).toEqual([
      ['rule.code-repeated', '/objectives/1/indicators/0/code', { code: 'SK1' }],
    ]);
  });

  it('names indicators in a version that is there', () => {
    const wrong = agreement([
      [
        ['a@1.0.1', 1],
        ['b@1.0.0', 1],
      ],
    ]);
    expect(brief(told(a, wrong)).map(([, pointer, values]) => [pointer, values])).toEqual([
      ['/objectives/0/indicators/0/indicator', { reference: 'a@1.0.1', nearest: 'a@1.0.0' }],
      ['/objectives/0/indicators/1/indicator', { reference: 'b@1.0.0', nearest: 'a@1.0.0' }],
    ]);
  });

  it('sets targets of the kind of the indicator, or none', () => {
    const range = { from: 1, to: 2 };
    const good = agreement([
      [
        ['a@1.0.0', 1],
        ['g@1.0.0', 'C'],
        ['r@1.0.0', range],
      ],
    ]);
    expect(told(a, grade, span, scale(), good)).toEqual([]);
    const bad = agreement([
      [
        ['a@1.0.0', 'B'],
        ['g@1.0.0', 3],
        ['r@1.0.0', 3],
      ],
    ]);
    expect(brief(told(a, grade, span, scale(), bad))).toEqual([
      ['rule.target-kind', '/objectives/0/indicators/0/target', { code: 'SK1.1', kind: 'point' }],
      ['rule.target-kind', '/objectives/0/indicators/1/target', { code: 'SK1.2', kind: 'ordinal' }],
      ['rule.target-kind', '/objectives/0/indicators/2/target', { code: 'SK1.3', kind: 'range' }],
    ]);
    const ranges = agreement([
      [
        ['a@1.0.0', range],
        ['r@1.0.0', { from: 2, to: 1 }],
      ],
    ]);
    expect(brief(told(a, grade, span, scale(), ranges))).toEqual([
      ['rule.target-kind', '/objectives/0/indicators/0/target', { code: 'SK1.1', kind: 'point' }],
      [
        'rule.range-reversed',
        '/objectives/0/indicators/1/target',
        { code: 'SK1.2', from: 2, to: 1 },
      ],
    ]);
  });

  it('sets targets by quarter of the same kind', () => {
    const entry = (target: unknown, one: unknown) =>
      told(
        a,
        grade,
        scale(),
        agreement([
          [[typeof target === 'string' ? 'g@1.0.0' : 'a@1.0.0', target, { targets: { '2': one } }]],
        ]),
      ).map(({ code, pointer }) => [code, pointer]);
    const place = '/objectives/0/indicators/0/targets/2';
    expect(entry(4, 2)).toEqual([]);
    expect(entry(4, null)).toEqual([]);
    expect(entry(4, 'B')).toEqual([['rule.target-kind', place]]);
    expect(entry('B', 'C')).toEqual([]);
    expect(entry('B', 'D')).toEqual([['run.letter-unknown', place]]);
  });

  it('pins drafts only while it is no more than a proposal itself', () => {
    const draft = indicator({ id: 'd', stage: 'draft' });
    const pinning = (stage: 'released' | 'proposed') =>
      brief(told(draft, agreement([[['d@1.0.0', 1]]], { stage })));
    expect(pinning('proposed')).toEqual([]);
    expect(pinning('released')).toEqual([
      [
        'rule.pins-draft',
        '/objectives/0/indicators/0/indicator',
        { reference: 'd@1.0.0', stage: 'draft' },
      ],
    ]);
  });

  it('names an indicator once', () => {
    const twice = agreement([
      [
        ['a@1.0.0', 1],
        ['a@1.0.0', 2],
      ],
    ]);
    expect(brief(told(a, grade, span, scale(), twice))).toEqual([
      ['rule.indicator-repeated', '/objectives/0/indicators/1/indicator', { id: 'a' }],
    ]);
  });

  it('sets a letter its scale has', () => {
    const wrong = agreement([[['g@1.0.0', 'A-']]]);
    expect(brief(told(grade, scale(), wrong))).toEqual([
      [
        'run.letter-unknown',
        '/objectives/0/indicators/0/target',
        { indicator: 'g', letter: 'A-', scale: 'mutu@1.0.0', known: 'C, B, A' },
      ],
    ]);
  });

  it('rests on regulations and supersedes an agreement that are there', () => {
    const changes = { supersedes: 'perkin-1', legalBasis: [{ regulation: 'pp-9' }] };
    const next = agreement([[['a@1.0.0', 1]]], { id: 'perkin-2', ...changes });
    expect(brief(told(a, agreement([[['a@1.0.0', 1]]]), next))).toEqual([
      ['rule.reference-unknown', '/legalBasis/0/regulation', { reference: 'pp-9', nearest: '–' }],
      ['rule.reference-unknown', '/supersedes', expect.objectContaining({ reference: 'perkin-1' })],
    ]);
  });
});

describe('a regulation', () => {
  it('does not end before it began', () => {
    const ended = (on: string | null) => ({ endedBy: { regulation: 'pp-2', on } });
    const end = (on: string | null, inForceFrom: string | null = '2020-01-01') =>
      brief(
        told(regulation({ id: 'pp-2' }), regulation({ id: 'pp-1', inForceFrom, ...ended(on) })),
      );
    expect(end('2019-12-31')).toEqual([
      ['rule.regulation-reversed', '/endedBy/on', { id: 'pp-1' }],
    ]);
    expect(end('2020-01-01')).toEqual([]);
    expect(end(null)).toEqual([]);
    expect(end('2019-12-31', null)).toEqual([]);
  });

  it('is replaced by, and replaces, regulations that are there', () => {
    const one = regulation({
      id: 'pp-1',
      replaces: ['pp-0'],
      endedBy: { regulation: 'pp-3', on: null },
    });
    expect(brief(told(one)).map(([code, pointer]) => [code, pointer])).toEqual([
      ['rule.reference-unknown', '/replaces/0'],
      ['rule.reference-unknown', '/endedBy/regulation'],
    ]);
  });

  it('is not ended by what was in force before it, where both days are known', () => {
    const from = (before: string | null, after: string | null) =>
      brief(
        told(
          regulation({
            id: 'pp-1',
            inForceFrom: before,
            endedBy: { regulation: 'pp-2', on: null },
          }),
          regulation({ id: 'pp-2', inForceFrom: after, replaces: ['pp-1'] }),
        ),
      );
    expect(from('2020-01-01', '2019-12-31')).toEqual([
      [
        'rule.regulation-order',
        '/endedBy/regulation',
        { id: 'pp-1', from: '2020-01-01', by: 'pp-2', byFrom: '2019-12-31' },
      ],
    ]);
    expect(from('2020-01-01', '2020-01-01')).toEqual([]);
    expect(from(null, '2019-12-31')).toEqual([]);
    expect(from('2020-01-01', null)).toEqual([]);
  });

  it('is told by what it ended that it was ended, as a thing to look at', () => {
    const problems = told(
      regulation({ id: 'pp-1', inForceFrom: '2020-01-01' }),
      regulation({ id: 'pp-2', inForceFrom: '2019-01-01', replaces: ['pp-1'] }),
    );
    expect(problems.map(({ code, pointer, severity }) => [code, pointer, severity])).toEqual([
      ['rule.regulation-one-sided', '/replaces/0', 'warning'],
      ['rule.regulation-order', '/replaces/0', 'error'],
    ]);
  });

  it('stands behind the end of an indicator too', () => {
    const ending = ends('a', '2023-01-01');
    const text = ending.text.replace('"legalBasis": []', '"legalBasis": [{"regulation": "pp-9"}]');
    expect(brief(told(indicator({ id: 'a' }), { ...ending, text }))).toEqual([
      ['rule.reference-unknown', '/legalBasis/0/regulation', { reference: 'pp-9', nearest: '–' }],
    ]);
  });
});

describe('documents that replace each other', () => {
  it('close no circle, told once with its path', () => {
    const a = indicator({ id: 'a' });
    const state = (id: string, supersedes: string) =>
      agreement([[['a@1.0.0', 1]]], { id, supersedes });
    const version = (one: string, supersedes: string) =>
      indicator({ id: 'b', version: one, supersedes });
    const law = (id: string, other: string) =>
      regulation({ id, replaces: [other], endedBy: { regulation: other, on: null } });
    const problems = told(
      a,
      version('1.0.0', 'b@2.0.0'),
      version('2.0.0', 'b@1.0.0'),
      state('x', 'y'),
      state('y', 'x'),
      law('pp-1', 'pp-2'),
      law('pp-2', 'pp-1'),
    );
    expect(brief(problems)).toEqual([
      ['rule.supersedes-cycle', '/supersedes', { path: 'b@1.0.0 → b@2.0.0 → b@1.0.0' }],
      ['rule.supersedes-cycle', '/supersedes', { path: 'x → y → x' }],
      ['rule.regulation-cycle', '/replaces', { path: 'pp-1 → pp-2 → pp-1' }],
    ]);
  });
});

describe('weights', () => {
  const weighed = (weights: readonly number[], total: 1 | 100) => {
    const inputs = Object.fromEntries(
      weights.map((constant, i) => [
        `w${i}`,
        { label: { id: 'bobot', en: 'weight' }, unit: 'score', constant } as const,
      ]),
    );
    const of = Object.keys(inputs);
    const measure = { formula: of.join(' + '), inputs, weights: [{ of, total }] };
    return brief(told(indicator({ id: 'a', measure })));
  };

  it('of a formula make their total as decimals, where doubles would not', () => {
    expect(weighed([0.1, 0.2, 0.3, 0.4], 1)).toEqual([]);
    expect(weighed([33.3, 33.3, 33.4], 100)).toEqual([]);
    expect(weighed([33.3, 33.3, 33.3], 100)).toEqual([
      ['rule.weights-sum', '/measure/weights/0', { found: 99.9, wanted: 100 }],
    ]);
  });

  it('of a policy are of indicators that are there, and make 1 or 100', () => {
    const of = (weights: Record<string, number>) =>
      brief(told(indicator({ id: 'ikm' }), indicator({ id: 'ipp' }), policy({ weights })));
    expect(of({ ikm: 0.7, ipp: 0.3 })).toEqual([]);
    expect(of({ ikm: 70, ipp: 30 })).toEqual([]);
    expect(of({ ikm: 0.7, ipp: 0.2 })).toEqual([
      ['rule.weights-sum', '/weights', { found: 0.9, wanted: 1 }],
    ]);
    expect(of({ ikn: 100 })).toEqual([
      ['rule.reference-unknown', '/weights/ikn', { reference: 'ikn', nearest: 'ikm' }],
    ]);
  });

  it('of an agreement stand at every indicator, and make a whole together or in each objective', () => {
    const weights = (...objectives: (number | undefined)[][]) => {
      let id = 0;
      const entries = objectives.map((all) =>
        all.map((weight) => {
          return [`i${++id}@1.0.0`, 1, weight === undefined ? {} : { weight }] as const;
        }),
      );
      const files = Array.from({ length: id }, (_, i) => indicator({ id: `i${i + 1}` }));
      return brief(told(...files, agreement(entries)));
    };
    expect(weights([60], [40])).toEqual([]);
    expect(weights([0.5, 0.5], [1])).toEqual([]);
    expect(weights([60], [39.5])).toEqual([
      ['rule.weights-sum', '/objectives', { found: 99.5, wanted: 100 }],
    ]);
    expect(weights([60], [undefined])).toEqual([
      ['rule.weights-partial', '/objectives/1/indicators/0', { code: 'SK2.1' }],
    ]);
  });
});

describe('a policy', () => {
  it('speaks of facts there are', () => {
    const achieved = { fact: 'achievment', operator: 'lessThan', value: 5 } as const;
    const finding = {
      id: 'x',
      severity: 'info',
      message: { id: 'x', en: 'x' },
      conditions: { fact: 'kind', operator: 'lessThan', value: 5 },
    } as const;
    const problems = told(policy({ status: { achieved }, findings: [finding] }));
    expect(problems.map(({ code }) => code)).toEqual(['rule.fact-unknown', 'rule.operator-number']);
    expect(problems[0]).toMatchObject({ values: { name: 'achievment', nearest: 'achievement' } });
    expect(problems.map(({ pointer }) => pointer.split('/').slice(0, 4).join('/'))).toEqual([
      '/status/achieved',
      '/findings/0/conditions',
    ]);
  });
});
