import type { Problem } from '@tolok/schema';

/** A problem with the line of text it is about, for the caret under it. */
export interface ToldProblem extends Problem {
  readonly excerpt?: string;
}
