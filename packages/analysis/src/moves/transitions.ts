import { type ResultState, resultStates } from './resultState.ts';

/** How many results went from each state to each other: a row for each before, a column after. */
export type Transitions = Readonly<Record<ResultState, Readonly<Record<ResultState, number>>>>;

/** No transition yet: every state has its row and column, with 0. */
const noTransitions = () =>
  Object.fromEntries(
    resultStates.map((from) => [from, Object.fromEntries(resultStates.map((to) => [to, 0]))]),
  ) as Record<ResultState, Record<ResultState, number>>;

/** Counts what became of each result, its state before beside its state after. */
export function countTransitions(
  before: readonly ResultState[],
  after: readonly ResultState[],
): Transitions {
  const counts = noTransitions();
  before.forEach((from, i) => counts[from][after[i] as ResultState]++);
  return counts;
}

/** The sum of several matrices. */
export function addTransitions(all: readonly Transitions[]): Transitions {
  const total = noTransitions();
  for (const one of all) {
    for (const from of resultStates) {
      for (const to of resultStates) total[from][to] += one[from][to];
    }
  }
  return total;
}
