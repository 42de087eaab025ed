import { describe, expect, it } from 'vitest';
import { agreement, from, indicator, performancePlan, rows, rulesOf } from '../made.suite.ts';
import { tablesOf } from './tablesOf.ts';

const computed = (id: string, input: object) =>
  indicator({ id, measure: { formula: 'x', inputs: { x: input as ReturnType<typeof rows> } } });

const rules = rulesOf(
  computed('a', rows({ resource: 'ta' })),
  computed('b', from('a')),
  computed('c', rows({ resource: 'tc' })),
  agreement([[['b@1.0.0', 1]]]),
  agreement([[['c@1.0.0', 1]]], { id: 'lain', stage: 'draft', workUnit: '200' }),
  performancePlan([['c@1.0.0', { 2021: 1, 2022: 1, 2023: 1 }]]),
);

const wanted = (selection: object, workUnits: readonly string[] = []) => {
  const isWanted = tablesOf(rules, selection);
  return ['ta', 'tc', 'tx', 'fakta'].filter((name) =>
    isWanted({ name, facts: name === 'fakta', workUnits }),
  );
};

describe('the tables a selection needs', () => {
  it('are those behind its indicators, and every table of actuals', () => {
    expect(wanted({})).toEqual(['ta', 'fakta']);
    expect(wanted({ agreement: 'lain' })).toEqual(['tc', 'fakta']);
    expect(wanted({ plan: 'renstra' })).toEqual(['tc', 'fakta']);
    expect(wanted({ indicators: ['c'] })).toEqual(['tc', 'fakta']);
    expect(wanted({ indicators: ['SK1.1'], agreement: 'perkin' })).toEqual(['ta', 'fakta']);
  });

  it('are of packages that name the work unit, or that name none', () => {
    expect(wanted({}, ['100', '300'])).toEqual(['ta', 'fakta']);
    expect(wanted({}, ['300'])).toEqual([]);
    expect(wanted({ agreement: 'lain' }, ['100'])).toEqual([]);
    expect(wanted({ workUnit: '300' }, ['300'])).toEqual(['ta', 'fakta']);
    expect(wanted({ workUnit: null }, ['300'])).toEqual(['ta', 'fakta']);
    expect(wanted({ indicators: ['a'] }, ['300'])).toEqual(['ta', 'fakta']);
  });

  it('are the table of actuals that is asked for by name, whomever it speaks of', () => {
    expect(wanted({ facts: 'fakta' }, ['300'])).toEqual(['fakta']);
  });
});
