import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { ConnectionError } from '@tolok/schema';
import { failure } from '../failure.ts';

export interface EngineOptions {
  readonly createWorker: () => Worker;
  /** Where the worker finds the WebAssembly module. */
  readonly wasm: string;
  /** Milliseconds until a start that says nothing counts as failed. */
  readonly startTimeout: number;
  /**
   * Rejects where the module cannot be fetched. Asked where a start takes long: the worker says
   * nothing of it by itself.
   */
  readonly probe?: () => Promise<void>;
}

/** Milliseconds after which a start takes long. */
const longStart = 3_000;

/** One life of the database: a worker with DuckDB in it, from its start until it ends or is ended. */
export class Engine {
  readonly #worker: Worker;
  readonly #db: AsyncDuckDB;
  readonly #waiting = new Set<(reason: ConnectionError) => void>();
  readonly #mourners = new Set<() => void>();
  #death: ConnectionError | null = null;

  /** Makes the worker; `start` opens the database in it. */
  constructor(createWorker: () => Worker) {
    this.#worker = createWorker();
    this.#db = new AsyncDuckDB(new VoidLogger(), this.#worker);
    for (const type of ['error', 'messageerror', 'close']) {
      this.#worker.addEventListener(type, (event) => {
        const message = (event as ErrorEvent | undefined)?.message;
        this.end(new ConnectionError('poisoned', message || 'The worker of the database ended'));
      });
    }
  }

  /** Opens an empty database in memory and gives its version, for example `1.4.3`. */
  async start({ wasm, startTimeout, probe }: EngineOptions): Promise<string> {
    const giveUp = (reason: string) => this.end(new ConnectionError('poisoned', reason));
    const late = `DuckDB did not start within ${startTimeout} ms`;
    const timer = setTimeout(() => giveUp(late), startTimeout);
    const asking = setTimeout(() => {
      probe?.().catch((cause: Error) => giveUp(`${wasm} cannot be fetched: ${cause.message}`));
    }, longStart);
    try {
      await this.call((db) => db.instantiate(wasm, null));
      // Short slices let a cancellation in; a longer one would make it wait.
      await this.call((db) => db.open({ query: { queryPollingInterval: 20 } }));
      return (await this.call((db) => db.getVersion())).replace(/^v/, '');
    } finally {
      clearTimeout(timer);
      clearTimeout(asking);
    }
  }

  /** One call of the library. Rejects when the engine ends, which the library alone never tells. */
  async call<T>(work: (db: AsyncDuckDB) => Promise<T>): Promise<T> {
    if (this.#death) throw this.#death;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      work(this.#db)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** Runs statements whose rows nobody wants, in order. Rejects with `ConnectionError`. */
  async run(statements: readonly string[]): Promise<void> {
    await this.connected(async (id) => {
      for (const sql of statements) {
        await this.call((db) => db.runQuery(id, sql)).catch((cause) => this.fail(cause, sql));
      }
    });
  }

  /** Does something on a connection of its own. */
  async connected<T>(work: (id: number) => Promise<T>): Promise<T> {
    const id = await this.call((db) => db.connectInternal());
    try {
      return await work(id);
    } finally {
      await this.disconnect(id);
    }
  }

  async disconnect(id: number): Promise<void> {
    if (!this.#death) await this.call((db) => db.disconnect(id)).catch(() => undefined);
  }

  /** Throws what went wrong in our own classes; ends the engine when it cannot be trusted any more. */
  fail(cause: unknown, sql: string | null): never {
    const found = failure(cause, sql);
    if (found.kind === 'poisoned') this.end(found);
    throw found;
  }

  /** Ends the worker; everything that waits for it rejects with the reason. */
  end(reason: ConnectionError): void {
    if (this.#death) return;
    this.#death = reason;
    this.#worker.terminate();
    for (const reject of this.#waiting) reject(reason);
    for (const mourn of this.#mourners) mourn();
  }

  /** Calls back when the engine ends, at once when it has. */
  onEnd(listener: () => void): void {
    if (this.#death) listener();
    else this.#mourners.add(listener);
  }
}
