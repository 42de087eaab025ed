import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Contestant } from '../harness/contestant.ts';
import { cuts, indicatorCount, lowerIsBetter } from '../workload/cells.ts';
import { valueOf } from '../workload/evaluateCell.ts';
import { emptyOutcome } from '../workload/outcome.ts';
import type { Row } from '../workload/workload.ts';

interface Status {
  readonly indicator: number;
  readonly rank: number;
}

/** As its documentation shows: a computed fact with parameters, read through the almanac. */
export const rulesEngineDocumented: Contestant = {
  name: 'json-rules-engine, as documented',
  heat: 'cases',
  async open({ work }) {
    const engine = new Engine();
    engine.addFact('percentage', async (params, almanac) => {
      const row = await almanac.factValue<Row>('row');
      return percentage(row, Number(params['indicator']));
    });
    rulesOver((indicator) => ({ fact: 'percentage', params: { indicator } })).forEach((rule) =>
      engine.addRule(rule),
    );
    const outcome = emptyOutcome(work.units);
    return {
      async run() {
        for (const [unit, row] of work.rows().entries()) {
          const { events, almanac } = await engine.run({ row });
          for (const { params } of events) {
            const status = params as unknown as Status;
            const { indicator } = status;
            put(outcome, unit, status, await almanac.factValue('percentage', { indicator }));
          }
        }
      },
      outcome: () => outcome,
      hasReasons: false,
    };
  },
};

/**
 * At its best of the ways that were tried: the percentage worked out beforehand and given as a
 * constant fact, one run per cell, and rules of one condition in the order of their classes, the
 * first that holds stopping the rest. One run per work unit with all 75 rules takes twice as long.
 */
export const rulesEngineBest: Contestant = {
  name: 'json-rules-engine, at its best',
  heat: 'cases',
  async open({ work }) {
    const engine = new Engine();
    [-Infinity, ...cuts].forEach((from, rank) => {
      const bound =
        rank === 0
          ? { operator: 'lessThan', value: cuts[0] }
          : { operator: 'greaterThanInclusive', value: from };
      engine.addRule({
        priority: rank + 1,
        conditions: { all: [{ fact: 'percentage', ...bound }] },
        event: { type: 'status', params: { rank } },
        onSuccess: () => void engine.stop(),
      });
    });
    const outcome = emptyOutcome(work.units);
    return {
      async run() {
        for (const [unit, row] of work.rows().entries()) {
          for (let indicator = 0; indicator < indicatorCount; indicator++) {
            const value = percentage(row, indicator);
            const { events } = await engine.run({ percentage: value });
            const rank = events[0]?.params?.['rank'] as number | undefined;
            if (rank !== undefined) put(outcome, unit, { indicator, rank }, value ?? NaN);
          }
        }
      },
      outcome: () => outcome,
      hasReasons: false,
    };
  },
};

/** One rule per indicator and class; none holds for a percentage that is null. */
function rulesOver(
  fact: (indicator: number) => { readonly fact: string; readonly params?: Record<string, number> },
): RuleProperties[] {
  const bounds = [-Infinity, ...cuts, Infinity];
  return Array.from({ length: indicatorCount }, (_, indicator) =>
    bounds.slice(0, -1).map((from, rank): RuleProperties => {
      const to = bounds[rank + 1] ?? Infinity;
      const all = [
        ...(from > -Infinity ? [{ operator: 'greaterThanInclusive', value: from }] : []),
        ...(to < Infinity ? [{ operator: 'lessThan', value: to }] : []),
      ].map((one) => ({ ...fact(indicator), ...one }));
      return { conditions: { all }, event: { type: 'status', params: { indicator, rank } } };
    }),
  ).flat();
}

function percentage(row: Row, indicator: number): number | null {
  const r = row[`r${indicator}`] ?? null;
  const value = valueOf(r, row[`t${indicator}`] ?? null, lowerIsBetter.has(indicator));
  return Number.isNaN(value) ? null : value;
}

function put(
  outcome: ReturnType<typeof emptyOutcome>,
  unit: number,
  { indicator, rank }: Status,
  value: number,
): void {
  const columns = outcome[indicator];
  if (!columns) return;
  columns.values[unit] = value;
  columns.classes[unit] = rank;
}
