import { tableOf } from '@tolok/charts';
import type { BulletBar, Measured } from './bulletRows.ts';

/** Bars as the columns of a table. */
export const tableOfBars = (rows: readonly BulletBar[]) =>
  tableOf({
    code: rows.map(({ code }) => code),
    label: rows.map(({ label }) => label),
    ...measuredColumns(rows),
  });

/** What results show, by column; letters and ranges of targets have columns of their own. */
export const measuredColumns = (rows: readonly Measured[]) => ({
  unit: rows.map(({ unit }) => unit),
  target: rows.map(({ target }) => numberIn(isRange(target) ? target.from : target)),
  targetTo: rows.map(({ target }) => (isRange(target) ? target.to : null)),
  targetLetter: rows.map(({ target }) => letterIn(target)),
  actual: rows.map(({ actual }) => numberIn(actual)),
  actualLetter: rows.map(({ actual }) => letterIn(actual)),
  achievement: rows.map(({ achievement }) => achievement),
  status: rows.map(({ status }) => status),
  absent: rows.map(({ absent }) => absent),
});

type Target = Measured['target'];

const isRange = (target: Target): target is Exclude<Target, number | string | null> =>
  typeof target === 'object' && target !== null;
const numberIn = (value: Target): number | null => (typeof value === 'number' ? value : null);
const letterIn = (value: Target): string | null => (typeof value === 'string' ? value : null);
