import { type Override, type PlannedIndicator, type Run, recompute } from '@tolok/engine';
import type { Subject } from './subject.ts';
import type { Variable } from './variable.ts';

/**
 * The same run with nothing but what a question about one indicator needs: the indicator, those it
 * is computed from, and the one that varies. Asking many times is then cheap. An objective or an
 * agreement needs everything of its work unit.
 */
export function narrowRun(
  run: Run,
  subject: Subject,
  variable: Variable,
  given: readonly Override[] = [],
): Run {
  const { plan, base } = run;
  const unit =
    subject.kind === 'indicator' ? (subject.row.entity['workUnit'] ?? null) : subject.workUnit;
  const wanted = subject.kind === 'indicator' ? needs(plan.indicators, subject, variable) : null;
  const indicators = wanted ? plan.indicators.filter(({ id }) => wanted.has(id)) : plan.indicators;
  const context = { ...plan.context, workUnit: unit };
  const own = <T extends { readonly entity: Readonly<Record<string, string>> }>(
    cells: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T> =>
    new Map([...cells].filter(([, { entity }]) => (entity['workUnit'] ?? unit) === unit));
  const narrowed: Run = {
    ...run,
    plan: { ...plan, context, indicators, unplanned: wanted ? [] : plan.unplanned },
    base: {
      inputs: new Map(
        indicators.map(({ id }) => [
          id,
          new Map([...(base.inputs.get(id) ?? [])].map(([name, cells]) => [name, own(cells)])),
        ]),
      ),
      reported: new Map(
        [...base.reported].map(([table, figures]) => [
          table,
          new Map(
            indicators.map(({ id }) => [
              id,
              (figures.get(id) ?? []).filter(({ workUnit }) => workUnit === unit),
            ]),
          ),
        ]),
      ),
    },
  };
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
