import type { Stop } from '../stop.ts';
import { createTableAsSql } from '../stored.ts';
import type { Engine } from './engine.ts';
import { type SessionOptions, openSession } from './session.ts';

/** Keeps the rows of a statement that reads as a table; what goes wrong before the end leaves none. */
export async function storeRows(
  engine: Engine,
  name: string,
  sql: string,
  stop: Stop,
  options: SessionOptions,
): Promise<void> {
  const session = await openSession(engine, sql, stop, options);
  try {
    // By itself first: whatever is one statement alone is no more than that behind CREATE TABLE.
    await session.prepare(sql);
    await session.assertReading();
    await session.run('BEGIN TRANSACTION');
    try {
      const result = session.send(createTableAsSql(name, sql));
      while (!(await result.next()).done);
      await session.run('COMMIT');
    } catch (cause) {
      // Letting go of the connection is not enough: a cancelled statement keeps its transaction open.
      await session.run('ROLLBACK').catch(() => undefined);
      throw cause;
    }
  } finally {
    await session.end();
  }
}
