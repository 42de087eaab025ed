import { describe, expect, it } from 'vitest';
import {
  constant,
  example,
  indicator,
  judgedBy,
  policy,
  rows,
  scale,
  told,
} from '../made.suite.ts';

const met = (actual: number, status: 'achieved' | 'not-achieved') =>
  example({ actual, target: 100 }, { status });
const gives = (inputs: Record<string, number | null>, actual: number | null) =>
  example({ inputs }, { actual });

describe('threshold-moved', () => {
  it('is noticed by an example on the threshold and one below it', () => {
    expect(
      told(judgedBy('threshold-moved', policy(), met(100, 'achieved'), met(99, 'not-achieved'))),
    ).toEqual(['threshold 100 → threshold 101: killed', 'threshold 100 → threshold 99: killed']);
  });

  it('survives examples far from it', () => {
    const far = [met(150, 'achieved'), met(50, 'not-achieved')] as const;
    const [up] = judgedBy('threshold-moved', policy(), ...far);
    expect(up?.verdict).toBe('survived');
    expect(up?.advice.en).toBe('add an example with exactly achievement 100');
  });

  it('moves the cap and the numbers in conditions, but no threshold that nothing speaks of', () => {
    const fixed = policy({
      cap: 120,
      status: { achieved: { fact: 'achievement', operator: 'greaterThan', value: 90 } },
    });
    expect(told(judgedBy('threshold-moved', fixed))).toEqual([
      'cap 120 → cap 121: survived',
      'cap 120 → cap 119: survived',
      'achievement > 90 → achievement > 91: survived',
      'achievement > 90 → achievement > 89: survived',
    ]);
  });
});

describe('boundary-side', () => {
  it('makes >= to > in conditions, and tells the number that an example should have', () => {
    const [mutant] = judgedBy('boundary-side', policy(), met(101, 'achieved'));
    expect(mutant).toMatchObject({
      pointer: '/status/achieved/operator',
      value: 'greaterThan',
      boundary: true,
      verdict: 'survived',
      advice: { id: 'tambahkan contoh dengan tepat achievement 100' },
    });
    expect(judgedBy('boundary-side', policy(), met(100, 'achieved'))[0]?.verdict).toBe('killed');
  });

  it('gives the bound between two bands to the other one', () => {
    const at = (actual: number, band: string) => example({ actual }, { band });
    expect(told(judgedBy('boundary-side', scale(), at(4.99, 'c'), at(5.01, 'a')))).toEqual([
      'A >= 5 → A > 5: survived',
    ]);
    expect(told(judgedBy('boundary-side', scale(), at(5, 'a')))).toEqual([
      'A >= 5 → A > 5: killed',
    ]);
  });

  it('does the same in a formula', () => {
    const rule = indicator('if (x) > 5 then 1 else 0', { x: rows() });
    expect(told(judgedBy('boundary-side', rule, gives({ x: 6 }, 1), gives({ x: 4 }, 0)))).toEqual([
      'x > 5 → x >= 5: survived',
    ]);
    expect(judgedBy('boundary-side', rule, gives({ x: 5 }, 0))[0]?.verdict).toBe('killed');
  });
});

describe('band-moved', () => {
  it('moves each bound a step either way, the ends too', () => {
    const at = (actual: number, band: string | null) => example({ actual }, { band });
    const cases = [-0.01, 0, 4.99, 5, 10, 10.01].map((x) =>
      at(x, x < 0 || x > 10 ? null : x < 5 ? 'c' : 'a'),
    );
    expect(told(judgedBy('band-moved', scale(), ...cases))).toEqual([
      'lower >= 0 → lower >= 0.01: killed',
      'lower >= 0 → lower >= -0.01: killed',
      'A >= 5 → A >= 5.01: killed',
      'A >= 5 → A >= 4.99: killed',
      'upper <= 10 → upper <= 10.01: killed',
      'upper <= 10 → upper <= 9.99: killed',
    ]);
    expect(judgedBy('band-moved', scale(), at(2, 'c')).every((m) => m.verdict === 'survived')).toBe(
      true,
    );
  });

  it('is no rule where a band would hold no number, which counts for nothing', () => {
    const [c, a] = scale().bands as [object, object];
    const thin = scale({
      bands: [
        { ...c, to: 9.99 },
        { ...a, from: 9.99 },
      ] as never,
    });
    const verdicts = judgedBy('band-moved', thin).map(({ becomes, verdict }) => [
      becomes.en,
      verdict,
    ]);
    expect(verdicts).toContainEqual(['upper <= 9.99', 'survived']);
    const empty = scale({
      bands: [
        { ...c, to: 10 },
        { ...a, from: 10 },
      ] as never,
    });
    expect(judgedBy('band-moved', empty).filter((m) => m.verdict === 'invalid')).toHaveLength(2);
  });
});

