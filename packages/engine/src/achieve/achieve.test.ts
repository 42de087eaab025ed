import { type Policy, absent, isAbsent } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type Achievable, compileAchieve } from './achieve.ts';
import { achievements } from './achievements.ts';
import { parseAchievement } from '../plan/formulas.ts';
import type { Quantity, TargetQuantity } from './quantity.ts';
import { band, policyValue, scaleValue } from '../made.suite.ts';

const held = (
  text: string = achievements.ratio.formula,
  changes: Partial<Achievable['rule']> = {},
  scale: Achievable['scale'] = null,
  kind: 'point' | 'range' = 'point',
): Achievable => ({
  reference: text,
  rule: { zeroTarget: 'absent', polarity: 'maximize', ...changes },
  achievement: parseAchievement(text, kind).value!,
  scale,
});

const letters = held(undefined, {}, { reference: 'mutu@1.0.0', scale: scaleValue() });

function judge(
  actual: Quantity,
  target: TargetQuantity | null,
  indicator: Achievable = held(),
  policy: Partial<Policy> = {},
) {
  const { achievement, status, band } = compileAchieve(policyValue(policy))(
    indicator,
    actual,
    target,
  );
  return [isAbsent(achievement) ? achievement.reason : achievement, status, band?.label ?? null];
}

describe('the named formulas of achievement', () => {
  const percent = (name: keyof typeof achievements, actual: number, target: TargetQuantity) =>
    judge(
      actual,
      target,
      held(achievements[name].formula, {}, null, achievements[name].targetKind),
    );

  it('read "more is better" one way and "less is better" three ways', () => {
    expect(percent('ratio', 8, 10)).toEqual([80, 'not-achieved', null]);
    expect(percent('inverse-ratio', 8, 10)).toEqual([125, 'achieved', null]);
    expect(percent('two-minus-ratio', 8, 10)).toEqual([120, 'achieved', null]);
    expect(percent('one-minus-ratio', 8, 10)[0]).toBeCloseTo(20, 12);
  });

  it('fall as far as an actual is from a target to be kept, on either side', () => {
    expect(percent('stabilize', 10, 10)).toEqual([100, 'achieved', null]);
    expect(percent('stabilize', 9, 10)).toEqual([90, 'not-achieved', null]);
    expect(percent('stabilize', 11, 10)).toEqual([90, 'not-achieved', null]);
    expect(percent('stabilize', -11, -10)).toEqual([90, 'not-achieved', null]);
  });

  it('hold a range by the bound that was passed', () => {
    const range = { from: 80, to: 90 };
    expect(percent('range', 92, range)).toEqual([(92 * 100) / 90, 'achieved', null]);
    expect(percent('range', 90, range)).toEqual([100, 'achieved', null]);
    expect(percent('range', 80, range)).toEqual([100, 'achieved', null]);
    expect(percent('range', 79.99, range)).toEqual([(79.99 * 100) / 80, 'not-achieved', null]);
    expect(percent('range', -1, { from: 0, to: 5 })).toEqual(['undefined', null, null]);
  });

  it('give no number where a target is of the other kind', () => {
    expect(judge(85, { from: 80, to: 90 })[1]).toBeNull();
    expect(percent('range', 85, 80)[1]).toBeNull();
  });
});

