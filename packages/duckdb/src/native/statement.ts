import type { DuckDBInstance } from '@duckdb/node-api';
import type { Statement } from '../connection.ts';
import type { Stop } from '../stop.ts';
import { openSession } from './session.ts';
import { chunkOf, shapesOf } from './shapes.ts';

/** Starts one statement on a connection of its own; `locked` lets only statements pass that read. */
export async function startStatement(
  instance: DuckDBInstance,
  sql: string,
  stop: Stop,
  locked: boolean,
): Promise<Statement> {
  const session = await openSession(instance, sql, stop);
  const { connection, step, end } = session;
  try {
    const prepared = await step(connection.prepare(sql));
    if (locked) await session.assertReading();
    const result = await step(prepared.stream());
    const shapes = shapesOf(result, sql);
    return {
      shapes,
      async next() {
        stop.raise();
        const chunk = await step(result.fetchChunk());
        return chunk && chunk.rowCount > 0 ? chunkOf(chunk, shapes) : null;
      },
      end,
    };
  } catch (cause) {
    await end();
    throw cause;
  }
}
