import { type AbsentReason, type Problem, nearest, problem } from '@tolok/schema';
import { cyclePath } from '../rules/cycles.ts';
import type { Place } from '../results.ts';

/** One row of a budget as it is printed. */
export interface BudgetRow {
  readonly code: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly level: string;
  readonly name: string;
  /** Whole rupiah; null where none is printed. */
  readonly amount: bigint | null;
  readonly place: Place;
}

/** One node of a budget: what is printed, and what its leaves add up to. */
export interface BudgetNode {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  /** The code of its parent as printed; null at the top. */
  readonly parent: string | null;
  /** 0 at the top. */
  readonly depth: number;
  /** True when no node stands below it. */
  readonly leaf: boolean;
  /** Whole rupiah; null where none is printed. */
  readonly printed: bigint | null;
  /** The sum of its leaves, of a leaf its own amount; null where `absent` says why. */
  readonly rolledUp: bigint | null;
  /** Printed less rolled up; null where one of them is not there. */
  readonly difference: bigint | null;
  readonly absent: AbsentReason | null;
  readonly place: Place;
}

/**
 * The nodes of a budget in the order of the tree, every parent beside the sum of its leaves.
 *
 * A leaf without an amount makes all above it absent `missing-input`: what is left would look like a
 * sum. Nodes on a cycle are absent `undefined`. Nothing printed is corrected.
 *
 * Problems, at `file`: `budget.code-repeated` (the first row counts), `budget.parent-missing` (the
 * node stands at the top), `budget.cycle`.
 */
export function budgetNodes(
  rows: readonly BudgetRow[],
  file = '',
): { readonly nodes: readonly BudgetNode[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byCode = new Map<string, BudgetRow>();
  for (const row of rows) {
    const first = byCode.get(row.code);
    if (!first) byCode.set(row.code, row);
    else {
      const values = { code: row.code, first: first.name, name: row.name };
      problems.push(problem('budget.code-repeated', values, { file }));
    }
  }
  const cycles = cyclesOf(byCode);
  problems.push(
    ...cycles.map((path) => problem('budget.cycle', { path: path.join(' → ') }, { file })),
  );
  const looped = new Set(cycles.flat());
  const cut = new Set(cycles.map(([first = '']) => first));
  const below = new Map<string | null, BudgetRow[]>();
  for (const row of byCode.values()) {
    const { code, parent } = row;
    const isThere = parent !== null && byCode.has(parent);
    if (parent !== null && !isThere) {
      const values = { code, parent, nearest: nearest(parent, byCode.keys()) ?? '–' };
      problems.push(problem('budget.parent-missing', values, { file }));
    }
    const under = isThere && !cut.has(code) ? parent : null;
    below.set(under, [...(below.get(under) ?? []), row]);
  }
  const branch = (row: BudgetRow, depth: number): BudgetNode[] => {
    const children = (below.get(row.code) ?? []).map((child) => branch(child, depth + 1));
    const sum = looped.has(row.code)
      ? ({ amount: null, absent: 'undefined' } as const)
      : children.length === 0
        ? leafSum(row)
        : addUp(children.flatMap(([child]) => (child ? [child] : [])));
    return [nodeOf(row, depth, children.length === 0, sum), ...children.flat()];
  };
  return { nodes: (below.get(null) ?? []).flatMap((row) => branch(row, 0)), problems };
}

/** A sum that is there, or the reason why it is not. */
export interface BudgetSum {
  readonly amount: bigint | null;
  readonly absent: AbsentReason | null;
}

/** The exact sum of what nodes roll up to; absent as soon as one is, and of no nodes `missing-input`. */
export function addUp(nodes: readonly Pick<BudgetNode, 'rolledUp' | 'absent'>[]): BudgetSum {
  const missing = nodes.find(({ rolledUp }) => rolledUp === null);
  if (missing || nodes.length === 0) {
    return { amount: null, absent: missing?.absent ?? 'missing-input' };
  }
  return { amount: nodes.reduce((sum, { rolledUp }) => sum + (rolledUp ?? 0n), 0n), absent: null };
}

const leafSum = ({ amount }: BudgetRow): BudgetSum => ({
  amount,
  absent: amount === null ? 'missing-input' : null,
});

function nodeOf(
  { code, name, level, parent, amount, place }: BudgetRow,
  depth: number,
  leaf: boolean,
  sum: BudgetSum,
): BudgetNode {
  const difference = amount === null || sum.amount === null ? null : amount - sum.amount;
  return {
    ...{ code, name, level, parent, depth, leaf },
    printed: amount,
    rolledUp: sum.amount,
    difference,
    absent: sum.absent,
    place,
  };
}

/** Every cycle of parents once, beginning with its first node in the order of the rows. */
function cyclesOf(rows: ReadonlyMap<string, BudgetRow>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const start of rows.keys()) {
    const walk: string[] = [];
    for (let code: string | null = start; code !== null && rows.has(code);) {
      walk.push(code);
      const cycle = cyclePath(walk);
      if (cycle) {
        if (!cycle.some((one) => seen.has(one))) cycles.push(cycle);
        break;
      }
      if (seen.has(code)) break;
      code = rows.get(code)?.parent ?? null;
    }
    for (const code of walk) seen.add(code);
  }
  return cycles;
}