describe('a number held against a target', () => {
  it('is achieved from the threshold on', () => {
    expect(judge(45, 45)).toEqual([100, 'achieved', null]);
    expect(judge(44.9, 45)).toEqual([(44.9 * 100) / 45, 'not-achieved', null]);
    expect(judge(9, 10, held(), { threshold: 90 })).toEqual([90, 'achieved', null]);
  });

  it('is compared after snapping and told unsnapped', () => {
    const below = 28.999999999999996;
    expect((29 / 100) * 100).toBe(below);
    expect(judge((29 / 100) * 100, 29)).toEqual([(below * 100) / 29, 'achieved', null]);
    expect((below * 100) / 29).toBeLessThan(100);
    const other = held('realisasi / target * 100');
    expect(judge(29, 100, other, { threshold: 29 })).toEqual([below, 'achieved', null]);
  });

  it('is just achieved half a billionth below the threshold, and not below that', () => {
    const status = (achievement: number) => judge(achievement, 1, held('realisasi'));
    expect(status(99.9999999999)).toEqual([99.9999999999, 'achieved', null]);
    expect(status(99.9999999996)).toEqual([99.9999999996, 'achieved', null]);
    expect(status(99.9999999994)).toEqual([99.9999999994, 'not-achieved', null]);
    expect(status(99.99999999)).toEqual([99.99999999, 'not-achieved', null]);
  });

  it('keeps the noise of the threshold out as well', () => {
    const threshold = 0.1 + 0.2;
    expect(judge(0.3, 100, held(), { threshold })).toEqual([0.3, 'achieved', null]);
  });

  it('has the three named ways, and its own', () => {
    expect(judge(5, 4, held(achievements['inverse-ratio'].formula))[0]).toBe(80);
    expect(judge(5, 4, held(achievements['two-minus-ratio'].formula))[0]).toBe(75);
    expect(judge(3, 4, held(achievements['two-minus-ratio'].formula))[0]).toBe(125);
    expect(judge(3, 4, held('if realisasi >= target then 100 else 0'))).toEqual([
      0, 'not-achieved', null,
    ]); // prettier-ignore
  });

  it('is undefined where its formula has no value', () => {
    expect(judge(0, 4, held(achievements['inverse-ratio'].formula))).toEqual([
      'undefined', null, null,
    ]); // prettier-ignore
  });

  it('is capped, and then rounded, and only then compared', () => {
    expect(judge(97.39, 45, held(), { cap: 120 })).toEqual([120, 'achieved', null]);
    expect(judge(30, 45, held(), { cap: 120 })[0]).toBe(3000 / 45);
    const rounding = { mode: 'half-up', digits: 2, stage: 'final' } as const;
    expect(judge(30, 45, held(), { rounding })).toEqual([66.67, 'not-achieved', null]);
    expect(judge(99.996, 100, held(), { rounding })).toEqual([100, 'achieved', null]);
    expect(judge(99.994, 100, held(), { rounding })).toEqual([99.99, 'not-achieved', null]);
  });

  it('has no verdict without a target, and takes the reason of what is absent', () => {
    expect(judge(5, null)).toEqual(['not-applicable', null, null]);
    expect(judge(absent('pending'), 5)).toEqual(['pending', null, null]);
    expect(judge(absent('pending'), null)).toEqual(['pending', null, null]);
    expect(judge(5, absent('missing-input'))).toEqual(['missing-input', null, null]);
    expect(judge(absent('pending'), absent('missing-input'))[0]).toBe('pending');
  });
});

describe('a target of zero', () => {
  const zero = (polarity: Achievable['rule']['polarity']) =>
    held(undefined, { zeroTarget: 'met-when-zero', polarity });

  it('gives no achievement unless the rule says what it means', () => {
    expect(judge(0, 0)).toEqual(['zero-target', null, null]);
    expect(judge(5, 0)).toEqual(['zero-target', null, null]);
  });

  it('is met by zero, and by more only where more is better', () => {
    expect(judge(0, 0, zero('maximize'))).toEqual([100, 'achieved', null]);
    expect(judge(5, 0, zero('maximize'))).toEqual([100, 'achieved', null]);
    expect(judge(-1, 0, zero('maximize'))).toEqual([0, 'not-achieved', null]);
    expect(judge(0, 0, zero('minimize'))).toEqual([100, 'achieved', null]);
    expect(judge(5, 0, zero('minimize'))).toEqual([0, 'not-achieved', null]);
    expect(judge(0, 0, zero('stabilize'))).toEqual([100, 'achieved', null]);
    expect(judge(5, 0, zero('stabilize'))).toEqual([0, 'not-achieved', null]);
    expect(judge(-5, 0, zero('stabilize'))).toEqual([0, 'not-achieved', null]);
  });

  it('is compared after snapping too', () => {
    const noise = 0.1 + 0.2 - 0.3;
    expect(noise).toBeGreaterThan(0);
    expect(judge(noise, 0, zero('minimize'))).toEqual([100, 'achieved', null]);
    expect(judge(-noise, 0, zero('maximize'))).toEqual([100, 'achieved', null]);
    expect(judge(noise, 0, zero('stabilize'))).toEqual([100, 'achieved', null]);
  });

  it('obeys the cap', () => {
    expect(judge(0, 0, zero('maximize'), { cap: 90 })[0]).toBe(90);
  });
});

