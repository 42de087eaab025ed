import type { Measurement } from '../harness/measurement.ts';
import type { Asked } from '../sections/asking.ts';
import type { Compiled } from '../sections/compile.ts';
import type { CheckedCells } from '../sections/check.ts';
import type { Grown } from '../sections/scale.ts';

/** Something to be reached that depends on the machine, so that no run fails by it. */
export interface Goal {
  readonly name: string;
  /** What was found, as text; null where it was not measured. */
  readonly found: string | null;
  readonly met: boolean | null;
}

export interface Found {
  readonly measurements: readonly Measurement[];
  readonly compile: readonly Compiled[];
  readonly scale: readonly Grown[];
  readonly check: readonly CheckedCells[];
  readonly asking: readonly Asked[];
}

/** The goals of the project and what a run found of them. */
export const judgeGoals = (found: Found): readonly Goal[] => [
  compileGoal(found),
  ...whatIfGoals(found),
  ...askingGoals(found),
  tenMillionGoal(found),
  checkGoal(found),
];

function compileGoal({ compile }: Found): Goal {
  const stages = compile.find(({ indicators }) => indicators === 200);
  const name = '200 indicators compiled cold, under 100 ms';
  if (!stages) return { name, found: null, met: null };
  const { read, compile: plan, bulk } = stages;
  const rest = `${read.toFixed(0)} ms to read them, ${bulk.toFixed(0)} ms for the bulk path`;
  return { name, found: `${plan.toFixed(0)} ms; ${rest}`, met: plan < 100 };
}

const whatIfGoals = ({ measurements }: Found): readonly Goal[] =>
  ['Node', 'Chromium'].map((place) => {
    const name = `what-if of 10 000 x 15 in ${place}, under 4 ms`;
    const one = measurements.find((m) => m.id === 'tolok-recompute' && m.place === place);
    const ms = one?.medianMs ?? null;
    return {
      name,
      found: ms === null ? null : `${ms.toFixed(2)} ms`,
      met: ms === null ? null : ms < 4,
    };
  });

const askingGoals = ({ asking }: Found): readonly Goal[] =>
  asking.map(({ name, units, goalMs, ms }) => ({
    name: `${name}, ${units / 1000} 000 x 15, under ${goalMs} ms`,
    found: `${ms.toFixed(0)} ms`,
    met: ms < goalMs,
  }));

function tenMillionGoal({ scale }: Found): Goal {
  const name = '10 000 000 work units natively, within memory';
  const one = scale.find(({ id, units }) => id === 'tolok-bulk' && units === 10_000_000);
  if (!one || one.note === 'not there yet') return { name, found: null, met: null };
  return { name, found: one.note ?? `${one.ms?.toFixed(0)} ms`, met: one.ms !== undefined };
}

function checkGoal({ check }: Found): Goal {
  const name = '200 checks of 1 000 000 cells, under 20 s and 1.5 GB';
  const one = check.find(({ id, cells }) => id === 'tolok-check' && cells === 1_000_000);
  if (!one) return { name, found: null, met: null };
  const found = `${(one.ms / 1000).toFixed(1)} s, ${(one.rssPeak / 1e9).toFixed(2)} GB`;
  return { name, found, met: one.ms < 20_000 && one.rssPeak < 1.5e9 };
}
