import type { Measurement } from './harness/measurement.ts';
import { median } from './harness/measure.ts';

/** How fast one contestant must be as a multiple of another, at one place. */
export interface Gate {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly place: string;
  readonly database: string | null;
  readonly atLeast: number;
  /** Where false it is only reported, and the program does not fail by it. */
  readonly gated: boolean;
}

const bulk = { ours: 'tolok-bulk', theirs: 'hand-sql', atLeast: 0.9 };
const columns = { ours: 'tolok-columns', theirs: 'kernel', database: null, atLeast: 0.4 };
const single = { ours: 'tolok-single', theirs: 'rules-engine-best', database: null, atLeast: 50 };
const inNode = { place: 'Node', gated: true };
const inPage = { place: 'Chromium', gated: false };

export const gates: readonly Gate[] = [
  { ...bulk, ...inNode, name: 'bulk path, 1 thread', database: 'DuckDB native, 1 thread' },
  { ...bulk, ...inNode, name: 'bulk path, 2 threads', database: 'DuckDB native, 2 threads' },
  { ...bulk, ...inNode, name: 'bulk path, WASM', database: 'DuckDB-WASM' },
  { ...columns, ...inNode, name: 'column path' },
  { ...single, ...inNode, name: 'single case' },
  { ...bulk, ...inPage, name: 'bulk path, WASM in Chromium', database: 'DuckDB-WASM' },
  { ...columns, ...inPage, name: 'column path in Chromium' },
  { ...single, ...inPage, name: 'single case in Chromium' },
];

/** A gate and what came of it; `ratio` is null where one of the two was not timed. */
export interface Judged extends Gate {
  readonly ratio: number | null;
  readonly met: boolean | null;
}

/**
 * Holds the measurements against every gate. The ratio is the median of the ratios of single rounds:
 * the two run one after the other there, so a machine that slows down slows both.
 */
export const judge = (measurements: readonly Measurement[]): readonly Judged[] =>
  gates.map((gate) => {
    const find = (id: string) =>
      measurements.find(
        (one) =>
          one.id === id &&
          one.place === gate.place &&
          one.database === gate.database &&
          one.rounds.length > 0,
      );
    const [ours, theirs] = [find(gate.ours), find(gate.theirs)];
    const ratio = ours && theirs ? ratioOf(ours, theirs) : null;
    return { ...gate, ratio, met: ratio === null ? null : ratio >= gate.atLeast };
  });

function ratioOf(ours: Measurement, theirs: Measurement): number {
  const perUnit = ({ units, rounds }: Measurement, round: number) => (rounds[round] ?? NaN) / units;
  return median(ours.rounds.map((_, round) => perUnit(theirs, round) / perUnit(ours, round)));
}
