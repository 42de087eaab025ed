import { type SqlExpression, type SqlSource, sql } from '@tolok/formula';
import type { Plan } from '../../plan/plan.ts';
import type { Block } from '../blocks.ts';
import { joinSources } from '../sources/joinSources.ts';
import type { Source } from '../sources/source.ts';
import { type BoundFigure, type BoundInput, bindFigure, bindInput } from './bound.ts';
import { type BlockCells, cellsOf } from './cells.ts';
import { askedSource, figureDrafts, partDrafts, rowDrafts } from './drafts.ts';
import { makesRowsOf } from './rowGroups.ts';

/** Everything a block reads: one source with a row per entity and year, and how to read it. */
export interface BlockInputs extends BlockCells {
  readonly from: SqlSource;
  /** Of each indicator, its inputs by name; those that stand in the same row are not among them. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, BoundInput>>;
  readonly reported: ReadonlyMap<string, BoundFigure>;
}

/**
 * Finds the sources of a block and joins them. Whoever puts the values of other blocks together
 * itself leaves them out by `withParts`.
 */
export function inputsOf(plan: Plan, block: Block, withParts = true): BlockInputs {
  const drafts = [
    ...rowDrafts(plan, block),
    ...(withParts ? partDrafts(plan, block) : []),
    ...figureDrafts(plan, block),
  ];
  const makers = drafts.filter(({ makesRows }) => makesRows);
  const sources = [...drafts, ...askedSource(plan, block)];
  const always = sources.filter(({ makesRows }) => makesRows).length === 1 ? makers[0] : null;
  const present = ({ marker }: Source): SqlExpression =>
    marker === always?.marker ? sql.boolean(true) : sql.isNotNull(sql.column(marker));

  const inputs = new Map<string, Map<string, BoundInput>>(
    block.indicators.map(({ id }) => [id, new Map()]),
  );
  const byOwner = new Map<string, SqlExpression[]>();
  const reported = new Map<string, BoundFigure>();
  for (const draft of drafts) {
    const has = (name: string) => draft.columns.includes(name);
    for (const { indicator, name } of draft.owners) {
      const input = indicator.inputs.find((one) => one.name === name);
      const bound = input
        ? bindInput(indicator, input, present(draft), has)
        : bindFigure(indicator, reported);
      if (input) inputs.get(indicator.id)?.set(name, bound.input);
      if (draft.makesRows && makesRowsOf(indicator, input)) {
        byOwner.set(indicator.id, [...(byOwner.get(indicator.id) ?? []), bound.cell]);
      }
    }
  }
  return {
    from: joinSources(block, sources),
    inputs,
    reported,
    ...cellsOf(plan, block, byOwner),
  };
}
