import type { ChartKind } from '../chart.ts';
import { bullet } from './bullet.ts';

/** Every chart, by name. */
export const charts = { bullet } satisfies Record<string, ChartKind<unknown>>;

export type ChartName = keyof typeof charts;
