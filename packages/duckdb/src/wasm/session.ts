import { ConnectionError } from '@tolok/schema';
import { failure } from '../failure.ts';
import { assertReading } from '../reading.ts';
import type { Stop } from '../stop.ts';
import type { Engine } from './engine.ts';

export interface SessionOptions {
  /** Milliseconds a cancelled statement has until the engine is ended. */
  readonly grace: number;
  /** Told when a statement had to be cancelled, and again when that is over. */
  readonly cancelling: (active: boolean) => void;
}

/** A connection of DuckDB for one statement that can be told to end. */
export interface Session {
  /** Lets the database read a text: it must be one statement. */
  readonly prepare: (text: string) => Promise<void>;
  /** Rejects unless the statement only reads. */
  readonly assertReading: () => Promise<void>;
  /** Runs a text in slices, so that it can be cancelled, and gives its result as Arrow has it. */
  readonly send: (text: string) => AsyncGenerator<Uint8Array, void, undefined>;
  /** Runs a short text without rows, to its end. */
  readonly run: (text: string) => Promise<void>;
  /** Undoes what was not committed and lets go. Idempotent. */
  readonly end: () => Promise<void>;
}

/**
 * Opens a session for the statement `sql`, which its errors carry. When its cancellation is not
 * obeyed within the grace, the engine ends.
 */
export async function openSession(
  engine: Engine,
  sql: string,
  stop: Stop,
  { grace, cancelling }: SessionOptions,
): Promise<Session> {
  /** Awaits one step; tells the database when the statement is to end, and the engine in the end. */
  async function watched<T>(work: Promise<T>, cancel?: () => Promise<unknown>): Promise<T> {
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
  const id = await watched(engine.call((db) => db.connectInternal()));
  const cancel = () => engine.call((db) => db.cancelPendingQuery(id));
  const step = <T>(work: () => Promise<T>): Promise<T> => watched(work(), cancel);
  let ending: Promise<void> | null = null;

  async function* send(text: string): AsyncGenerator<Uint8Array, void, undefined> {
    let header = await step(() => engine.call((db) => db.startPendingQuery(id, text, true)));
    while (!header) header = await step(() => engine.call((db) => db.pollPendingQuery(id)));
    yield header;
    for (;;) {
      const next = await step(() => engine.call((db) => db.fetchQueryResults(id)));
      if (next?.length === 0) return;
      if (next) yield next;
    }
  }

  async function prepare(text: string): Promise<void> {
    const statement = await engine.call((db) => db.createPrepared(id, text));
    await engine.call((db) => db.closePrepared(id, statement));
  }

  const prepares = (text: string) =>
    prepare(text).then(
      () => true,
      () => false,
    );

  return {
    prepare: (text) => step(() => prepare(text)),
    assertReading: () => step(() => assertReading(sql, prepares)),
    send,
    run: async (text) => {
      await engine
        .call((db) => db.runQuery(id, text))
        .catch((cause: unknown) => engine.fail(cause, sql));
    },
    end: () => (ending ??= engine.disconnect(id)),
  };
}