it('bands-swapped exchanges what two neighbours are called', () => {
  const inside = example({ actual: 2 }, { band: 'c' });
  expect(told(judgedBy('bands-swapped', scale(), inside))).toEqual([
    'the band C before A → the band A before C: killed',
  ]);
  expect(
    judgedBy('bands-swapped', scale(), example({ actual: 2 }, { actual: 2 }))[0]?.verdict,
  ).toBe('survived');
});

describe('comparison-reversed', () => {
  it('turns a comparison of a condition round', () => {
    expect(told(judgedBy('comparison-reversed', policy(), met(50, 'not-achieved')))).toEqual([
      'achievement >= threshold → achievement <= threshold: killed',
    ]);
  });

  it('turns one of a formula round', () => {
    const rule = indicator('if x = y then 1 else 0', { x: rows(), y: rows() });
    expect(told(judgedBy('comparison-reversed', rule, gives({ x: 1, y: 1 }, 1)))).toEqual([
      'x = y → x != y: killed',
    ]);
  });
});

describe('connective-swapped', () => {
  const leaf = (operator: 'greaterThan' | 'lessThan', value: number) =>
    ({ fact: 'achievement', operator, value }) as const;

  it('makes all to any, but not of a single condition', () => {
    const both = policy({
      status: { achieved: { all: [leaf('greaterThan', 50), leaf('lessThan', 80)] } },
    });
    expect(judgedBy('connective-swapped', both, met(60, 'achieved'))[0]?.verdict).toBe('survived');
    expect(judgedBy('connective-swapped', both, met(90, 'not-achieved'))[0]?.verdict).toBe(
      'killed',
    );
    const one = policy({ status: { achieved: { all: [leaf('greaterThan', 50)] } } });
    expect(judgedBy('connective-swapped', one)).toEqual([]);
  });

  it('makes and to or in a formula', () => {
    const rule = indicator('if (x > 1) and (y > 1) then 1 else 0', { x: rows(), y: rows() });
    const mutants = judgedBy('connective-swapped', rule, gives({ x: 2, y: 0 }, 0));
    expect(mutants[0]?.value).toBe('if (x > 1) or (y > 1) then 1 else 0');
    expect(mutants[0]?.verdict).toBe('killed');
  });
});

describe('term-dropped', () => {
  it('leaves each side of a sum and a difference', () => {
    const rule = indicator('x - (y + 1)', { x: rows(), y: rows() });
    expect(judgedBy('term-dropped', rule).map(({ value }) => value)).toEqual([
      'x',
      '-(y + 1)',
      'x - (y)',
      'x - (1)',
    ]);
  });

  it('is noticed where the term counts, and survives where it is zero', () => {
    const rule = indicator('x + y', { x: rows(), y: rows() });
    expect(told(judgedBy('term-dropped', rule, gives({ x: 2, y: 0 }, 2)))).toEqual([
      'x + y → x: survived',
      'x + y → y: killed',
    ]);
  });

  it('is no rule where the units no longer fit', () => {
    const rule = indicator(
      'x / y',
      { x: rows({ unit: 'rupiah' }), y: rows({ unit: 'rupiah' }) },
      {
        unit: 'percent',
      },
    );
    expect(told(judgedBy('term-dropped', rule))).toEqual(['x / y → x: invalid']);
  });

  it('does not drop what changes nothing', () => {
    const rule = indicator('x * 1 + 0', { x: rows() });
    expect(judgedBy('term-dropped', rule).map(({ value }) => value)).toEqual(['0', '1 + 0']);
  });
});

