import { describe, expect, it } from 'vitest';
import { applyMutant } from './applyMutant.ts';
import { verdictOf } from './gate.ts';
import { judgeMutants } from './judgeMutants.ts';
import { constant, example, indicator, loadedOf, policy, rows, scale } from './made.suite.ts';
import { mutantsOf } from './mutantsOf.ts';
import { survivorText } from './survivorText.ts';
import { moved, stepOf } from './step.ts';

describe('the mutants of a rule', () => {
  const formula = indicator('if x > 1 and y != 0 then (k * x - 1) / y else clamp(x, 0, 2)', {
    x: rows({ yearOffset: -1 }),
    y: rows({ unit: 'ratio' }),
    k: constant(0.5),
  });

  it.each([scale(), policy({ cap: 120 }), formula].map((value) => [value.$schema, value] as const))(
    'of %s are each a change that can be undone, none twice, and always in one order',
    (_, value) => {
      const { loaded } = loadedOf(value);
      const made = mutantsOf(loaded);
      expect(made.length).toBeGreaterThan(5);
      const changed = made.map((mutant) => JSON.stringify(applyMutant(loaded.value, mutant)));
      expect(new Set([...changed, JSON.stringify(loaded.value)]).size).toBe(made.length + 1);
      expect(mutantsOf(loaded)).toEqual(made);
    },
  );

  it('leave the rule itself as it is', () => {
    const { loaded } = loadedOf(formula);
    const before = JSON.stringify(loaded.value);
    for (const mutant of mutantsOf(loaded)) applyMutant(loaded.value, mutant);
    expect(JSON.stringify(loaded.value)).toBe(before);
  });

  it('are not judged by an example that the rule itself does not pass', () => {
    const { rules, loaded } = loadedOf(scale());
    const wrong = example({ actual: 2 }, { band: 'a' });
    expect(judgeMutants(rules, loaded, [wrong]).some(({ verdict }) => verdict === 'killed')).toBe(
      false,
    );
  });
});

describe('the gate', () => {
  const mutant = (verdict: 'killed' | 'survived' | 'invalid', boundary = false) =>
    ({ verdict, boundary }) as Parameters<typeof verdictOf>[0][number];
  const times = (n: number, one: ReturnType<typeof mutant>) => Array.from({ length: n }, () => one);

  it('asks for every mutant on a boundary and nine tenths of all, rounded down', () => {
    expect(verdictOf([...times(9, mutant('killed')), mutant('survived')])).toMatchObject({
      percent: 90,
      met: true,
    });
    expect(
      verdictOf([...times(89, mutant('killed')), ...times(10, mutant('survived'))]),
    ).toMatchObject({
      percent: 89,
      met: false,
    });
    const edge = [...times(99, mutant('killed', true)), mutant('survived', true)];
    expect(verdictOf(edge)).toMatchObject({ percent: 99, boundary: { percent: 99 }, met: false });
  });

  it('counts what is no rule for nothing, and is met where there is nothing to ask', () => {
    expect(verdictOf([mutant('killed'), ...times(5, mutant('invalid', true))])).toMatchObject({
      made: 6,
      invalid: 5,
      percent: 100,
      met: true,
    });
    expect(verdictOf([])).toMatchObject({ made: 0, percent: 100, met: true });
  });
});

it('a survivor says what no example distinguishes and which example would', () => {
  const { rules, loaded } = loadedOf(scale());
  const survivor = judgeMutants(rules, loaded, []).find(
    ({ operator }) => operator === 'boundary-side',
  )!;
  expect(survivorText(survivor)).toEqual({
    id: 'Tidak ada contoh yang membedakan A >= 5 dari A > 5; tambahkan contoh dengan tepat 5.',
    en: 'No example distinguishes A >= 5 from A > 5; add an example with exactly 5.',
  });
});

it('a step is the last digit a number is written with', () => {
  expect([75, 0.2, 0.097, 0, 1e-7].map(stepOf)).toEqual([1, 0.1, 0.001, 1, 1e-7]);
  expect(moved(0.2, 0.1)).toBe(0.3);
  expect(moved(75, -0.01)).toBe(74.99);
});
