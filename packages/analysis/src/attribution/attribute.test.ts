import { describe, expect, it } from 'vitest';
import { agreementImpact } from '../moves/agreementImpact.ts';
import { attribute } from './attribute.ts';
import { readOrder } from './groups.ts';
import { madeGame } from './madeGame.suite.ts';
import { sharesNow } from './shapleyShares.ts';

const deltas = (attribution: ReturnType<typeof attribute>) =>
  Object.fromEntries(
    attribution.steps.filter(({ idle }) => !idle).map(({ step, delta }) => [step, delta]),
  );

const percent = (x: number) => Math.round(x * 1e9);

describe('the attribution of two agreements', () => {
  it('is the effect of each group after those before it, in whole units of 1e-9', () => {
    // p: 8 of 10 is 80, q: 6 of 4 is 150; with the later target of 5, q is 120.
    const game = madeGame({
      before: [
        ['p', 10],
        ['q', 4],
      ],
      after: [
        ['p', 10],
        ['q', 5],
      ],
      figures: { p: [8], q: [6] },
    });
    const found = attribute(game);
    expect(found.from.mean).toBe(percent(115));
    expect(found.to.mean).toBe(percent(100));
    expect(deltas(found)).toEqual({ target: percent(-15) });
    expect(found.total).toBe(percent(-15));
  });

  it('takes a joined indicator with its own target, and one that left out of the mean', () => {
    // p 80 alone, then p 80 and r 100: membership moves the mean by 10; q 150 leaves.
    const game = madeGame({
      before: [
        ['p', 10],
        ['q', 4],
      ],
      after: [
        ['p', 10],
        ['r', 7],
      ],
      figures: { p: [8], q: [6], r: [7] },
    });
    expect(deltas(attribute(game))).toEqual({ membership: percent(90 - 115) });
  });

  it('replays definition and target apart, and their order decides who has what they share', () => {
    // 8 of 10 is 80; doubled 160; of 16 it is 50, doubled 100.
    const game = madeGame({
      before: [['p@1.0.0', 10]],
      after: [['p@2.0.0', 16]],
      figures: { p: [8] },
      versions: [['p', '2.0.0', { measure: doubled }]],
    });
    expect(deltas(attribute(game))).toEqual({ definition: percent(80), target: percent(-60) });
    const { value: other = [] } = readOrder(['target']);
    expect(deltas(attribute(game, other))).toEqual({
      target: percent(-30),
      definition: percent(50),
    });
    const { shares } = sharesNow(game);
    expect(shares).toMatchObject({ definition: percent(65), target: percent(-45), data: 0 });
  });

  it('switches weights, policy, data and rounding each for itself', () => {
    const game = madeGame({
      before: [
        ['p', 10],
        ['q', 4],
      ],
      after: [
        ['p', 10, { weight: 3 }],
        ['q', 4],
      ],
      figures: { p: [8], q: [6] },
      laterFigures: { p: [9.11], q: [6] },
      policies: [{}, { cap: 120, rounding: { mode: 'half-up', digits: 0, stage: 'final' } }],
    });
    // (80 + 150) / 2 = 115; (3 * 80 + 150) / 4 = 97.5; capped (240 + 120) / 4 = 90;
    // 9.11 of 10 is 91.1: (273.3 + 120) / 4 = 98.325; rounded 91: (273 + 120) / 4 = 98.25.
    expect(deltas(attribute(game))).toEqual({
      weight: percent(-17.5),
      policy: percent(-7.5),
      data: percent(8.325),
      rounding: percent(-0.075),
    });
  });

  it('has no step where a mean is missing, and measures the next from the last there was', () => {
    // Zero targets have no achievement: the later definition of the target brings one back.
    const game = madeGame({
      before: [['p@1.0.0', 10]],
      after: [['p@2.0.0', 0]],
      figures: { p: [8] },
      versions: [['p', '2.0.0', { zeroTarget: 'met-when-zero' }]],
    });
    const { value: order = [] } = readOrder(['target', 'definition']);
    const found = attribute(game, order);
    expect(deltas(found)).toEqual({ target: null, definition: percent(20) });
    expect(found.total).toBe(percent(20));
    expect(sharesNow(game)).toEqual({ shares: null, missing: ['target'] });
  });

  it('has no total where an agreement has no mean, and counts what is achieved all the same', () => {
    const game = madeGame({ before: [['p', 5]], after: [['p', null]], figures: { p: [8] } });
    const { attribution } = agreementImpact(game);
    expect(attribution.total).toBeNull();
    expect(attribution.to.mean).toBeNull();
    expect(attribution.steps.find(({ step }) => step === 'target')).toMatchObject({
      delta: null,
      achieved: -1,
    });
  });

  it('is nothing at all for an agreement and itself', () => {
    const lines = [['p', 10] as const];
    const game = madeGame({ before: lines, after: lines, figures: { p: [8, 12] } });
    expect([...game.differing]).toEqual([]);
    expect(attribute(game).total).toBe(0);
    expect(Object.values(sharesNow(game).shares ?? {})).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('adds numbers of any size exactly', () => {
    const game = madeGame({
      before: [
        ['p', 0.001],
        ['q', 1],
      ],
      after: [
        ['p', 0.001],
        ['q', 3],
      ],
      figures: { p: [70], q: [1] },
    });
    // 7,000,000 and 100, then 33.333333333: the sum is beyond 2 ** 53 of 1e-9 percent.
    expect(attribute(game).total).toBe(percent(-100 / 3) - 0);
  });
});

const doubled = {
  formula: 'x * 2',
  inputs: {
    x: {
      label: { id: 'x', en: 'x' },
      ...{ unit: 'score', resource: 'r', take: 'x', aggregate: 'sum' },
    },
  },
};

describe('an order', () => {
  it('names what comes first; the rest follow as printed', () => {
    expect(readOrder(['data', 'target']).value).toEqual([
      ...['data', 'target', 'definition', 'membership', 'weight', 'policy', 'rounding'],
    ]);
  });

  it.each([
    [['sasaran'], 'compare.group-unknown'],
    [['data', 'data'], 'compare.group-twice'],
  ])('of %j is refused', (names, code) => {
    expect(readOrder(names).problems).toMatchObject([{ code }]);
  });
});
