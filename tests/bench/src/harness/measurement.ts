import type { Entry, HeatSetting } from './entry.ts';
import { indicatorCount } from '../workload/cells.ts';
import { median } from './measure.ts';

/** What is known of one contestant at one place. Plain data: it crosses from the page as JSON. */
export interface Measurement {
  readonly id: string;
  readonly name: string;
  readonly heat: string;
  /** `Node` or `Chromium`. */
  readonly place: string;
  /** The database it ran in, null for those that need none. */
  readonly database: string | null;
  readonly units: number;
  /** Milliseconds of one run over all units, by round; empty when it was not timed. */
  readonly rounds: readonly number[];
  readonly medianMs: number | null;
  readonly minMs: number | null;
  readonly maxMs: number | null;
  /** Work units times indicators, each second, by the median; null where only some are worked out. */
  readonly perSecond: number | null;
  /** Why it was not timed. */
  readonly note: string | null;
  /** True when it gave something else than plain JavaScript, or broke. */
  readonly wrong: boolean;
}

export function measured(
  entry: Entry,
  setting: HeatSetting,
  rounds: readonly number[],
): Measurement {
  const medianMs = median(rounds);
  return {
    ...about(entry, setting),
    rounds,
    medianMs,
    minMs: Math.min(...rounds),
    maxMs: Math.max(...rounds),
    perSecond: entry.contestant.partial ? null : (entry.units * indicatorCount * 1000) / medianMs,
    note: null,
    wrong: false,
  };
}

export const unmeasured = (
  entry: Entry,
  setting: HeatSetting,
  { note, wrong }: Pick<Measurement, 'wrong'> & { readonly note: string },
): Measurement => ({
  ...about(entry, setting),
  rounds: [],
  medianMs: null,
  minMs: null,
  maxMs: null,
  perSecond: null,
  note,
  wrong,
});

const about = ({ id, contestant, units }: Entry, { place, database }: HeatSetting) => ({
  id,
  name: contestant.name,
  heat: contestant.heat,
  place,
  database: database?.name ?? null,
  units,
});
