import { type Cell, cellId } from '../cells/cell.ts';
import type { Repair } from './relation.ts';
import type { Judged } from './judged.ts';

/** What a repair makes hold of what fails, and what it makes fail of what holds. */
export interface Effect {
  readonly explained: readonly Judged[];
  readonly broken: readonly Judged[];
}

/**
 * The effect of reading one cell otherwise. Where the cell is a part of a total that then is
 * another, the total is read as that sum too, and the total of which it is a part: as far as each
 * step makes something hold that is no sum of these cells, and more than it breaks.
 */
export function climb(
  repair: Repair,
  left: ReadonlySet<Judged>,
  byCell: ReadonlyMap<string, readonly Judged[]>,
  below: ReadonlySet<string> = new Set(),
): Effect {
  const id = cellId(repair.cell);
  const cells = new Set([...below, id]);
  const explained: Judged[] = [];
  const broken: Judged[] = [];
  const totals: Judged[] = [];
  for (const one of byCell.get(id) ?? []) {
    // What has a cell from further below was judged with that one read otherwise.
    if (one.relation.cells.some((cell) => below.has(cellId(cell)))) continue;
    const { says } = one.relation.judge(repair);
    if (says === 'holds' && left.has(one)) explained.push(one);
    if (says !== 'holds' && one.verdict.says === 'holds') broken.push(one);
    if (says !== 'holds' && isPart(repair.cell, one)) totals.push(one);
  }
  for (const sum of totals) {
    const [total] = sum.relation.cells;
    const to = sum.relation.judge(repair).expected;
    if (!to || cells.has(cellId(total))) continue;
    const above = climb({ cell: total, to }, left, byCell, cells);
    const elsewhere = above.explained.filter((one) => !explained.includes(one));
    const mended = broken.includes(sum) || left.has(sum) ? 1 : 0;
    if (elsewhere.length === 0 || elsewhere.length + mended <= above.broken.length) continue;
    explained.push(...elsewhere, ...(left.has(sum) ? [sum] : []));
    if (broken.includes(sum)) broken.splice(broken.indexOf(sum), 1);
    broken.push(...above.broken);
  }
  return { explained, broken };
}

const isPart = (cell: Cell, { relation }: Judged): boolean =>
  relation.parts.some((part) => cellId(part) === cellId(cell));
