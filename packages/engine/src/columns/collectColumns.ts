import { printSql } from '@tolok/formula';
import type { Connection } from '@tolok/schema';
import { blocksOf } from '../bulk/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { selectBlock } from './selectBlock.ts';
import type { BlockColumns, ColumnBase } from './blockColumns.ts';
import { joinParts } from './joinParts.ts';

/**
 * Asks the database for what the column path needs: one statement a block, and one more for each
 * printed table whose actuals might be believed in place of the plan's own. Asks for nothing that
 * other blocks hold.
 *
 * A `ConnectionError` goes through to the caller.
 */
export async function collectColumns(
  plan: Plan,
  connection: Pick<Connection, 'query'>,
): Promise<ColumnBase> {
  const known = new Map<string, Promise<BlockColumns>>();
  const tables = new Map<string | null, ReadonlyMap<string, BlockColumns>>();
  for (const facts of believable(plan)) {
    const own = withFacts(plan, facts);
    const blocks = new Map<string, BlockColumns>();
    for (const block of blocksOf(own)) {
      const { query, read } = selectBlock(own, block);
      const statement = printSql(query);
      let rows = known.get(statement);
      if (!rows) known.set(statement, (rows = connection.query(statement).then(read)));
      blocks.set(block.name, joinParts(own, block, await rows, blocks));
    }
    tables.set(facts, blocks);
  }
  return { tables };
}

/** The plan's own table of facts, and those a what-if may put in its place. */
const believable = ({ context, facts, indicators }: Plan): readonly (string | null)[] => {
  const others = indicators.some(({ rule }) => rule.reported)
    ? facts.map(({ resource }) => resource)
    : [];
  return [...new Set([context.facts, ...others])];
};

/** The plan as it is when another table of facts is believed. */
export const withFacts = (plan: Plan, facts: string | null): Plan =>
  facts === plan.context.facts ? plan : { ...plan, context: { ...plan.context, facts } };
