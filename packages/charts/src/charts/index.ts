import type { ChartKind } from '../chart.ts';
import { bullet } from './bullet.ts';
import { bullets } from './bullets.ts';
import { dumbbell } from './dumbbell.ts';
import { grid } from './grid.ts';
import { line } from './line.ts';
import { ranked } from './ranked.ts';
import { slope } from './slope.ts';
import { strip } from './strip.ts';
import { tornado } from './tornado.ts';
import { transitions } from './transitions.ts';
import { waterfall } from './waterfall.ts';

/** Every chart, by name. */
export const charts = {
  bullet,
  bullets,
  dumbbell,
  grid,
  line,
  ranked,
  slope,
  strip,
  tornado,
  transitions,
  waterfall,
} satisfies Record<string, ChartKind>;

export type ChartName = keyof typeof charts;
