import { type Connection, type QueryOptions, type Table, ConnectionError } from '@tolok/schema';
import { type Chunk, type Piece, type Shape, readTable } from './columns.ts';
import { columnsSql, storedColumns } from './describeTable.ts';
import { type Stop, watchStop } from './stop.ts';

/** What one DuckDB library has to do; the rest of a connection is the same for all. */
export interface Driver {
  readonly engine: string;
  load(name: string, table: Table): Promise<void>;
  lock(): Promise<void>;
  /** Starts a statement. It and every later step reject with the reason once `stop` is tripped. */
  start(sql: string, stop: Stop): Promise<Statement>;
  /** Keeps the rows of a statement that reads as the table, or nothing; rejects as `start` does. */
  store(name: string, sql: string, stop: Stop): Promise<void>;
  /** Takes back a table that is there, locked or not. */
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A statement that runs; its rows are fetched chunk by chunk. */
export interface Statement {
  readonly shapes: readonly Shape[];
  /** The next rows, or null after the last. */
  next(): Promise<Chunk | null>;
  /** Lets go of what the statement holds, at any time. Idempotent. */
  end(): Promise<void>;
}

/** Rows of a page unless the caller says otherwise. */
export const defaultPageRows = 10_000;

/**
 * The connection over a driver: pages, reasons to end, and what closing means.
 *
 * Statements may overlap. After `lock` only statements that read run, or are stored; `load` still works. DECIMAL(38,0)
 * comes as `integer`, as HUGEINT does; a type without a column of ours is an error that names it.
 */
export function connectionOf(driver: Driver): Connection {
  const running = new Set<Stop>();
  const ended = new Map<Stop, () => Promise<void>>();
  const stored = new Set<string>();
  let closing: Promise<void> | null = null;

  const open = () => {
    if (closing) throw new ConnectionError('closed', 'The connection is closed');
  };

  function watch(sql: string, options: QueryOptions) {
    open();
    const stop = watchStop(sql, options);
    running.add(stop);
    const release = () => {
      ended.delete(stop);
      running.delete(stop);
      stop.release();
    };
    return { stop, release };
  }

  async function* pages(
    sql: string,
    { pageRows = defaultPageRows, ...options }: QueryOptions & { pageRows?: number } = {},
  ): AsyncGenerator<Table, void, undefined> {
    const { stop, release } = watch(sql, options);
    try {
      stop.raise();
      const starting = driver.start(sql, stop);
      ended.set(stop, () =>
        starting.then(
          (statement) => statement.end(),
          () => undefined,
        ),
      );
      const statement = await starting;
      try {
        yield* cutPages(statement, stop, pageRows);
      } finally {
        await statement.end();
      }
    } finally {
      release();
    }
  }

  async function query(sql: string, options: QueryOptions = {}): Promise<Table> {
    for await (const page of pages(sql, { ...options, pageRows: Infinity })) return page;
    throw new Error('A statement gives at least one page');
  }

  async function store(name: string, sql: string, options: QueryOptions = {}): Promise<void> {
    const { stop, release } = watch(sql, options);
    try {
      stop.raise();
      const storing = driver.store(name, sql, stop);
      const settled = storing.catch(() => undefined);
      ended.set(stop, () => settled);
      await storing;
      stored.add(folded(name));
    } finally {
      release();
    }
  }

  async function drop(name: string): Promise<void> {
    open();
    if (!stored.has(folded(name))) {
      throw new ConnectionError('sql', `No stored table is named "${name}"`);
    }
    await driver.drop(name);
    stored.delete(folded(name));
  }

  async function close(): Promise<void> {
    for (const stop of running) stop.trip('closed');
    // A statement whose next page nobody asks for never ends by itself.
    await Promise.all([driver.close(), ...[...ended.values()].map((end) => end())]);
  }

  return {
    get engine() {
      return driver.engine;
    },
    async load(name, table) {
      open();
      await driver.load(name, table);
      // A stored table of that name went with the worker that held it; this one may not be dropped.
      stored.delete(folded(name));
    },
    async lock() {
      open();
      await driver.lock();
    },
    query,
    pages,
    store,
    drop,
    async describe(name) {
      const columns = storedColumns(await query(columnsSql(name)));
      return columns.length > 0 ? columns : null;
    },
    close: () => (closing ??= close()),
  };
}

/** Small letters, of ASCII only, as DuckDB compares the names of tables. */
const folded = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Pages of exactly `pageRows`, the last one shorter; one empty page for a result without rows. */
async function* cutPages(
  statement: Statement,
  stop: Stop,
  pageRows: number,
): AsyncGenerator<Table, void, undefined> {
  let pieces: Piece[] = [];
  let rows = 0;
  let given = 0;
  for (let chunk = await statement.next(); chunk; chunk = await statement.next()) {
    for (let from = 0; from < chunk.rows;) {
      const to = Math.min(chunk.rows, from + pageRows - rows);
      pieces.push({ chunk, from, to });
      rows += to - from;
      from = to;
      if (rows < pageRows) continue;
      yield readTable(statement.shapes, pieces);
      stop.raise();
      [pieces, rows, given] = [[], 0, given + 1];
    }
  }
  if (rows > 0 || given === 0) yield readTable(statement.shapes, pieces);
}
