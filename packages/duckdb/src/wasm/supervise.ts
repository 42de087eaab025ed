import type { Connection } from '@tolok/schema';
import { connectionOf } from '../connection.ts';
import { type DatabaseOptions, type DatabaseState, WasmDatabase } from './database.ts';

export interface WasmOptions {
  /** For example `1GB`; DuckDB's own, about 3 GB, without it. */
  readonly memoryLimit?: string;
  /** Milliseconds until a start that says nothing counts as failed; 20,000 without it. */
  readonly startTimeout?: number;
  /** Milliseconds a cancelled statement has until the worker is replaced; 2,000 without it. */
  readonly grace?: number;
  /** Told every change of state. */
  readonly onState?: (state: DatabaseState) => void;
}

/** A connection whose database is replaced when it breaks. */
export interface SupervisedConnection extends Connection {
  readonly state: DatabaseState;
  /** Replaces the worker by a fresh one with the same tables; gives back the memory it held. */
  restart(): Promise<void>;
}

/** Starts the database and gives the connection to it. Rejects with `poisoned` when it will not start. */
export async function supervise(
  options: WasmOptions & Pick<DatabaseOptions, 'createWorker' | 'wasm' | 'probe'>,
): Promise<SupervisedConnection> {
  const database = new WasmDatabase({ startTimeout: 20_000, grace: 2_000, ...options });
  await database.started();
  return {
    ...connectionOf(database),
    engine: database.engine,
    get state() {
      return database.state;
    },
    restart: () => database.restart(),
  };
}
