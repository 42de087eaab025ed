import type { Problem } from '@tolok/schema';

/** A problem with the line of text it is about, for the caret under it. */
export interface ToldProblem extends Problem {
  readonly excerpt?: string;
}

/** Each problem once: rules are looked at twice, when they are compiled and when they are checked. */
export function tellOnce(problems: readonly ToldProblem[]): readonly ToldProblem[] {
  const told = new Map(
    problems.map((p) => [JSON.stringify([p.code, p.file, p.pointer, p.range, p.values]), p]),
  );
  return [...told.values()];
}
