import type { Text } from '@tolok/schema';
import { printDataVersion } from '#lib/i18n/printed.ts';
import { sayBoth } from '#lib/i18n/words.ts';
import type { CompareView } from './compareView.ts';

/** Pixels of a drawing in the middle pane. */
export const figureWidth = 520;

/** What stands beside every drawing of a comparison. */
export const figureWords = (view: CompareView) => ({
  unit: 'percent' as const,
  period: periodOf(view),
  source: believedOf(view),
  versions: [view.policy, printDataVersion(view.dataHash)],
});

/** The year, or up to which of its quarters. */
export const periodOf = ({ year, quarter }: Pick<CompareView, 'year' | 'quarter'>): Text =>
  quarter === null
    ? { id: String(year), en: String(year) }
    : sayBoth('chart.quarter', { quarter, year: String(year) });

function believedOf({ facts, believed }: CompareView): Text {
  const name = facts.find(({ value }) => value === believed)?.name ?? believed;
  return name === null ? sayBoth('chart.nowhere') : { id: name, en: name };
}
