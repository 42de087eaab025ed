import type { Check } from '@tolok/schema';
import type { Suspicion } from '../causes/cause.ts';
import { nameCauses } from '../causes/index.ts';
import { neighboursOf } from '../causes/neighbours.ts';
import { cellId } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { Finding } from '../records/finding.ts';
import type { Judged } from '../relations/judged.ts';
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
  let known: ReturnType<typeof holdingByCell> | null = null;
  // Gathered when it is first asked for, and many reports never ask.
  return (cell) => {
    known ??= holdingByCell(judgings);
    const id = cellId(cell);
    if (wrong.has(id)) return false;
    return known.proved.has(id) || (known.kept.get(id) ?? []).some((one) => tells(one, id));
  };
}

const tells = ({ relation }: Judged, id: string): boolean =>
  relation.repairs.some((repair) => cellId(repair.cell) === id);

/** What holds by its cells where it is kept; elsewhere only what it tells of, since it is made anew. */
function holdingByCell(judgings: readonly Judging[]) {
  const kept = new Map<string, Judged[]>();
  const proved = new Set<string>();
  for (const { isKept, holding } of judgings) {
    for (const one of holding()) {
      if (!isKept) for (const { cell } of one.relation.repairs) proved.add(cellId(cell));
      else
        for (const id of new Set(one.relation.cells.map(cellId))) {
          const known = kept.get(id);
          if (known) known.push(one);
          else kept.set(id, [one]);
        }
    }
  }
  return { kept, proved };
}
