import { describe, expect, it } from 'vitest';
import {
  agreement,
  ends,
  from,
  indicator,
  regulation,
  rows,
  rulesOf,
  scale,
} from '../made.suite.ts';
import type { RuleFile } from '../rules/ruleSet.ts';
import { checkLegalBasis } from './checkLegalBasis.ts';
import { checkPinnedDates } from './checkPinnedDates.ts';
import { checkReach } from './checkReach.ts';

describe('a rule that nothing uses', () => {
  const reached = (...files: RuleFile[]) =>
    checkReach(rulesOf(...files)).map(({ code, severity, file }) => [code, severity, file]);

  it('is told, and so is a scale of no indicator', () => {
    expect(reached(agreement([[['a@1.0.0', 5]]]), indicator({ id: 'a' }), indicator({ id: 'b' }), scale())).toEqual([
      ['rule.unreachable', 'info', 'x/indicators/b/1.0.0.json'],
      ['rule.scale-unreachable', 'info', 'x/scales/mutu/1.0.0.json'],
    ]); // prettier-ignore
  });

  it('is reached through another rule, by its id or by its version', () => {
    const inputs = { x: from('b'), y: from('c@1.0.0') };
    const top = indicator({ id: 'a', measure: { formula: 'x + y', inputs } });
    const below = ['b', 'c'].map((id) => indicator({ id, scale: 'mutu@1.0.0' }));
    expect(reached(agreement([[['a@1.0.0', 5]]]), top, ...below, scale())).toEqual([]);
  });

  it('is nothing to tell of a draft, or of a folder without documents that could use it', () => {
    const draft = indicator({ id: 'b', stage: 'draft' });
    expect(reached(agreement([[['a@1.0.0', 5]]]), indicator({ id: 'a' }), draft)).toEqual([]);
    expect(
      reached(indicator({ id: 'b', measure: { formula: 'x', inputs: { x: rows() } } })),
    ).toEqual([]);
  });
});

describe('a regulation', () => {
  const based = (changes: Parameters<typeof regulation>[0]) => {
    const rules = rulesOf(
      indicator({ id: 'a', validFrom: '2021-01-01', legalBasis: [{ regulation: 'pp-1' }] }),
      regulation(changes),
    );
    return checkLegalBasis(rules, rules.indicators.get('a')![0]!).map(({ code, pointer, values }) => [code, pointer, values]); // prettier-ignore
  };

  it('is in force when the rule that rests on it begins', () => {
    expect(based({ id: 'pp-1', inForceFrom: '2021-01-01' })).toEqual([]);
    expect(based({ id: 'pp-1', inForceFrom: null })).toEqual([]);
    expect(based({ id: 'pp-1', inForceFrom: '2021-01-02' })).toEqual([
      [
        'rule.regulation-later',
        '/legalBasis/0/regulation',
        { regulation: 'pp-1', from: '2021-01-02', validFrom: '2021-01-01' },
      ],
    ]);
  });

  it('has not ended by then', () => {
    const ended = (on: string) =>
      based({ id: 'pp-1', inForceFrom: '2010-01-01', endedBy: { regulation: 'pp-2', on } });
    expect(ended('2021-01-02')).toEqual([]);
    expect(ended('2021-01-01')).toEqual([
      [
        'rule.regulation-ended',
        '/legalBasis/0/regulation',
        { regulation: 'pp-1', on: '2021-01-01', by: 'pp-2', validFrom: '2021-01-01' },
      ],
    ]);
  });
});

describe('what an agreement pins', () => {
  const pinned = (...files: RuleFile[]) => {
    const rules = rulesOf(agreement([[['a@1.0.0', 5]]]), ...files);
    const [one] = [...rules.agreements.values()];
    return checkPinnedDates(rules, one!).map(({ code, pointer }) => [code, pointer]);
  };
  const place = '/objectives/0/indicators/0/indicator';

  it('begins by the end of its year', () => {
    expect(pinned(indicator({ id: 'a', validFrom: '2022-12-31' }))).toEqual([]);
    expect(pinned(indicator({ id: 'a', validFrom: '2023-01-01' }))).toEqual([
      ['rule.pins-later', place],
    ]);
  });

  it('has not ended before it', () => {
    expect(pinned(indicator({ id: 'a' }), ends('a', '2022-01-02'))).toEqual([]);
    expect(pinned(indicator({ id: 'a' }), ends('a', '2022-01-01'))).toEqual([
      ['rule.pins-ended', place],
    ]);
  });
});
