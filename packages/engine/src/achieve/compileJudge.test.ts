import { type Policy, absent, absentReasons, isAbsent } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAchievement } from '../plan/formulas.ts';
import { band, policyValue, scaleValue } from '../made.suite.ts';
import { type Achievable, compileAchieve } from './achieve.ts';
import { achievements } from './achievements.ts';
import { compileJudge } from './compileJudge.ts';
import { judgementOf } from './judgement.ts';
import type { Quantity, TargetQuantity } from './quantity.ts';

const numbers = fc.oneof(
  fc.constantFrom(0, 1, 8, 10, 29, (29 / 100) * 100, 45, 66.66, 100, -3, 1e6, 1e300, 5e-324),
  fc.double({ min: -500, max: 500, noNaN: true }),
);
const absences = fc.constantFrom(...absentReasons).map(absent);
const actuals: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constantFrom('A', 'B', 'C', 'Z') },
  { weight: 1, arbitrary: absences },
);
const targets: fc.Arbitrary<TargetQuantity | null> = fc.oneof(
  { weight: 5, arbitrary: numbers },
  { weight: 2, arbitrary: fc.constantFrom('A', 'B', 'Z') },
  { weight: 2, arbitrary: fc.constant({ from: 5, to: 9 }) },
  { weight: 1, arbitrary: absences },
  { weight: 1, arbitrary: fc.constant(null) },
);

const policies: fc.Arbitrary<Policy> = fc
  .record({
    threshold: fc.constantFrom(100, 90, 29, 0.1 + 0.2),
    cap: fc.constantFrom(null, 100, 110),
    letters: fc.constantFrom('none', 'met-is-100', 'rank', 'lower-bound'),
    rounding: fc.constantFrom(null, { mode: 'half-up', digits: 0, stage: 'final' } as const),
    findings: fc.constantFrom<Policy['findings']>(
      [],
      [
        {
          id: 'rendah',
          severity: 'warning',
          message: { id: 'rendah', en: 'low' },
          conditions: {
            any: [
              { fact: 'achievement', operator: 'lessThan', value: 50 },
              { fact: 'rank', operator: 'equal', value: 0 },
              { fact: 'rank', operator: 'lessThan', value: { fact: 'targetRank' } },
            ],
          },
        },
      ],
    ),
  })
  .map((changes) => policyValue(changes as Partial<Policy>));

const scale = scaleValue({
  bands: [band('C', 0, 29), band('B', 29, 66.66), band('A', 66.66, 1000, { toIncluded: true })],
});

const indicators: fc.Arbitrary<Achievable> = fc
  .record({
    form: fc.constantFrom('ratio', 'inverse-ratio', 'two-minus-ratio', 'stabilize', 'range'),
    scaled: fc.boolean(),
    zeroTarget: fc.constantFrom('absent', 'met-when-zero'),
    polarity: fc.constantFrom('maximize', 'minimize', 'stabilize'),
  })
  .map(({ form, scaled, zeroTarget, polarity }) => {
    const { formula, targetKind } = achievements[form as keyof typeof achievements];
    const { value } = parseAchievement(formula, targetKind);
    if (!value) throw new Error(form);
    return {
      reference: `ukuran-${form}@1.0.0`,
      rule: { zeroTarget, polarity },
      achievement: value,
      scale: scaled ? { reference: 'mutu@1.0.0', scale } : null,
    };
  });

describe('a judgement worked out before', () => {
  it('comes to what holding each actual against the target comes to', () => {
    fc.assert(
      fc.property(policies, indicators, targets, actuals, (policy, indicator, target, actual) => {
        const expected = compileAchieve(policy)(indicator, actual, target);
        const judgement = judgementOf(policy, indicator, target);
        const found = compileJudge(judgement, indicator.scale?.scale ?? null)(actual);
        const { band: of } = expected;
        expect(found.achievement).toEqual(expected.achievement);
        expect(found.status).toBe(expected.status);
        expect(found.band).toBe(of ? scale.bands.indexOf(of) : null);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('says why there is no verdict, and says nothing where none was to be had', () => {
    const [indicator] = fc.sample(
      indicators.filter((one) => one.scale === null),
      { seed: 1, numRuns: 1 },
    );
    if (!indicator) throw new Error('no indicator');
    const judge = (target: TargetQuantity | null, actual: Quantity) =>
      compileJudge(judgementOf(policyValue(), indicator, target), null)(actual).absent;
    expect(judge(null, 5)).toBeNull();
    expect(judge(null, absent('pending'))).toBe('pending');
    expect(judge(absent('not-applicable'), 5)).toBe('not-applicable');
    expect(judge(10, 'A')).toBe('undefined');
    expect(judge('A', 5)).toBe('undefined');
    expect(
      isAbsent(compileJudge(judgementOf(policyValue(), indicator, null), null)(5).achievement),
    ).toBe(true);
  });
});
