import { type RecordBatch, RecordBatchReader } from 'apache-arrow';
import type { Statement } from '../connection.ts';
import type { Stop } from '../stop.ts';
import type { Engine } from './engine.ts';
import { chunkOf, shapesOf } from './fromArrow.ts';
import { type SessionOptions, openSession } from './session.ts';

/** Starts one statement on a connection of its own; `locked` lets only statements pass that read. */
export async function startStatement(
  engine: Engine,
  sql: string,
  stop: Stop,
  options: SessionOptions,
  locked: boolean,
): Promise<Statement> {
  const session = await openSession(engine, sql, stop, options);
  try {
    await session.prepare(sql);
    if (locked) await session.assertReading();
    const reader = await RecordBatchReader.from(session.send(sql));
    await reader.open({ autoDestroy: false });
    const shapes = shapesOf(reader.schema, sql);
    return {
      shapes,
      async next() {
        stop.raise();
        const { done, value } = (await reader.next()) as IteratorResult<RecordBatch, null>;
        return done ? null : chunkOf(value);
      },
      end: session.end,
    };
  } catch (cause) {
    await session.end();
    throw cause;
  }
}
