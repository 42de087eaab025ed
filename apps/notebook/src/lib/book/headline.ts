import type { Summary } from '@tolok/engine';
import type { WordKey } from '#lib/i18n/words.ts';
import type { BookView, CellShown } from './bookView.ts';

/** The sentence a notebook opens with: a key of the words, and the counts in it. */
export interface Headline {
  readonly key: WordKey;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * What the cells of a notebook come to, as one sentence: how many indicators are achieved in the first
 * cell that judges any, before and after where it is a scenario; otherwise how many checks hold. Null
 * where there is neither.
 */
export function headlineOf(
  { blocks }: BookView,
  cells: ReadonlyMap<string, CellShown>,
): Headline | null {
  const views = blocks.flatMap((block) => {
    const view = block.kind === 'cell' ? cells.get(block.id)?.view : null;
    return view ? [view] : [];
  });
  for (const view of views) {
    if (view.kind === 'scenario' && view.before && isJudged(view.after)) {
      const { achieved, indicators } = view.after;
      const before = view.before.achieved;
      return { key: 'book.headline.scenario', values: { achieved, indicators, before } };
    }
    if ((view.kind === 'figure' || view.kind === 'table') && isJudged(view.summary)) {
      const { achieved, indicators, notAchieved, absent } = view.summary;
      return {
        key: absent === 0 ? 'book.headline.judged' : 'book.headline.pending',
        values: { achieved, indicators, notAchieved, absent },
      };
    }
  }
  const checks = views.filter((view) => view.kind === 'check');
  if (checks.length === 0) return null;
  const held = checks.filter(({ passed }) => passed).length;
  return { key: 'book.headline.checks', values: { held, checks: checks.length } };
}

/** Whether anything in it has a status. */
export const isJudged = (summary: Summary | null): summary is Summary =>
  summary !== null && summary.achieved + summary.notAchieved > 0;