describe('quotient-swapped', () => {
  it('exchanges numerator and denominator with their parentheses', () => {
    const rule = indicator('(x - y) / y', { x: rows(), y: rows() }, { unit: 'ratio' });
    const mutants = judgedBy('quotient-swapped', rule, gives({ x: 3, y: 2 }, 0.5));
    expect(mutants.map(({ value, verdict }) => [value, verdict])).toEqual([
      ['y / (x - y)', 'killed'],
    ]);
    expect(judgedBy('quotient-swapped', rule, gives({ x: 4, y: 2 }, 1))[0]?.verdict).toBe(
      'survived',
    );
  });

  it('leaves x / x alone', () => {
    expect(
      judgedBy('quotient-swapped', indicator('x / x', { x: rows() }, { unit: 'ratio' })),
    ).toEqual([]);
  });
});

describe('guard-dropped', () => {
  it('takes the cap of a policy away', () => {
    const above = example({ actual: 130, target: 100 }, { achievement: 120 });
    expect(told(judgedBy('guard-dropped', policy({ cap: 120 }), above))).toEqual([
      'cap 120 → no cap: killed',
    ]);
  });

  it('gives a target of zero the other meaning', () => {
    const rule = indicator('x', { x: rows() });
    const zero = example({ inputs: { x: 1 }, target: 0 }, { achievement: null });
    expect(judgedBy('guard-dropped', rule)[0]?.verdict).toBe('survived');
    expect(judgedBy('guard-dropped', rule, zero)[0]?.verdict).toBe('killed');
    expect(judgedBy('guard-dropped', indicator('x', { x: rows() }, { target: 'range', achievement: 'range' }))).toEqual([]); // prettier-ignore
  });

  it('keeps one branch of an if, and forgets clamp and filter', () => {
    const guarded = indicator(
      'if x = 0 then 0 else y / x',
      { x: rows(), y: rows() },
      { unit: 'ratio' },
    );
    expect(told(judgedBy('guard-dropped', guarded, gives({ x: 0, y: 1 }, 0))).slice(1)).toEqual([
      'if x = 0 then 0 else y / x → 0: survived',
      'if x = 0 then 0 else y / x → (y / x): killed',
    ]);
    const held = indicator('clamp(x, 0, 10)', { x: rows() });
    expect(judgedBy('guard-dropped', held, gives({ x: 11 }, 10))[1]).toMatchObject({
      value: 'x',
      verdict: 'killed',
    });
    const filtered = indicator('sum(x[item > 1])', { x: rows({ aggregate: 'list' }) });
    expect(judgedBy('guard-dropped', filtered)[1]?.value).toBe('sum(x)');
  });
});

describe('absence-changed', () => {
  it('counts an absent input as zero, and is noticed by an example without it', () => {
    const rule = indicator('x + y', { x: rows(), y: rows() });
    expect(told(judgedBy('absence-changed', rule, gives({ x: null, y: 1 }, null)))).toEqual([
      'an absent x that stays absent → an absent x that counts as zero: killed',
      'an absent y that stays absent → an absent y that counts as zero: survived',
    ]);
  });

  it('says nothing of counts, lists, constants, and inputs that the formula does not use', () => {
    const rule = indicator('count(l) + n * k', {
      l: rows({ aggregate: 'list' }),
      n: rows({ aggregate: 'count' }),
      k: constant(2),
      z: rows(),
    }, { unit: 'score' }); // prettier-ignore
    expect(judgedBy('absence-changed', rule)).toEqual([]);
  });
});

describe('rounding-changed', () => {
  it('rounds a rule that does not, if it can have decimals', () => {
    const rule = indicator('x / 3', { x: rows() });
    expect(told(judgedBy('rounding-changed', rule, gives({ x: 1 }, 1 / 3)))).toEqual([
      'no rounding → half-up 2: killed',
    ]);
    expect(judgedBy('rounding-changed', rule, gives({ x: 3 }, 1))[0]?.verdict).toBe('survived');
    expect(judgedBy('rounding-changed', indicator('x + 1', { x: rows() }))).toEqual([]);
  });

  it('takes the other modes and a decimal more or less', () => {
    const rounding = { mode: 'half-up', digits: 0, stage: 'final' } as const;
    const rule = indicator('x / 2', { x: rows() }, { rounding });
    expect(told(judgedBy('rounding-changed', rule, gives({ x: 1 }, 1)))).toEqual([
      'half-up 0 → half-even 0: killed',
      'half-up 0 → truncate 0: killed',
      'half-up 0 → half-up 1: killed',
    ]);
  });

  it('calls another rounding function', () => {
    const rule = indicator('round half up(x, 0)', { x: rows() });
    const values = judgedBy('rounding-changed', rule).map(({ value }) => value);
    expect(values).toContain('round up(x, 0)');
    expect(values).toContain('round down(x, 0)');
  });
});

