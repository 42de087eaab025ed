import type { Change, ChangeKind, ComparedIndicator, IndicatorMove } from '@tolok/analysis';
import type { Status, TargetFigure } from '@tolok/engine';
import type { Text, UnitName } from '@tolok/schema';
import type { Compared } from './comparePlans.ts';

/** What became of one indicator from one agreement to the other, and what that moved. */
export interface ComparedLine {
  readonly kind: ChangeKind;
  /** What holds besides. */
  readonly also: readonly ChangeKind[];
  /** Null where the agreement does not have it. */
  readonly from: ComparedSideLine | null;
  readonly to: ComparedSideLine | null;
  /** From the one achievement to the other, in percentage points; null where they cannot be compared. */
  readonly delta: number | null;
  /** How many results it has, and how many of them have an achievement on both sides. */
  readonly results: number;
  readonly comparable: number;
}

/** An indicator as one of the agreements has it. */
export interface ComparedSideLine {
  readonly indicator: string;
  readonly code: string;
  readonly title: Text;
  readonly unit: UnitName | null;
  readonly target: TargetFigure;
  /** Percent, the mean where there are several results; null where there is none. */
  readonly achievement: number | null;
  /** Null where there is none, and where there are several results. */
  readonly status: Status | null;
}

/** A line for each change, in the order of the comparison. */
export const comparedLines = ({ comparison, impact }: Compared): readonly ComparedLine[] =>
  comparison.changes.map((change) => lineOf(change, impact.indicators));

function lineOf(change: Change, moves: readonly IndicatorMove[]): ComparedLine {
  const { kind, also, from, to } = change;
  const before = from && (moves.find(({ slot }) => slot.from === from.position) ?? null);
  const after = to && (moves.find(({ slot }) => slot.to === to.position) ?? null);
  // What was split or merged is no single indicator any more.
  const both = before === after ? before : null;
  return {
    ...{ kind, also },
    from: from && sideOf(from, before, 'from'),
    to: to && sideOf(to, after, 'to'),
    delta: both?.mean ? both.mean.delta / 1e9 : null,
    results: (both ?? after ?? before)?.results ?? 0,
    comparable: both?.comparable ?? 0,
  };
}

function sideOf(
  { id, code, name, unit, target }: ComparedIndicator,
  move: IndicatorMove | null,
  side: 'from' | 'to',
): ComparedSideLine {
  const only = move?.only?.[side] ?? null;
  const mean = move?.mean?.[side] ?? null;
  return {
    ...{ indicator: id, code, unit, target, title: name ?? { id, en: id } },
    achievement: only ? only.achievement : mean === null ? null : mean / 1e9,
    status: only?.status ?? null,
  };
}
