import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPlayers, shapley, shapleyNow } from './shapley.ts';

const worth = fc.integer({ min: -1e12, max: 1e12 });

/** A game of up to six players: a worth for each coalition. */
const game = fc
  .integer({ min: 0, max: 6 })
  .chain((players) =>
    fc
      .array(worth, { minLength: 2 ** players, maxLength: 2 ** players })
      .map((worths) => ({ players, worths })),
  );

const runs = { seed: Number(process.env['SEED'] ?? 20228), numRuns: 300 };

function sharesOf(players: number, worths: readonly number[]): readonly number[] {
  const found = shapleyNow(players, (coalition) => worths[coalition] as number);
  if ('missing' in found) throw new Error('Every worth is there');
  return found.shares;
}

describe('Shapley shares', () => {
  it('add up exactly to what all are worth less what none are', () => {
    fc.assert(
      fc.property(game, ({ players, worths }) => {
        const sum = sharesOf(players, worths).reduce((total, share) => total + share, 0);
        expect(sum).toBe((worths.at(-1) ?? 0) - (worths[0] ?? 0) + 0);
      }),
      runs,
    );
  });

  it('are 0 for a player that never adds anything', () => {
    fc.assert(
      fc.property(game, fc.nat(6), ({ players, worths }, at) => {
        const own = 1 << (at % (players + 1));
        const bare = (coalition: number) =>
          (coalition & (own - 1)) | ((coalition >> 1) & ~(own - 1));
        const shares = shapleyNow(players + 1, (all) => worths[bare(all)] as number);
        expect('shares' in shares && shares.shares[Math.log2(own)]).toBe(0);
      }),
      runs,
    );
  });

  it('are the same, to one unit, for players that add the same everywhere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.array(worth, { minLength: 7, maxLength: 7 }),
        (players, bySize) => {
          const size = (coalition: number) => coalition.toString(2).replaceAll('0', '').length;
          const found = shapleyNow(players, (all) => bySize[all === 0 ? 0 : size(all)] as number);
          const shares = 'shares' in found ? found.shares : [];
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
      runs,
    );
  });

  it('turn their sign where the two ends are changed for each other', () => {
    fc.assert(
      fc.property(game, ({ players, worths }) => {
        const turned = sharesOf(players, worths.toReversed());
        sharesOf(players, worths).forEach((share, i) =>
          expect(Math.abs(share + (turned[i] as number))).toBeLessThanOrEqual(1),
        );
      }),
      runs,
    );
  });

  it('are the mean over all orders, worked out by hand', () => {
    // a 10, b 4, together 20: a has (10 + 16) / 2 and b (4 + 10) / 2.
    expect(sharesOf(2, [0, 10, 4, 20])).toEqual([13, 7]);
    // A third of 1 each: the one unit goes to the player who comes first.
    expect(sharesOf(3, [0, 0, 0, 0, 0, 0, 0, 1])).toEqual([1, 0, 0]);
    expect(sharesOf(0, [5])).toEqual([]);
  });

  it('stop after each coalition with what is done, and need not go on', () => {
    const asked: number[] = [];
    const steps = shapley(3, (coalition) => asked.push(coalition));
    expect(steps.next()).toEqual({ done: false, value: { done: 1, all: 8 } });
    expect(steps.next().value).toEqual({ done: 2, all: 8 });
    steps.return({ missing: 0 });
    expect(asked).toEqual([0, 1]);
  });

  it('are none where a coalition has no worth', () => {
    expect(shapleyNow(2, (coalition) => (coalition === 2 ? null : 1))).toEqual({ missing: 2 });
  });

  it('are refused for more players than a reader can tell apart', () => {
    expect(() => shapleyNow(mostPlayers + 1, () => 0)).toThrow(RangeError);
  });
});
