/** Shares that add up exactly, or the first coalition whose worth is not there. */
export type Shapley = { readonly shares: readonly number[] } | { readonly missing: number };

/** More players than this are no longer told apart by a reader, and double the work each. */
export const mostPlayers = 7;

/**
 * The order-free share of each player: what it adds, on average over all orders in which the players
 * can come (Shapley). Worths are whole numbers, and so are the shares, which add up exactly to the
 * worth of all less the worth of none. A player that never adds anything has 0; players that add the
 * same everywhere have the same to one unit, and the player who comes first has it.
 *
 * It stops after each coalition and tells how many of all are done, so that whoever runs it can show
 * that, see to something else, or never go on. A worth of null is not there, and ends it.
 *
 * Throws for more than `mostPlayers`.
 */
export function* shapley(
  players: number,
  worthOf: (coalition: number) => number | null,
): Generator<{ readonly done: number; readonly all: number }, Shapley, void> {
  if (players > mostPlayers) throw new RangeError(`${players} players; at most ${mostPlayers}`);
  const all = 2 ** players;
  const worths: bigint[] = [];
  for (let coalition = 0; coalition < all; coalition++) {
    const worth = worthOf(coalition);
    if (worth === null) return { missing: coalition };
    worths.push(BigInt(worth));
    yield { done: coalition + 1, all };
  }
  return { shares: sharesOf(players, worths) };
}

/** Runs it to its end at once. */
export function shapleyNow(
  players: number,
  worthOf: (coalition: number) => number | null,
): Shapley {
  const steps = shapley(players, worthOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function sharesOf(players: number, worths: readonly bigint[]): readonly number[] {
  const orders = factorial(players);
  const sums = Array.from({ length: players }, (_, player) => {
    const own = 1 << player;
    return worths.reduce((sum, worth, coalition) => {
      if ((coalition & own) !== 0) return sum;
      const before = sizeOf(coalition);
      const ways = factorial(before) * factorial(players - 1 - before);
      return sum + ways * ((worths[coalition | own] as bigint) - worth);
    }, 0n);
  });
  return wholeShares(sums, orders);
}

/** Each sum over `by`, made whole so that nothing is lost: the largest remainders are rounded up. */
function wholeShares(sums: readonly bigint[], by: bigint): readonly number[] {
  const remainders = sums.map((sum) => ((sum % by) + by) % by);
  const shares = sums.map((sum, i) => (sum - (remainders[i] as bigint)) / by);
  const lacking = Number(remainders.reduce((sum, one) => sum + one, 0n) / by);
  const first = remainders
    .map((remainder, i) => ({ remainder, i }))
    .sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1))
    .slice(0, lacking);
  for (const { i } of first) shares[i] = (shares[i] as bigint) + 1n;
  return shares.map(Number);
}

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

const sizeOf = (coalition: number): number => {
  let left = coalition;
  let size = 0;
  for (; left > 0; left >>= 1) size += left & 1;
  return size;
};
