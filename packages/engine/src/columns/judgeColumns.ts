import type { RangeFormula } from '@tolok/formula';
import { absent, absentReason } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import type { Quantity, TargetQuantity } from '../achieve/quantity.ts';
import type { Block } from '../bulk/blocks.ts';
import type { YearJudgement } from '../bulk/stages/judgements.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Status } from '../results.ts';
import type { MeasuredColumns } from './measureColumns.ts';

/** The codes of a status in a column: 0 where there is no verdict. */
export const statusCodes = { achieved: 1, 'not-achieved': 2 } as const satisfies Record<
  Status,
  number
>;

/** What the actuals come to, before any verdict. */
export interface AchievedColumns {
  /** Percent; NaN where absent. */
  readonly achievement: Float64Array;
  /** Why there is no achievement; null where nobody asks. */
  readonly achievementReason: Uint8Array | null;
  /** Why there is no actual, or no verdict where one was to be had; 0 otherwise. */
  readonly reason: Uint8Array;
}

/** The verdicts over achievements. */
export interface VerdictColumns {
  readonly status: Uint8Array;
  /** Where each finding of the policy holds, by its id. */
  readonly findings: Readonly<Record<string, Uint8Array>>;
}

/** The stage *achieve* of one indicator over columns, under one policy. */
export interface ColumnJudge {
  /** Whether any row has a target. */
  readonly aimed: boolean;
  /** Whether another policy gives the same achievements. */
  readonly achievesAs: (other: ColumnJudge) => boolean;
  /**
   * The judge under a policy that has a cap besides; null where that is more than the achievements
   * of this one held under it.
   */
  readonly capped: (cap: number, achiever: () => Achiever) => CappedJudge | null;
  readonly judgements: readonly YearJudgement[];
  readonly allocateVerdicts: () => VerdictColumns;
  readonly achieve: (
    measured: MeasuredColumns,
    out: AchievedColumns,
    from: number,
    to: number,
  ) => void;
  readonly decide: (
    measured: MeasuredColumns,
    achieved: AchievedColumns,
    out: VerdictColumns,
    from: number,
    to: number,
  ) => void;
  readonly judgeRow: JudgeRow;
}

/** Judges one row against another target. */
export type JudgeRow = (
  measured: MeasuredColumns,
  achieved: AchievedColumns,
  out: VerdictColumns,
  row: number,
  target: TargetQuantity | null,
) => void;

export interface CappedJudge extends ColumnJudge {
  /** Puts achievements without the cap under it; what is absent stays so. */
  readonly capAll: (from: AchievedColumns, out: AchievedColumns) => void;
}

/** The judgement of a run of rows that are held against the same target. */
export type RunJudge = Pick<ColumnJudge, 'achieve' | 'decide'>;

/** What judging under every policy has in common. */
export interface Judged {
  readonly indicator: PlannedIndicator;
  readonly block: Block;
  readonly year: Int32Array;
  readonly quarter: number | null;
  /** Formulas held against targets, compiled once for all policies. */
  readonly formulas: Map<string, RangeFormula>;
}

/** The actual of a row as `evaluate` has it. */
export function actualAt({ actual, reason, letters }: MeasuredColumns, row: number): Quantity {
  const code = letters?.codes[row] ?? 0;
  if (letters && code > 0) return letters.words[code - 1] ?? '';
  const x = actual[row] as number;
  return x === x ? x : absent(absentReason(reason[row] ?? 0) ?? 'missing-input');
}
