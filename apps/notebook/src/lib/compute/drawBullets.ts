import { type Chart, type Frame, bullets } from '@tolok/charts';
import { tableOfBars } from './barTable.ts';
import type { BulletBars } from './bulletRows.ts';

/** Draws the indicators of an agreement. Apart from their words, as `drawBullet`. */
export const drawBullets = ({ rows, spec }: BulletBars, frame: Frame): Chart =>
  bullets.draw(tableOfBars(rows), spec, frame);

/** Moves a drawing of indicators to other figures. */
export const updateBullets = (figure: Element, { rows, spec }: BulletBars, frame: Frame): Chart =>
  bullets.update(figure, tableOfBars(rows), spec, frame);
