import type { MovedRow } from '@tolok/analysis';
import type { ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Effect } from '../evaluate/evaluateCall.ts';

/** What changes move, as `run --json` tells it: each result, objective and work unit on both sides. */
export const effectJson = (
  { headline, rows, objectives, agreement, units, unmoved, of }: Effect,
  language: Language,
): Record<string, unknown> => ({
  headline: headline[language],
  moved: rows.map(rowJson),
  objectives: objectives.map((one) => ({ ...one, title: one.title[language] })),
  agreement,
  units,
  unmoved: unmoved.map((one) => ({ ...one, text: one.text[language] })),
  of,
});

const rowJson = ({ before, after, ...moved }: MovedRow): Record<string, unknown> => ({
  indicator: after.indicator,
  code: after.code,
  entity: after.entity,
  year: after.year,
  before: before && figures(before),
  after: figures(after),
  ...moved,
});

const figures = ({ target, actual, achievement, status, band, absent }: ResultRow) => ({
  ...{ target, actual, achievement, status, band, absent },
});
