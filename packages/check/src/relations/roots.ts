import { type Interval, meet } from '@tolok/formula';
import { type Cell, cellId } from '../cells/cell.ts';
import { climb } from './climb.ts';
import { connected } from './connected.ts';
import { type Judged, isFailure } from './judged.ts';
import type { Repair } from './relation.ts';
import { type Score, isBetter, isEnough, isHard, scoreOf } from './score.ts';

/** What does not hold because of one cell. */
export interface Root {
  /** The cell that is wrong, if any single one is. */
  readonly cell: Cell;
  /** What it would have to be for all of them to hold; null where that is no number. */
  readonly to: Interval | null;
  /** Never empty; those of the cell's own checks first, and of them errors before warnings. */
  readonly failures: readonly [Judged, ...Judged[]];
}

/**
 * Groups what does not hold by its likely root: the cell which, read otherwise, makes most of it
 * hold and breaks least of what holds. A part that is read otherwise carries the totals above it
 * along, where that makes more hold. What no such cell explains stands alone, at its own figure.
 *
 * The order of `all` decides between equals, and the figure that was judged stands before those it
 * was held to.
 */
export function findRoots(all: readonly Judged[]): readonly Root[] {
  const failures = all.filter(({ verdict }) => isFailure(verdict));
  if (failures.length === 0) return [];
  // Only what has a cell in common with a failure can speak for a root or against it.
  const byCell = new Map<string, Judged[]>(
    failures.flatMap(({ relation }) => relation.cells.map((cell) => [cellId(cell), []])),
  );
  for (const one of all) {
    for (const id of new Set(one.relation.cells.map(cellId))) byCell.get(id)?.push(one);
  }
  const sums = all.filter(({ relation }) => relation.parts.length > 0);
  return connected(failures, sums).flatMap((group) => rootsOf(new Set(group), byCell));
}

/** The roots of failures that have cells in common. */
function rootsOf(
  left: Set<Judged>,
  byCell: ReadonlyMap<string, readonly Judged[]>,
): readonly Root[] {
  const roots: Root[] = [];
  for (let best = findBest(left, byCell); best; best = findBest(left, byCell)) {
    const { cell, to, explained } = best;
    for (const one of explained) left.delete(one);
    const failures = ownFirst(explained, cell);
    if (failures) roots.push({ cell, to, failures });
  }
  for (const one of left) {
    const [cell] = one.relation.cells;
    roots.push({ cell, to: one.verdict.expected, failures: [one] });
  }
  return roots;
}

interface Candidate {
  readonly cell: Cell;
  readonly to: Interval;
  readonly explained: readonly Judged[];
  readonly score: Score;
}

/** The repair that explains two failures or more, and more than it breaks; null where none does. */
function findBest(
  left: ReadonlySet<Judged>,
  byCell: ReadonlyMap<string, readonly Judged[]>,
): Candidate | null {
  let best: Candidate | null = null;
  const tried = new Map<string, Repair[]>();
  for (const { relation } of left) {
    for (const repair of relation.repairs) {
      const id = cellId(repair.cell);
      const before = tried.get(id) ?? [];
      // Two failures that ask the same of a cell are one question.
      const known = before.find(({ to }) => meet(to, repair.to));
      if (!known) tried.set(id, [...before, repair]);
    }
  }
  for (const [id, repairs] of tried) {
    const concerned = byCell.get(id) ?? [];
    for (const repair of repairs) {
      const { cell, to } = narrow(repair, concerned, left);
      const { explained, broken } = climb({ cell, to }, left, byCell);
      const score = scoreOf(explained, broken);
      if (explained.length < 2 || !isEnough(score)) continue;
      if (!best || isBetter(score, best.score)) best = { cell, to, explained, score };
    }
  }
  return best;
}

/** What several failures ask of one cell, all together where they agree. */
function narrow(
  { cell, to }: Repair,
  concerned: readonly Judged[],
  left: ReadonlySet<Judged>,
): Repair {
  let common = to;
  for (const one of concerned) {
    if (!left.has(one)) continue;
    const same = one.relation.repairs.find((other) => cellId(other.cell) === cellId(cell));
    common = (same && meet(common, same.to)) ?? common;
  }
  return { cell, to: common };
}

function ownFirst(explained: readonly Judged[], cell: Cell): Root['failures'] | null {
  const id = cellId(cell);
  const isOwn = ({ relation }: Judged) => cellId(relation.cells[0]) === id;
  const order = (one: Judged) => (isOwn(one) ? 2 : 0) + (isHard(one.severity) ? 1 : 0);
  const [first, ...others] = [...explained].sort((a, b) => order(b) - order(a));
  return first ? [first, ...others] : null;
}
