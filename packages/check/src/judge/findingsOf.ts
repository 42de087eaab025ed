import type { Check } from '@tolok/schema';
import type { Suspicion } from '../causes/cause.ts';
import { nameCauses } from '../causes/index.ts';
import { neighboursOf } from '../causes/neighbours.ts';
import { cellId } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { Finding } from '../records/finding.ts';
import { type Root, findRoots } from '../relations/roots.ts';
import { findingOf } from './findingOf.ts';
import { type Judging, rowsOf } from './judging.ts';

/** The findings of what was judged of one package: one for each root, with its likely cause. */
export function findingsOf(
  judgings: readonly Judging[],
  checks: ReadonlyMap<string, Check>,
  tables: Tables,
): readonly Finding[] {
  const rows = rowsOf(judgings.flatMap(({ failures }) => failures));
  if (rows.size === 0) return [];
  // Only what has a cell in common with a failure can speak for a root or against it.
  const roots = findRoots(judgings.flatMap(({ about }) => about(rows)));
  const isProved = provedBy(judgings, roots);
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
function provedBy(judgings: readonly Judging[], roots: readonly Root[]): Suspicion['isProved'] {
  const wrong = new Set(roots.map(({ cell }) => cellId(cell)));
  return (cell) => !wrong.has(cellId(cell)) && judgings.some(({ isTold }) => isTold(cell));
}