describe('a letter held against a letter', () => {
  it.each([
    ['none', 'not-applicable', 'not-applicable', 'not-applicable'],
    ['met-is-100', 0, 100, 100],
    ['rank', 50, 100, 150],
    ['lower-bound', 0, 100, 175],
  ] as const)('is met by its rank; under %s it counts so', (policy, below, same, above) => {
    expect(judge('C', 'B', letters, { letters: policy })).toEqual([below, 'not-achieved', 'C']);
    expect(judge('B', 'B', letters, { letters: policy })).toEqual([same, 'achieved', 'B']);
    expect(judge('A', 'B', letters, { letters: policy })).toEqual([above, 'achieved', 'A']);
  });

  it('has no lower bound to divide by where that is zero', () => {
    expect(judge('A', 'C', letters, { letters: 'lower-bound' })).toEqual([
      'zero-target', 'achieved', 'A',
    ]); // prettier-ignore
  });

  it('obeys the cap', () => {
    expect(judge('A', 'B', letters, { letters: 'rank', cap: 120 })[0]).toBe(120);
    expect(judge('A', 'B', letters, { letters: 'lower-bound', cap: 120 })[0]).toBe(120);
  });

  it('is met by a number through its band', () => {
    expect(judge(4, 'B', letters)).toEqual(['not-applicable', 'achieved', 'B']);
    expect(judge(3.99, 'B', letters)).toEqual(['not-applicable', 'not-achieved', 'C']);
    expect(judge(11, 'B', letters)).toEqual(['not-applicable', null, null]);
  });

  it('has no verdict when it is pending, unknown, or held against a number', () => {
    expect(judge(absent('pending'), 'B', letters, { letters: 'met-is-100' })).toEqual([
      'not-applicable', null, null,
    ]); // prettier-ignore
    expect(judge('Z', 'B', letters, { letters: 'rank' })[1]).toBeNull();
    expect(judge('A', 'Z', letters, { letters: 'rank' })[1]).toBeNull();
    expect(judge('A', 5, letters)).toEqual(['undefined', null, 'A']);
    expect(judge('A', 'B')).toEqual(['not-applicable', null, null]);
  });
});

describe('the findings of a policy', () => {
  const findings: Policy['findings'] = [
    {
      id: 'twice',
      severity: 'info',
      message: { id: 'dua kali', en: 'twice' },
      conditions: { fact: 'achievement', operator: 'greaterThanInclusive', value: 200 },
    },
  ];
  const found = (actual: Quantity) =>
    compileAchieve(policyValue({ findings }))(held(), actual, 10).findings.map(({ id }) => id);

  it('are made where their conditions hold, and never of an absent value', () => {
    expect(found(20)).toEqual(['twice']);
    expect(found(19.9)).toEqual([]);
    expect(found(absent('pending'))).toEqual([]);
  });
});

it('ranks many bands', () => {
  const bands = ['E', 'D', 'C', 'B', 'A'].map((label, i) => band(label, i, i + 1));
  const scale = scaleValue({ upper: 5, bands });
  const five = held(undefined, {}, { reference: 'mutu@1.0.0', scale });
  expect(judge('A', 'D', five, { letters: 'rank' })[0]).toBe(250);
});
