import type { Check } from '@tolok/schema';
import type { Suspicion } from '../causes/cause.ts';
import { nameCauses } from '../causes/index.ts';
import { neighboursOf } from '../causes/neighbours.ts';
import { cellId } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { Finding } from '../records/finding.ts';
import { type Judged, type Root, findRoots } from '../relations/roots.ts';
import { findingOf } from './findingOf.ts';

/** The findings of what was judged of one package: one for each root, with its likely cause. */
export function findingsOf(
  judged: readonly Judged[],
  checks: ReadonlyMap<string, Check>,
  tables: Tables,
): readonly Finding[] {
  const roots = findRoots(judged);
  const isProved = roots.length > 0 ? provedBy(judged, roots) : () => false;
  const causes = nameCauses(roots.map((root) => suspicionOf(root, tables, isProved)));
  return roots.flatMap((root, i) => {
    const own = root.failures.flatMap(({ check }) => checks.get(check) ?? []);
    const [check] = own;
    return check ? [findingOf(root, [check, ...own.slice(1)], causes[i] ?? null)] : [];
  });
}

function suspicionOf(
  root: Root,
  tables: Tables,
  isProved: Suspicion['isProved'],
): Suspicion | null {
  const { cell, to } = root;
  const { value } = cell;
  return value && to
    ? { root, cell: { ...cell, value }, to, near: neighboursOf(tables, cell), isProved }
    : null;
}

/** Figures of which a check can tell what they would have to be, and that are it; no wrong ones. */
function provedBy(judged: readonly Judged[], roots: readonly Root[]): Suspicion['isProved'] {
  const wrong = new Set(roots.map(({ cell }) => cellId(cell)));
  const holding = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.verdict.says !== 'holds') continue;
    for (const id of new Set(one.relation.cells.map(cellId)))
      holding.set(id, [...(holding.get(id) ?? []), one]);
  }
  return (cell) => {
    const id = cellId(cell);
    return (
      !wrong.has(id) &&
      (holding.get(id) ?? []).some(({ relation }) =>
        relation.repairs.some((repair) => cellId(repair.cell) === id),
      )
    );
  };
}
