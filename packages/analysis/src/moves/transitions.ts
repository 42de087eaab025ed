import { type ResultState, resultStates } from './resultState.ts';

/** How many results went from each state to each other: a row for each before, a column after. */
export type Transitions = Readonly<Record<ResultState, Readonly<Record<ResultState, number>>>>;

/** Counts transitions; every state has its row and column, with 0 where nothing went. */
export function countTransitions(
  all: Iterable<readonly [from: ResultState, to: ResultState]>,
): Transitions {
  const counts = Object.fromEntries(
    resultStates.map((from) => [from, Object.fromEntries(resultStates.map((to) => [to, 0]))]),
  ) as Record<ResultState, Record<ResultState, number>>;
  for (const [from, to] of all) counts[from][to]++;
  return counts;
}

/** The sum of several matrices. */
export function addTransitions(all: readonly Transitions[]): Transitions {
  const total = countTransitions([]) as Record<ResultState, Record<ResultState, number>>;
  for (const one of all) {
    for (const from of resultStates) {
      for (const to of resultStates) total[from][to] += one[from][to];
    }
  }
  return total;
}
