import { type SqlExpression, sql } from '@tolok/formula';
import type { Plan, PlannedIndicator } from '../../plan/plan.ts';
import { type Block, references, standsInRow } from '../blocks.ts';
import { anyOf, isLiteral } from '../known.ts';

/** Which rows are whose. */
export interface BlockCells {
  /** Whether the row is one of the indicator's; a literal TRUE where it always is. */
  readonly cells: ReadonlyMap<string, SqlExpression>;
  /** Which rows of the source are rows of the block; null where all are. */
  readonly where: SqlExpression | null;
}

/** `byOwner`: of each indicator, the conditions under which its own sources speak of the row. */
export function cellsOf(
  plan: Plan,
  block: Block,
  byOwner: ReadonlyMap<string, readonly SqlExpression[]>,
): BlockCells {
  const own = new Map<string, SqlExpression>();
  for (const indicator of block.indicators) {
    const inRow = references(indicator).flatMap((input) => {
      const child = block.indicators.find(({ id }) => id === input.indicator);
      const cell = own.get(input.indicator);
      return child && cell && standsInRow(indicator, child, input) ? [cell] : [];
    });
    own.set(indicator.id, anyOf([...(byOwner.get(indicator.id) ?? []), ...inRow]));
  }
  const everywhere = block.indicators.filter((one) => isInEveryRow(plan, block, one));
  const spokenOf = anyOf(everywhere.map(({ id }) => own.get(id) ?? sql.boolean(false)));
  const all = everywhere.length === 0 || isAsked(plan, block) || isLiteral(spokenOf, true);
  return {
    cells: new Map([...own, ...everywhere.map(({ id }) => [id, sql.boolean(true)] as const)]),
    where: all ? null : spokenOf,
  };
}

/** Whether the work unit and year of every row were asked for by name. */
const isAsked = ({ context }: Plan, { keys, years }: Block): boolean =>
  context.workUnit !== null && years !== null && keys.join() === 'workUnit';

/**
 * Whether every row of a block is one of the indicator's: those asked for by name, and in an
 * agreement, which asks every work unit that is spoken of for every one of its indicators.
 */
export function isInEveryRow(plan: Plan, block: Block, indicator: PlannedIndicator): boolean {
  const { commitment, context } = plan;
  const owed = block.listed && indicator.listed && commitment !== null && context.year !== null;
  return isAsked(plan, block) || (owed && block.keys.join() === 'workUnit');
}
