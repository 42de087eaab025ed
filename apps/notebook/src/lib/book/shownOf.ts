import type { CellState } from '@tolok/notebook';
import type { CellShown } from './bookView.ts';
import type { tell } from './tell.ts';

/**
 * How a cell stands, for the page. What failed for want of a database, itself or through `cause`,
 * keeps what it showed and waits to be worked out again; what failed by itself shows nothing.
 */
export function shownOf(
  { state, problems, cause }: CellState,
  causeState: CellState | null,
  view: CellShown['view'],
  inWords: typeof tell,
): CellShown {
  const isDown = state === 'error' || state === 'blocked';
  const lost = (causeState?.problems ?? problems).filter(({ code }) => unreachable.has(code));
  if (isDown && lost.length > 0) return { state: 'stale', problems: inWords(lost), cause, view };
  return { state, problems: inWords(problems), cause, view: isDown ? null : view };
}

/** Problems that are about the database as such, and not about what it was asked. */
const unreachable = new Set(['database.closed', 'database.poisoned', 'database.deadline']);
