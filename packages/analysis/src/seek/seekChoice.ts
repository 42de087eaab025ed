import { reaches } from './goal.ts';
import type { Answer, ChoiceRange, Parts } from './answer.ts';

/**
 * The letters or words that reach a goal, in the order they have; neighbours are one stretch. The
 * value is the first that does, the least that is asked.
 */
export function seekChoice({
  goal,
  now,
  variable,
  choices,
  outcomeAt,
}: Parts & { readonly choices: readonly string[] }): Omit<Answer, 'because'> {
  const states = choices.map((one) => reaches(goal, outcomeAt(one)));
  const ranges: ChoiceRange[] = [];
  choices.forEach((one, i) => {
    if (!states[i]) return;
    const last = ranges.at(-1);
    if (last && states[i - 1]) ranges[ranges.length - 1] = { ...last, to: one };
    else ranges.push({ from: one, to: one, fromIncluded: true, toIncluded: true });
  });
  const value = ranges[0]?.from ?? null;
  return {
    kind: reaches(goal, now)
      ? 'already'
      : value === null
        ? 'impossible'
        : ranges.length > 1
          ? 'union'
          : states.at(-1)
            ? 'at-least'
            : states[0]
              ? 'at-most'
              : 'between',
    ranges,
    ...{ value, shown: value, digits: variable.digits },
    ...{ gap: null, gapPercent: null, perQuarter: null, quarters: null },
    ...{ largestChangeInHistory: null, history: [] },
  };
}
