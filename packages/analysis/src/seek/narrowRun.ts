import {
  type InputCell,
  type InputCells,
  type Override,
  type PlannedIndicator,
  type Run,
  recompute,
} from '@tolok/engine';
import type { Subject } from './subject.ts';
import type { Variable } from './variable.ts';

/** The same run for the work unit of a subject alone, so that a path without one means that unit. */
export function unitRun(run: Run, subject: Subject, given: readonly Override[] = []): Run {
  const { plan, base } = run;
  const unit =
    subject.kind === 'indicator' ? (subject.row.entity['workUnit'] ?? null) : subject.workUnit;
  const narrowed: Run = {
    ...run,
    plan: { ...plan, context: { ...plan.context, workUnit: unit } },
    base: {
      inputs: mapValues(base.inputs, (inputs) =>
        mapValues(inputs, (cells) => cellsOf(cells, unit)),
      ),
      reported: mapValues(base.reported, (figures) =>
        mapValues(figures, (all) => all.filter(({ workUnit }) => workUnit === unit)),
      ),
    },
  };
  return { ...narrowed, results: recompute(narrowed, given) };
}

/** The cells of one work unit, and those of none; in one pass, since there may be very many others. */
function cellsOf(cells: InputCells, unit: string | null): InputCells {
  const own = new Map<string, InputCell>();
  const [first] = cells.values();
  const isKeyed = unit !== null && first?.entity['workUnit'] !== undefined;
  for (const [key, cell] of cells) {
    // A key holds the code of its work unit, and is nearer in memory than the cell.
    if (isKeyed && !key.includes(unit)) continue;
    if ((cell.entity['workUnit'] ?? unit) === unit) own.set(key, cell);
  }
  return own;
}

const mapValues = <V, W>(
  map: ReadonlyMap<string, V>,
  change: (value: V) => W,
): ReadonlyMap<string, W> => new Map([...map].map(([key, value]) => [key, change(value)]));

/**
 * The run of a work unit with nothing but what a question about one indicator needs: the indicator,
 * those it is computed from, and the one that varies. Asking many times is then cheap. An objective
 * or an agreement needs everything of its work unit.
 */
export function narrowRun(
  run: Run,
  subject: Subject,
  variable: Variable,
  given: readonly Override[] = [],
): Run {
  if (subject.kind !== 'indicator') return run;
  const { plan } = run;
  const wanted = needs(plan.indicators, subject, variable);
  // All of them are shown, so that the figures behind an input are at hand.
  const indicators = plan.indicators
    .filter(({ id }) => wanted.has(id))
    .map((one) => ({ ...one, listed: true }));
  const narrowed: Run = { ...run, plan: { ...plan, indicators, unplanned: [] } };
  return { ...narrowed, results: recompute(narrowed, given) };
}

/** The indicators a subject is computed from, itself and the varied one among them. */
function needs(
  all: readonly PlannedIndicator[],
  subject: Extract<Subject, { kind: 'indicator' }>,
  { planned }: Variable,
): ReadonlySet<string> {
  const wanted = new Set([subject.planned.id, ...(planned ? [planned.id] : [])]);
  // Inputs stand before what uses them.
  for (const { id, inputs } of [...all].reverse()) {
    if (!wanted.has(id)) continue;
    for (const one of inputs) if (one.kind === 'indicator') wanted.add(one.indicator);
  }
  return wanted;
}
