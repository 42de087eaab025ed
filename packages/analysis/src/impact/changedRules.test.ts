import { describe, expect, it } from 'vitest';
import { agreement, indicator, rulesOf } from '../made.suite.ts';
import { changedRules } from './changedRules.ts';

describe('documents of two rule sets', () => {
  it('are changed, new or dropped, each by its version', () => {
    const before = rulesOf(
      indicator('x', '1.0.0'),
      indicator('y', '1.0.0'),
      agreement('a', [[['x', 1]]]),
    );
    const after = rulesOf(
      indicator('x', '1.0.0'),
      indicator('x', '2.0.0'),
      agreement('a', [[['x', 2]]]),
    );
    expect(changedRules(before, after)).toMatchObject([
      { kind: 'indicator', reference: 'y@1.0.0', change: 'dropped', to: null },
      { kind: 'agreement', reference: 'a', change: 'changed' },
      { kind: 'indicator', reference: 'x@2.0.0', change: 'added', from: null },
    ]);
    expect(changedRules(before, before)).toEqual([]);
  });

  it('do not change by spaces', () => {
    const file = indicator('x', '1.0.0');
    const spaced = { ...file, text: JSON.stringify(JSON.parse(file.text), null, 4) };
    expect(changedRules(rulesOf(file), rulesOf(spaced))).toEqual([]);
  });
});
