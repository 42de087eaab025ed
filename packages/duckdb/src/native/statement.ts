import { type DuckDBConnection, type DuckDBInstance, StatementType } from '@duckdb/node-api';
import type { Statement } from '../connection.ts';
import { failure } from '../failure.ts';
import { assertReading } from '../reading.ts';
import type { Stop } from '../stop.ts';
import { chunkOf, shapesOf } from './shapes.ts';

/** Starts one statement on a connection of its own; `locked` lets only statements pass that read. */
export async function startStatement(
  instance: DuckDBInstance,
  sql: string,
  stop: Stop,
  locked: boolean,
): Promise<Statement> {
  const connection = await instance.connect();
  let pending: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | null = null;

  /** Awaits one step of the database; interrupts it when the statement is told to end. */
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

  try {
    const prepared = await step(connection.prepare(sql));
    if (locked) await step(assertReading(sql, (text) => prepares(connection, text)));
    const result = await step(prepared.stream());
    const shapes = shapesOf(result, sql);
    return {
      shapes,
      async next() {
        stop.raise();
        const chunk = await step(result.fetchChunk());
        return chunk && chunk.rowCount > 0 ? chunkOf(chunk, shapes) : null;
      },
      end: () => (ending ??= end()),
    };
  } catch (cause) {
    await end();
    throw cause;
  }
}

async function prepares(connection: DuckDBConnection, sql: string): Promise<boolean> {
  try {
    const { statementType } = await connection.prepare(sql);
    return statementType === StatementType.SELECT;
  } catch {
    return false;
  }
}
