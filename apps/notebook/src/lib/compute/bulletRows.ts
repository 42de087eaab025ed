import type { BulletSpec } from '@tolok/charts';
import type { ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import { printDataVersion } from '#lib/i18n/printed.ts';
import { say, sayBoth } from '#lib/i18n/words.ts';
import type { AgreementPageView } from './alternatives.ts';
import type { PageView } from './indicatorPage.ts';

/** What a bar shows of a result, whatever it is called. */
export type Measured = Pick<
  ResultRow,
  'unit' | 'target' | 'actual' | 'achievement' | 'status' | 'absent'
>;

/** A bar of the page, as plain data. */
export type BulletBar = Measured & { readonly code: string; readonly label: string };

/** The bars of the page with the words around them. */
export interface BulletBars {
  readonly rows: readonly BulletBar[];
  readonly spec: BulletSpec;
}

/** What stands, and below it what the reader's change makes of it. */
export const bulletBars = (
  before: PageView,
  now: PageView,
  changed: boolean,
  language: Language,
): BulletBars => ({
  rows: changed
    ? [rowOf(before, say(language, 'chart.before')), rowOf(now, say(language, 'chart.after'))]
    : [rowOf(now, say(language, 'chart.actual'))],
  spec: specOf(now),
});

function rowOf({ office: { row } }: PageView, label: string): BulletBar {
  const { unit, target, actual, achievement, status, absent } = row;
  return { code: '', label, unit, target, actual, achievement, status, absent };
}

function specOf({ office: { row }, dataHash }: PageView): BulletSpec {
  const year = String(row.year);
  const place = row.sources[0];
  return {
    columns: barColumns,
    measure: sayBoth('chart.measure'),
    rows: sayBoth('chart.rows'),
    unit: 'percent',
    period: { id: year, en: year },
    source:
      place && place.line !== null
        ? sayBoth('place.line', { table: place.table, line: place.line })
        : sayBoth('chart.nowhere'),
    versions: [row.rule, printDataVersion(dataHash)],
  };
}

/** The indicators of an agreement, as they stand under the reader's choices. */
export function agreementBars(
  { agreement, facts }: AgreementPageView,
  language: Language,
): BulletBars {
  const { rows, year, quarter, policy, dataHash } = agreement;
  const believed = facts.find(({ value }) => value === agreement.facts)?.name ?? agreement.facts;
  return {
    rows: rows.map(({ code, title, unit, target, actual, achievement, status, absent }) => ({
      ...{ code: code ?? '', label: title[language] },
      ...{ unit, target, actual, achievement, status, absent },
    })),
    spec: {
      columns: { ...barColumns, code: 'code' },
      measure: sayBoth('chart.measure'),
      rows: sayBoth('chart.indicators'),
      unit: 'percent',
      period:
        quarter === null
          ? { id: String(year), en: String(year) }
          : sayBoth('chart.quarter', { quarter, year }),
      source: believed === null ? sayBoth('chart.nowhere') : { id: believed, en: believed },
      versions: [policy, printDataVersion(dataHash)],
    },
  };
}

const barColumns = {
  label: 'label',
  unit: 'unit',
  target: 'target',
  targetTo: 'targetTo',
  targetLetter: 'targetLetter',
  actual: 'actual',
  actualLetter: 'actualLetter',
  achievement: 'achievement',
  status: 'status',
  absent: 'absent',
};
