import type { Policy } from '@tolok/schema';
import type { ColumnNode } from './columnNode.ts';
import { type RowSet, unionOf } from './rowSet.ts';
import type { UnitRows } from './unitRows.ts';

/** Weights of indicators that stand in place of those of the policy and the agreement. */
export type Weights = ReadonlyMap<string, number>;

/** Which work units have to be added up again: for counts, and for means. */
export interface Due {
  readonly cells: RowSet;
  readonly verdicts: RowSet;
  readonly means: RowSet;
}

export const everything: Due = { cells: 'all', verdicts: 'all', means: 'all' };

/** Which they are after a what-if: another policy than its `own`, other weights, rows it touches. */
export function sumsDue(
  nodes: readonly ColumnNode[],
  rowsOf: ReadonlyMap<string, UnitRows>,
  own: Policy,
  policy: Policy,
  weights: Weights,
): Due {
  const counts = policy.pendingInCount !== own.pendingInCount;
  const means =
    weights.size > 0 ||
    policy.weights !== own.weights ||
    policy.pendingInMean !== own.pendingInMean;
  const of = (kind: 'measured' | 'achieved' | 'verdicts'): RowSet =>
    unionOf(nodes.map(({ touched, block }) => unitsIn(touched[kind], rowsOf.get(block.name))));
  const cells = of('measured');
  // Reasons change with actuals and achievements.
  const achieved = unionOf([cells, of('achieved')]);
  return {
    cells,
    verdicts: counts ? 'all' : unionOf([achieved, of('verdicts')]),
    means: means ? 'all' : achieved,
  };
}

function unitsIn(rows: RowSet, units: UnitRows | undefined): RowSet {
  if (typeof rows === 'string') return rows;
  return [...new Set(rows.map((row) => units?.ofRow[row] ?? 0))];
}
