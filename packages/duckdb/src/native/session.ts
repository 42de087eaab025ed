import { type DuckDBConnection, type DuckDBInstance, StatementType } from '@duckdb/node-api';
import { failure } from '../failure.ts';
import { assertReading } from '../reading.ts';
import type { Stop } from '../stop.ts';

/** A connection of DuckDB for one statement that can be told to end. */
export interface Session {
  readonly connection: DuckDBConnection;
  /** Awaits one step of the database; interrupts it when the statement is to end, and rejects with the reason. */
  readonly step: <T>(work: Promise<T>) => Promise<T>;
  /** Rejects unless the statement only reads. */
  readonly assertReading: () => Promise<void>;
  /** Interrupts what runs, undoes what was not committed and lets go. Idempotent. */
  readonly end: () => Promise<void>;
}

/** Opens a session for the statement `sql`, which its errors carry. */
export async function openSession(
  instance: DuckDBInstance,
  sql: string,
  stop: Stop,
): Promise<Session> {
  const connection = await instance.connect();
  let pending: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | null = null;

  async function step<T>(work: Promise<T>): Promise<T> {
    pending = work.catch(() => null);
    let again: NodeJS.Timeout | undefined;
    // An interrupt that comes before the step has begun is lost, so it is repeated.
    const undo = stop.onStop(() => {
      connection.interrupt();
      again = setInterval(() => connection.interrupt(), 20);
    });
    try {
      const value = await work;
      // An interrupted result ends early without an error: its rows are not to be believed.
      stop.raise();
      return value;
    } catch (cause) {
      stop.raise();
      throw failure(cause, sql);
    } finally {
      undo();
      clearInterval(again);
    }
  }

  async function end(): Promise<void> {
    connection.interrupt();
    await pending;
    connection.closeSync();
  }

  return {
    connection,
    step,
    assertReading: () => step(assertReading(sql, (text) => prepares(connection, text))),
    end: () => (ending ??= end()),
  };
}

async function prepares(connection: DuckDBConnection, sql: string): Promise<boolean> {
  try {
    const { statementType } = await connection.prepare(sql);
    return statementType === StatementType.SELECT;
  } catch {
    return false;
  }
}
