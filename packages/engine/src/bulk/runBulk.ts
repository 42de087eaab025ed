import { printSql } from '@tolok/formula';
import type { Connection, QueryOptions } from '@tolok/schema';
import type { Bulk } from './compileBulk.ts';

/**
 * Runs the statements of a bulk one after the other; their results stay in the database as tables.
 * All or nothing: when one does not succeed, those before it are taken back.
 *
 * `options` hold for each statement. A `ConnectionError` goes through to the caller: `cancelled`,
 * `deadline`, `memory`, or `sql` where a table of data is missing.
 */
export async function runBulk(
  { statements }: Bulk,
  connection: Pick<Connection, 'store' | 'drop'>,
  options: QueryOptions = {},
): Promise<void> {
  const made: string[] = [];
  try {
    for (const { name, query } of statements) {
      await connection.store(name, printSql(query), options);
      made.push(name);
    }
  } catch (cause) {
    await dropAll(made, connection);
    throw cause;
  }
}

/** Takes the tables of results out of the database again. */
export const dropBulk = (
  { statements }: Bulk,
  connection: Pick<Connection, 'drop'>,
): Promise<void> =>
  dropAll(
    statements.map(({ name }) => name),
    connection,
  );

async function dropAll(names: readonly string[], connection: Pick<Connection, 'drop'>) {
  for (const name of names.toReversed()) await connection.drop(name);
}
