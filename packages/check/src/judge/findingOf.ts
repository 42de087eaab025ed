import {
  nearestNumber,
  rational,
  addRationals,
  multiplyRationals,
  type Interval,
} from '@tolok/formula';
import { type Check, decimalToNumber } from '@tolok/schema';
import { nameCause } from '../causes/index.ts';
import { neighboursOf } from '../causes/neighbours.ts';
import { type Cell, cellId } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { Finding } from '../records/finding.ts';
import { cellsHash, fingerprintOf, placeOf } from '../records/fingerprint.ts';
import type { Root } from '../relations/roots.ts';
import { boundsOf } from '../relations/words.ts';

/** The finding of a root: all its places, what is printed and what would follow, and the cause. */
export function findingOf(root: Root, check: Check, tables: Tables): Finding {
  const { cell, to, failures } = root;
  const [first] = failures;
  const { value } = cell;
  const likelyCause =
    value && to
      ? nameCause({ root, cell: { ...cell, value }, to, near: neighboursOf(tables, cell) })
      : null;
  const cells = cellsOf(root);
  return {
    check: check.id,
    kind: check.kind,
    severity: likelyCause?.cause === 'truncated' ? 'info' : check.severity,
    status: 'fail',
    fingerprint: fingerprintOf(check.id, first.relation.key, cell),
    cells: cellsHash(cells),
    where: cells.map(placeOf),
    reported: value ? decimalToNumber(value.scaled, value.scale) : (cell.text ?? cell.asPrinted),
    expected: to ? middle(to) : (first.verdict.expectedText ?? null),
    interval: to && boundsOf(to),
    likelyCause,
    message: first.relation.sentence(first.verdict),
    reason: null,
    also: [...new Set(failures.map((one) => one.check))].filter((id) => id !== check.id).sort(),
  };
}

/** The wrong cell first, then the others of its own failure, then those of the others. */
function cellsOf({ cell, failures }: Root): readonly Cell[] {
  const all = new Map([[cellId(cell), cell]]);
  for (const { relation } of failures)
    for (const one of relation.cells) if (!all.has(cellId(one))) all.set(cellId(one), one);
  return [...all.values()];
}

function middle({ low, high }: Interval): number {
  return nearestNumber(multiplyRationals(addRationals(low, high), rational(1n, 2n)));
}
