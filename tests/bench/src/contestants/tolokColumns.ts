import {
  type ColumnBase,
  type ColumnResults,
  columnBase,
  noRank,
  openColumns,
  readOverride,
} from '@tolok/engine';
import type { Contestant } from '../harness/contestant.ts';
import { makePlan, sound } from '../rules/makePlan.ts';
import { unitCode, year } from '../workload/cells.ts';
import { noClass } from '../workload/evaluateCell.ts';
import type { Outcome } from '../workload/outcome.ts';
import type { Workload } from '../workload/workload.ts';

/** Typed arrays in, typed arrays out, through the plan: every value again, into the same arrays. */
export const tolokColumns: Contestant = {
  name: 'Tolok, column path',
  heat: 'columns',
  async open({ work }) {
    const plan = makePlan();
    const model = openColumns(plan, baseOf(plan, work));
    return {
      // As the kernel does: what is opened once is not opened again.
      run: () => void model.refresh(),
      outcome: () => outcomeOf(model.base),
    };
  },
};

/**
 * One input of each indicator of one work unit replaced, as a reader does who asks what if. By the
 * value that it has, so that what comes out is known.
 */
export const tolokRecompute: Contestant = {
  name: 'Tolok, column path, 15 inputs replaced',
  heat: 'recompute',
  partial: true,
  async open({ work }) {
    const plan = makePlan();
    const model = openColumns(plan, baseOf(plan, work));
    const unit = work.units >> 1;
    const overrides = plan.indicators.map(({ id }, i) => {
      const r = work.columns()[i]?.r[unit] ?? NaN;
      return sound(readOverride(`input.${id}.r@${unitCode(unit)}`, Number.isNaN(r) ? null : r));
    });
    let results: ColumnResults | undefined;
    return {
      run() {
        results = model.recompute(overrides);
      },
      outcome: () => outcomeOf(results),
    };
  },
};

const baseOf = (plan: ReturnType<typeof makePlan>, work: Workload): ColumnBase =>
  columnBase(plan, {
    entity: { workUnit: Array.from({ length: work.units }, (_, unit) => unitCode(unit)) },
    year,
    inputs: Object.fromEntries(plan.indicators.map(({ id }, i) => [id, { ...work.columns()[i] }])),
  });

const outcomeOf = (results: ColumnResults | undefined): Outcome =>
  (results?.indicators ?? []).map(({ actual, reason, band }) => ({
    values: actual,
    reasons: reason,
    classes: (band ?? new Uint8Array()).map((rank) => (rank === noRank ? noClass : rank)),
  }));
