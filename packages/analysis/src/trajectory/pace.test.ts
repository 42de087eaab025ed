import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Way, paceOf } from './pace.ts';

const way = (changes: Partial<Way>): Way => ({
  kind: 'sum',
  polarity: 'maximize',
  target: 10,
  soFar: 4,
  done: [1, 3],
  promised: 4,
  yearsLeft: 2,
  ...changes,
});

describe('the pace still needed', () => {
  it('of a sum is what is left, spread evenly over years and quarters', () => {
    expect(paceOf(way({}))).toEqual({
      state: 'on-the-way', meaning: 'amount', yearsLeft: 2, needed: 6, perYear: 3, perQuarter: 0.75,
    }); // prettier-ignore
    expect(paceOf(way({ soFar: 12 }))).toMatchObject({ state: 'reached', needed: -2 });
    expect(paceOf(way({ yearsLeft: 0 }))).toMatchObject({ state: 'missed', needed: 6 });
    expect(paceOf(way({ soFar: null, done: [], yearsLeft: 4 }))).toMatchObject({ perYear: 2.5 });
  });

  it('of a last or greatest year is the step from today', () => {
    expect(paceOf(way({ kind: 'last' }))).toMatchObject({ meaning: 'step', needed: 6, perYear: 3 });
    expect(paceOf(way({ kind: 'max', soFar: 10 }))).toMatchObject({ state: 'reached' });
    expect(paceOf(way({ kind: 'last', soFar: null }))).toMatchObject({ state: 'no-pace' });
  });

  it('of a step downwards is negative', () => {
    const lower = way({ kind: 'last', polarity: 'minimize', target: 2, soFar: 5 });
    expect(paceOf(lower)).toMatchObject({ state: 'on-the-way', needed: -3, perYear: -1.5 });
  });

  it('of a mean is the level of the years left: (4 · 10 − 1 − 3) / 2 = 18', () => {
    expect(paceOf(way({ kind: 'mean', soFar: 2 }))).toMatchObject({
      meaning: 'level', needed: 18, perYear: 18, perQuarter: null,
    }); // prettier-ignore
  });

  it('is none of what has no number, or whose years make no whole', () => {
    for (const one of [way({ target: null }), way({ kind: 'none' })]) {
      expect(paceOf(one)).toMatchObject({ state: 'no-pace', needed: null, perYear: null });
    }
  });

  it('reaches the target when it is kept', () => {
    const number = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 4 }), (target, soFar, yearsLeft) => {
        const { state, perYear } = paceOf(way({ target, soFar, yearsLeft }));
        return state === 'reached'
          ? soFar >= target
          : Math.abs(soFar + (perYear ?? NaN) * yearsLeft - target) < 1e-6;
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