describe('period-shifted', () => {
  const growth = indicator('B - A', { A: rows({ yearOffset: -1 }), B: rows() });

  it('takes an input from another year, which an example of several years notices', () => {
    const years = { '2021': { A: 3, B: 4 }, '2022': { A: 7, B: 9 } };
    expect(told(judgedBy('period-shifted', growth, example({ years }, { actual: 6 })))).toEqual([
      'A of 1 years before → A of the year: killed',
      'A of 1 years before → A of 2 years before: killed',
      'B of the year → B of 1 years before: killed',
    ]);
    expect(
      judgedBy('period-shifted', growth, gives({ A: 3, B: 9 }, 6)).map(({ verdict }) => verdict),
    ).toEqual(['survived', 'survived', 'survived']);
  });

  it('asks nothing of a rule that looks at one year', () => {
    expect(judgedBy('period-shifted', indicator('x', { x: rows() }))).toEqual([]);
  });
});

describe('constant-changed', () => {
  it('changes the last digit of each number, and both ways where something is held against it', () => {
    const rule = indicator('0.5 * clamp(x, 0, 10)', { x: rows() });
    expect(
      judgedBy('constant-changed', rule).map(({ value, boundary }) => [value, boundary]),
    ).toEqual([
      ['0.6 * clamp(x, 0, 10)', false],
      ['0.5 * clamp(x, 1, 10)', true],
      ['0.5 * clamp(x, (-1), 10)', true],
      ['0.5 * clamp(x, 0, 11)', true],
      ['0.5 * clamp(x, 0, 9)', true],
    ]);
    expect(judgedBy('constant-changed', rule, gives({ x: -2 }, 0))[2]?.verdict).toBe('killed');
  });

  it('changes a constant that is no weight, and leaves the digits of a rounding', () => {
    const rule = indicator('round down(x * k, 2)', { x: rows(), k: constant(0.25) });
    expect(told(judgedBy('constant-changed', rule, gives({ x: 100 }, 25)))).toEqual([
      'k 0.25 → k 0.26: killed',
    ]);
  });
});

it('weight-shifted keeps the total, so that examples and not validate must notice it', () => {
  const rule = indicator('(a * x + b * y) / 100', {
    a: constant(60),
    b: constant(40),
    x: rows(),
    y: rows(),
  });
  const weighted = {
    ...rule,
    measure: { ...rule.measure, weights: [{ of: ['a', 'b'], total: 100 }] },
  };
  expect(told(judgedBy('weight-shifted', weighted, gives({ x: 10, y: 20 }, 14)))).toEqual([
    'a 60, b 40 → a 59, b 41: killed',
    'b 40, a 60 → b 39, a 61: killed',
  ]);
  expect(judgedBy('weight-shifted', weighted, gives({ x: 10, y: 10 }, 10))[0]?.verdict).toBe(
    'survived',
  );
  expect(judgedBy('constant-changed', weighted).map(({ pointer }) => pointer)).toEqual([
    '/measure/formula',
  ]);
});

describe('achievement-exchanged', () => {
  it('tries every other formula for that kind of target', () => {
    const rule = indicator('x', { x: rows() });
    const held = (x: number, achievement: number) =>
      example({ inputs: { x }, target: 10 }, { achievement });
    expect(told(judgedBy('achievement-exchanged', rule, held(8, 80)))).toEqual([
      'ratio → inverse-ratio: killed',
      'ratio → two-minus-ratio: killed',
      'ratio → one-minus-ratio: killed',
      'ratio → stabilize: survived',
    ]);
    expect(judgedBy('achievement-exchanged', rule, held(12, 120))[3]?.verdict).toBe('killed');
  });

  it('counts letters another way', () => {
    expect(told(judgedBy('achievement-exchanged', policy()))).toEqual([
      'letters none → letters met-is-100: survived',
      'letters none → letters rank: survived',
      'letters none → letters lower-bound: survived',
    ]);
  });
});
