import { type Chart, type Frame, bullet, tableOf } from '@tolok/charts';
import type { BulletBar, BulletBars } from './bulletRows.ts';

/** Draws the bars. Apart from their words, so that the page reads without what draws them. */
export const drawBullet = ({ rows, spec }: BulletBars, frame: Frame): Chart =>
  bullet.draw(tableOfBars(rows), spec, frame);

/** Moves a drawing of bars to other figures. */
export const updateBullet = (figure: Element, { rows, spec }: BulletBars, frame: Frame): Chart =>
  bullet.update(figure, tableOfBars(rows), spec, frame);

const tableOfBars = (rows: readonly BulletBar[]) =>
  tableOf({
    label: rows.map(({ label }) => label),
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

type Target = BulletBar['target'];

const isRange = (target: Target): target is Exclude<Target, number | string | null> =>
  typeof target === 'object' && target !== null;
const numberIn = (value: Target): number | null => (typeof value === 'number' ? value : null);
const letterIn = (value: Target): string | null => (typeof value === 'string' ? value : null);
