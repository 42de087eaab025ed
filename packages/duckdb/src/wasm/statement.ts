import { type RecordBatch, RecordBatchReader } from 'apache-arrow';
import { ConnectionError } from '@tolok/schema';
import type { Statement } from '../connection.ts';
import { failure } from '../failure.ts';
import { assertReading } from '../reading.ts';
import type { Stop } from '../stop.ts';
import type { Engine } from './engine.ts';
import { chunkOf, shapesOf } from './fromArrow.ts';

export interface StatementOptions {
  /** Only statements that read may pass. */
  readonly locked: boolean;
  /** Milliseconds a cancelled statement has until the engine is ended. */
  readonly grace: number;
  /** Told when a statement had to be cancelled, and again when that is over. */
  readonly cancelling: (active: boolean) => void;
}

/**
 * Starts one statement on a connection of its own, sent in slices so that it can be cancelled.
 * When the cancellation is not obeyed within the grace, the engine ends.
 */
export async function startStatement(
  engine: Engine,
  sql: string,
  stop: Stop,
  { locked, grace, cancelling }: StatementOptions,
): Promise<Statement> {
  /** Awaits one step; tells the database when the statement is to end, and the engine in the end. */
  async function step<T>(work: Promise<T>, cancel?: () => Promise<unknown>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const undo = stop.onStop(() => {
      cancelling(true);
      cancel?.().catch(() => null);
      const reason = `The database did not stop within ${grace} ms and was restarted`;
      timer = setTimeout(() => engine.end(new ConnectionError('poisoned', reason, { sql })), grace);
    });
    try {
      const value = await work;
      stop.raise();
      return value;
    } catch (cause) {
      const found = failure(cause, sql);
      if (found.kind === 'poisoned') engine.end(found);
      stop.raise();
      throw found;
    } finally {
      undo();
      if (timer !== undefined) cancelling(false);
      clearTimeout(timer);
    }
  }

  stop.raise();
  const id = await step(engine.call((db) => db.connectInternal()));
  const cancel = () => engine.call((db) => db.cancelPendingQuery(id));
  const ask = <T>(work: () => Promise<T>): Promise<T> => step(work(), cancel);
  let ending: Promise<void> | null = null;

  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    let header = await ask(() => engine.call((db) => db.startPendingQuery(id, sql, true)));
    while (!header) header = await ask(() => engine.call((db) => db.pollPendingQuery(id)));
    yield header;
    for (;;) {
      const next = await ask(() => engine.call((db) => db.fetchQueryResults(id)));
      if (next?.length === 0) return;
      if (next) yield next;
    }
  }

  try {
    await ask(() => prepare(engine, id, sql));
    if (locked) {
      await ask(() =>
        assertReading(sql, (text) =>
          prepare(engine, id, text).then(
            () => true,
            () => false,
          ),
        ),
      );
    }
    const reader = await RecordBatchReader.from(bytes());
    await reader.open({ autoDestroy: false });
    const shapes = shapesOf(reader.schema, sql);
    return {
      shapes,
      async next() {
        stop.raise();
        const { done, value } = (await reader.next()) as IteratorResult<RecordBatch, null>;
        return done ? null : chunkOf(value);
      },
      end: () => (ending ??= engine.disconnect(id)),
    };
  } catch (cause) {
    await engine.disconnect(id);
    throw cause;
  }
}

/** Lets the database read the text: it must be one statement. */
async function prepare(engine: Engine, id: number, sql: string): Promise<void> {
  const statement = await engine.call((db) => db.createPrepared(id, sql));
  await engine.call((db) => db.closePrepared(id, statement));
}
