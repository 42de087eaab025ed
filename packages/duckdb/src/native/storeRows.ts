import type { DuckDBInstance } from '@duckdb/node-api';
import { ConnectionError } from '@tolok/schema';
import { failure } from '../failure.ts';
import type { Stop } from '../stop.ts';
import { createTableAsSql } from '../stored.ts';
import { openSession } from './session.ts';

/** Keeps the rows of a statement that reads as a table; what goes wrong before the end leaves none. */
export async function storeRows(
  instance: DuckDBInstance,
  name: string,
  sql: string,
  stop: Stop,
): Promise<void> {
  const session = await openSession(instance, sql, stop);
  const { connection, step } = session;
  try {
    // By itself first: whatever is one statement alone is no more than that behind CREATE TABLE.
    // It is only parsed: planning a long statement twice takes as long as running it over few rows.
    const { count } = await step(connection.extractStatements(sql));
    if (count !== 1) {
      const words = `Parser Error: One statement can be stored, and this is ${count}`;
      throw new ConnectionError('sql', words, { sql });
    }
    await session.assertReading().catch(async (refusal: unknown) => {
      // What cannot be planned at all says so in its own words.
      await step(connection.prepare(sql));
      throw refusal;
    });
    await step(connection.run('BEGIN TRANSACTION'));
    await step(connection.run(createTableAsSql(name, sql)));
    await connection.run('COMMIT').catch((cause: unknown) => {
      throw failure(cause, sql);
    });
  } finally {
    await session.end();
  }
}
