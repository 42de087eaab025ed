import { type IndicatorColumns, statusCodes } from '@tolok/engine';

/** What one result is, as the matrix of transitions tells them apart. */
export const resultStates = [
  'achieved',
  'not-achieved',
  /** There is a target and no verdict: a value is still to come, or cannot be had. */
  'no-verdict',
  /** Nothing was promised that it could be held against. */
  'no-target',
  /** The agreement does not have the indicator, or not for this work unit. */
  'not-agreed',
] as const;

export type ResultState = (typeof resultStates)[number];

/** The state of one row of results. */
export function stateOf(columns: IndicatorColumns, row: number): ResultState {
  const code = columns.status?.[row] ?? 0;
  if (code === statusCodes.achieved) return 'achieved';
  if (code === statusCodes['not-achieved']) return 'not-achieved';
  return columns.targetAt(row) === null ? 'no-target' : 'no-verdict';
}

/** Whether one state is better than another; 0 where they are equal or one has no verdict. */
export function directionOf(from: ResultState, to: ResultState): -1 | 0 | 1 {
  if (from === 'not-achieved' && to === 'achieved') return 1;
  return from === 'achieved' && to === 'not-achieved' ? -1 : 0;
}
