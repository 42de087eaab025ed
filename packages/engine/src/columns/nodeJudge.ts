import type { Policy } from '@tolok/schema';
import { type Achiever, compileAchieve } from '../achieve/achieve.ts';
import type { TargetQuantity } from '../achieve/quantity.ts';
import { compileJudgeColumns } from './compileJudgeColumns.ts';
import type { AchievedColumns, ColumnJudge, Following, Judged } from './judgeColumns.ts';
import type { MeasuredColumns } from './measureColumns.ts';
import type { NodeColumns, Touched } from './nodeColumns.ts';
import type { NodeMemory } from './nodeMemory.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';

/** Under what a node is judged; `unchanged` where it judges as the plan's own policy does. */
export interface Judging {
  readonly policy: Policy;
  readonly achiever: () => Achiever;
  readonly unchanged: boolean;
}

/** What a policy says of adding up, and not of any single actual. */
const summing: readonly (keyof Policy)[] = ['pendingInMean', 'pendingInCount', 'weights'];

/** Judging under a policy, where the plan has its own. */
export function judgingOf(policy: Policy, own: Policy): Judging {
  const keys = Object.keys({ ...own, ...policy }) as (keyof Policy)[];
  let achieve: Achiever | undefined;
  return {
    policy,
    achiever: () => (achieve ??= compileAchieve(policy)),
    unchanged: keys.every((key) => policy[key] === own[key] || summing.includes(key)),
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
    const judge = judging.unchanged
      ? this.own
      : compileJudgeColumns(judging.policy, judging.achiever, this.#judged);
    if (!judge.aimed && !this.#taken && changes.targeted === 'none') return null;
    const following = followingIn(base, judge, this.own);
    const achievedRows =
      following === 'same' ? unionOf([changes.measuredRows, changes.targeted]) : 'all';
    const verdictRows = judging.unchanged ? achievedRows : 'all';
    const achieved = this.#achieve(base.achieved, memory, judge, changes, following);
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

  #achieve(
    base: AchievedColumns | null,
    memory: NodeMemory,
    judge: ColumnJudge,
    { measured, measuredRows, targeted }: ToJudge,
    following: Following,
  ): AchievedColumns | null {
    const rows = following === 'anew' ? 'all' : measuredRows;
    if (following === 'same' && unionOf([measuredRows, targeted]) === 'none') return base;
    const achieved = memory.achieved(following === 'same' ? base : null, rows, () =>
      this.allocateAchieved(),
    );
    if (following === 'capped' && base) judge.cap(base, achieved);
    overRanges(rows, this.#judged.year.length, (from, to) =>
      judge.achieve(measured, achieved, from, to),
    );
    return achieved;
  }
}

/** How the achievements follow from those of the base, where it has any. */
function followingIn(
  { achieved, verdicts }: NodeColumns,
  judge: ColumnJudge,
  own: ColumnJudge,
): Following {
  if (achieved === null || verdicts === null) return 'anew';
  return judge === own ? 'same' : judge.follows(own);
}
