import type { UnitSummary } from '@tolok/engine';
import type { HeadlineChange, HeadlineFigures } from '@tolok/schema';
import { sameFigure } from './sameFigure.ts';

/** An agreement as a whole, for one work unit. */
export interface Headline extends Pick<UnitSummary, 'workUnit' | 'summary'> {
  readonly agreement: string;
}

/** The headlines that differ: how many indicators are achieved, of how many, and their mean. */
export function compareHeadlines(
  before: readonly Headline[],
  after: readonly Headline[],
): readonly HeadlineChange[] {
  const was = byKey(before);
  const is = byKey(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const shown = now ?? old;
    if (!shown || (old && now && same(old.summary, now.summary))) return [];
    const { agreement, workUnit } = shown;
    return [{ agreement, workUnit, before: figuresOf(old), after: figuresOf(now) }];
  });
}

const byKey = (all: readonly Headline[]): ReadonlyMap<string, Headline> =>
  new Map(all.map((one) => [JSON.stringify([one.agreement, one.workUnit]), one]));

const same = (a: HeadlineFigures, b: HeadlineFigures): boolean =>
  a.achieved === b.achieved &&
  a.indicators === b.indicators &&
  sameFigure(a.meanAchievement, b.meanAchievement);

function figuresOf(one: Headline | undefined): HeadlineFigures | null {
  if (!one) return null;
  const { indicators, achieved, meanAchievement } = one.summary;
  return { indicators, achieved, meanAchievement };
}
