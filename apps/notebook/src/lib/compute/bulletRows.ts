import type { BulletSpec } from '@tolok/charts';
import type { ResultRow } from '@tolok/engine';
import type { Language, Text } from '@tolok/schema';
import { type WordKey, say } from '#lib/i18n/words.ts';
import type { AgreementPageView } from './alternatives.ts';
import type { PageView } from './indicatorPage.ts';

/** A bar of the page, as plain data. */
export type BulletBar = Pick<
  ResultRow,
  'unit' | 'target' | 'actual' | 'achievement' | 'status' | 'absent'
> & { readonly code: string; readonly label: string };

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
    measure: both('chart.measure'),
    rows: both('chart.rows'),
    unit: 'percent',
    period: { id: year, en: year },
    source:
      place && place.line !== null
        ? both('place.line', { table: place.table, line: place.line })
        : both('chart.nowhere'),
    versions: [row.rule, dataVersion(dataHash)],
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
      measure: both('chart.measure'),
      rows: both('chart.indicators'),
      unit: 'percent',
      period:
        quarter === null
          ? { id: String(year), en: String(year) }
          : both('chart.quarter', { quarter, year }),
      source: believed === null ? both('chart.nowhere') : { id: believed, en: believed },
      versions: [policy, dataVersion(dataHash)],
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

const dataVersion = (hash: string): string => `data ${hash.slice(7, 11)}…${hash.slice(-2)}`;

const both = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): Text => ({
  id: say('id', key, values),
  en: say('en', key, values),
});
