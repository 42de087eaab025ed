import { type Interval, nearestNumber } from '@tolok/formula';
import { type Check, type Severity, severities } from '@tolok/schema';
import { type Cell, cellId, heldBy } from '../cells/cell.ts';
import type { Finding, LikelyCause } from '../records/finding.ts';
import { cellsHash, fingerprintOf, foundAt } from '../records/fingerprint.ts';
import type { Root } from '../relations/roots.ts';
import { boundsOf, isOneNumber, middleOf } from '../relations/words.ts';

/**
 * The finding of a root: all its places, what is printed and what would follow, and the cause. A year
 * is a text, so that no format groups its digits. It weighs what the worst of the checks that fail
 * by it weighs; the first of them found it.
 */
export function findingOf(
  root: Root,
  checks: readonly [Check, ...Check[]],
  likelyCause: LikelyCause | null,
): Finding {
  const { cell, to, failures } = root;
  const [first] = failures;
  const [check] = checks;
  const { isYear } = cell;
  const cells = cellsOf(root);
  const expected = to && numberIn(to, cell);
  return {
    check: check.id,
    kind: check.kind,
    severity: likelyCause?.cause === 'truncated' ? 'info' : worst(checks),
    status: 'fail',
    fingerprint: fingerprintOf(check.id, first.relation.key, cell),
    cells: cellsHash(cells),
    where: cells.map(foundAt),
    reported: heldBy(cell) ?? cell.asPrinted,
    expected: to
      ? isYear && expected !== null
        ? String(expected)
        : expected
      : (first.verdict.expectedText ?? null),
    interval: to && isYear !== true ? boundsOf(to) : null,
    unit: cell.unit,
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

const worst = (checks: readonly Check[]): Severity =>
  severities[Math.max(...checks.map(({ severity }) => severities.indexOf(severity)))] ?? 'error';

/** The number that would follow; null where the digits of the figure tell its bounds apart. */
const numberIn = (to: Interval, cell: Cell): number | null =>
  isOneNumber(to, cell) ? nearestNumber(middleOf(to)) : null;
