import { type Chart, type Frame, bullet } from '@tolok/charts';
import { tableOfBars } from './barTable.ts';
import type { BulletBars } from './bulletRows.ts';

/** Draws the bars. Apart from their words, so that the page reads without what draws them. */
export const drawBullet = ({ rows, spec }: BulletBars, frame: Frame): Chart =>
  bullet.draw(tableOfBars(rows), spec, frame);

/** Moves a drawing of bars to other figures. */
export const updateBullet = (figure: Element, { rows, spec }: BulletBars, frame: Frame): Chart =>
  bullet.update(figure, tableOfBars(rows), spec, frame);
