import type { BulletRow } from '@tolok/charts';
import type { Language } from '@tolok/schema';
import { say } from '#lib/i18n/words.ts';
import type { PageView } from './indicatorPage.ts';

/** The bars of the page: what stands, and below it what the reader's change makes of it. */
export const bulletRows = (
  before: PageView,
  now: PageView,
  changed: boolean,
  language: Language,
): readonly BulletRow[] =>
  changed
    ? [rowOf(before, say(language, 'chart.before')), rowOf(now, say(language, 'chart.after'))]
    : [rowOf(now, say(language, 'chart.actual'))];

function rowOf({ office: { row } }: PageView, label: string): BulletRow {
  const { unit, target, actual, achievement, status, absent } = row;
  return { label, unit, target, actual, achievement, status, absent };
}
