import type { Policy } from '@tolok/schema';
import { type Achiever, compileAchieve } from '../achieve/achieve.ts';
import type { TargetQuantity } from '../achieve/quantity.ts';
import { compileJudgeColumns } from './compileJudgeColumns.ts';
import type { AchievedColumns, CappedJudge, ColumnJudge, Judged } from './judgeColumns.ts';
import type { MeasuredColumns } from './measureColumns.ts';
import type { NodeColumns, Touched } from './nodeColumns.ts';
import type { NodeMemory } from './nodeMemory.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';

/** Under what a node is judged; `unchanged` where it judges as the plan's own policy does. */
export interface Judging {
  readonly policy: Policy;
  readonly achiever: () => Achiever;
  readonly unchanged: boolean;
  /** The cap, where it is all that judges differently. */
  readonly onlyCap: number | null;
}

/** What a policy says of adding up, and not of any single actual. */
const summing: readonly (keyof Policy)[] = ['pendingInMean', 'pendingInCount', 'weights'];

/** Judging under a policy, where the plan has its own. */
export function judgingOf(policy: Policy, own: Policy): Judging {
  const keys = Object.keys({ ...own, ...policy }) as (keyof Policy)[];
  const changed = keys.filter((key) => policy[key] !== own[key] && !summing.includes(key));
  let achieve: Achiever | undefined;
  return {
    policy,
    achiever: () => (achieve ??= compileAchieve(policy)),
    unchanged: changed.length === 0,
    onlyCap: changed.join() === 'cap' ? policy.cap : null,
  };
}

/** What a what-if has measured, to be judged. */
export interface ToJudge {
  readonly measured: MeasuredColumns;
  /** The rows in which that differs from the base. */
  readonly measuredRows: RowSet;
  /** The rows that have another target, in rising order. */
  readonly targeted: RowSet;
  readonly targetAt: (row: number) => TargetQuantity | null;
}

export type Rejudged = Pick<NodeColumns, 'achieved' | 'verdicts'> & {
  readonly touched: Omit<Touched, 'measured'>;
};

/** The judgements of one indicator, under the plan's policy and under others. */
export class NodeJudge {
  /** Under the plan's own policy. */
  readonly own: ColumnJudge;
  readonly #judged: Judged;
  readonly #taken: boolean;

  /** `taken` says that another indicator takes its achievement. */
  constructor(judged: Judged, judging: Judging, taken: boolean) {
    this.#judged = judged;
    this.#taken = taken;
    this.own = compileJudgeColumns(judging.policy, judging.achiever, judged);
  }

  allocateAchieved(): AchievedColumns {
    const rows = this.#judged.year.length;
    return {
      achievement: new Float64Array(rows),
      achievementReason: this.#taken ? new Uint8Array(rows) : null,
      reason: new Uint8Array(rows),
    };
  }

  /** Judges what differs from the base; null where nothing is ever judged. */
  rejudge(
    base: NodeColumns,
    memory: NodeMemory,
    judging: Judging,
    changes: ToJudge,
  ): Rejudged | null {
    const capped =
      judging.onlyCap === null || base.achieved === null
        ? null
        : this.own.capped(judging.onlyCap, judging.achiever);
    const judge = capped ?? this.#under(judging);
    if (!judge.aimed && !this.#taken && changes.targeted === 'none') return null;
    const first = base.achieved === null || base.verdicts === null;
    const isSame = !first && !capped && (judging.unchanged || judge.achievesAs(this.own));
    const own = unionOf([changes.measuredRows, changes.targeted]);
    const achievedRows = isSame ? own : 'all';
    const verdictRows = judging.unchanged && !first ? own : 'all';
    const { achieved: before } = base;
    const achieved =
      capped && before
        ? this.#cap(before, memory, capped, changes)
        : this.#achieve(before, memory, judge, changes.measured, achievedRows);
    const touched = { achieved: achievedRows, verdicts: verdictRows };
    if (verdictRows === 'none' || !achieved) return { achieved, verdicts: base.verdicts, touched };
    const { measured, targeted, targetAt } = changes;
    const verdicts = memory.verdicts(base.verdicts, verdictRows, judge.allocateVerdicts);
    overRanges(verdictRows, this.#judged.year.length, (from, to) =>
      judge.decide(measured, achieved, verdicts, from, to),
    );
    if (typeof targeted !== 'string') {
      for (const row of targeted) {
        judge.judgeRow(measured, achieved, verdicts, row, targetAt(row));
      }
    }
    return { achieved, verdicts, touched };
  }

  #under({ policy, achiever, unchanged }: Judging): ColumnJudge {
    return unchanged ? this.own : compileJudgeColumns(policy, achiever, this.#judged);
  }

  #achieve(
    base: AchievedColumns | null,
    memory: NodeMemory,
    judge: ColumnJudge,
    measured: MeasuredColumns,
    rows: RowSet,
  ): AchievedColumns | null {
    if (rows === 'none') return base;
    const achieved = memory.achieved(base, rows, () => this.allocateAchieved());
    overRanges(rows, this.#judged.year.length, (from, to) =>
      judge.achieve(measured, achieved, from, to),
    );
    return achieved;
  }

  #cap(
    base: AchievedColumns,
    memory: NodeMemory,
    judge: CappedJudge,
    { measured, measuredRows }: ToJudge,
  ): AchievedColumns {
    const achieved = memory.achieved(null, 'all', () => this.allocateAchieved());
    judge.capAll(base, achieved);
    overRanges(measuredRows, this.#judged.year.length, (from, to) =>
      judge.achieve(measured, achieved, from, to),
    );
    return achieved;
  }
}
