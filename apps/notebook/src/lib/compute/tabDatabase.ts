import type { Connection } from '@tolok/schema';
import type { DatabaseState, SupervisedConnection } from '@tolok/duckdb/browser';
import { openDatabase } from './openDatabase.ts';

/** The one database of this tab, locked; its worker is replaced when it breaks. */
export interface TabDatabase {
  /** `load` of a table that is there already does nothing: pages name their tables alike. */
  readonly connection: Connection;
  /** Replaces the worker; loaded tables come back, kept results do not. */
  readonly restart: () => Promise<void>;
  /** Whether the worker broke and no other could be started. */
  readonly failed: boolean;
}

const listeners = new Set<(state: DatabaseState) => void>();
const shared = onDemand();

/**
 * Opens the database of this tab, or gives the one that is open. Rejects with `ConnectionError` when
 * it does not start, for example where WebAssembly is blocked; the next call tries again.
 */
export const tabDatabase = (): Promise<TabDatabase> => shared.get();

/** One more database, for data that may have the names of those that ship; `end` closes it. */
export function onDemand(): { get: () => Promise<TabDatabase>; end: () => Promise<void> } {
  let opening: Promise<Opened> | null = null;
  return {
    async get() {
      opening ??= open().catch((cause: unknown) => {
        opening = null;
        throw cause;
      });
      const { database } = await opening;
      if (database.failed) await database.restart();
      return database;
    },
    async end() {
      const ending = opening;
      opening = null;
      await (await ending?.catch(() => null))?.supervised.close();
    },
  };
}

/** Tells every change of what the database is doing. Gives what ends it. */
export function onDatabaseState(listener: (state: DatabaseState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Opened {
  readonly database: TabDatabase;
  readonly supervised: SupervisedConnection;
}

async function open(): Promise<Opened> {
  const supervised = await openDatabase({
    onState: (state) => listeners.forEach((listener) => listener(state)),
  });
  await supervised.lock();
  const database = {
    connection: loadingOnce(supervised),
    restart: () => supervised.restart(),
    get failed() {
      return supervised.state === 'failed';
    },
  };
  return { database, supervised };
}

function loadingOnce(supervised: SupervisedConnection): Connection {
  const loads = new Map<string, Promise<void>>();
  return {
    get engine() {
      return supervised.engine;
    },
    load(name, table) {
      const known = loads.get(name);
      if (known) return known;
      const load = supervised.load(name, table);
      loads.set(name, load);
      // A load that broke with its worker may be tried again.
      load.catch(() => loads.delete(name));
      return load;
    },
    lock: () => supervised.lock(),
    query: (sql, options) => supervised.query(sql, options),
    pages: (sql, options) => supervised.pages(sql, options),
    store: (name, sql, options) => supervised.store(name, sql, options),
    drop: (name) => supervised.drop(name),
    describe: (name) => supervised.describe(name),
    close: () => Promise.resolve(), // as long as the tab, or until `end`
  };
}
