import { type Table, ConnectionError } from '@tolok/schema';
import type { Driver, Statement } from '../connection.ts';
import { lockingSql, memoryLimitSql, openingSql } from '../lockSql.ts';
import { type Stop, unlessStopped } from '../stop.ts';
import { type EngineOptions, Engine } from './engine.ts';
import { insertTable } from './insertTable.ts';
import { dropStoredSql } from '../stored.ts';
import type { SessionOptions } from './session.ts';
import { startStatement } from './statement.ts';
import { storeRows } from './storeRows.ts';

/** What the database is doing, for the screen. */
export type DatabaseState =
  'starting' | 'ready' | 'busy' | 'cancelling' | 'poisoned' | 'restarting' | 'failed';

type Life = Exclude<DatabaseState, 'busy' | 'cancelling'>;

export interface DatabaseOptions extends EngineOptions {
  readonly memoryLimit?: string | undefined;
  /** Milliseconds a cancelled statement has until the worker is replaced. */
  readonly grace: number;
  readonly onState?: ((state: DatabaseState) => void) | undefined;
}

/**
 * A database in a worker that may break and is then replaced.
 *
 * When a statement breaks the worker, or does not obey its cancellation, the worker is ended and
 * another is started, with every table loaded again as it was given, and locked if it was locked.
 * What ran rejects with `poisoned` and is not run again; what comes later waits for the new one.
 */
export class WasmDatabase implements Driver {
  readonly #options: DatabaseOptions;
  readonly #tables = new Map<string, Table>();
  #version = '';
  #locked = false;
  #closed = false;
  #newest: Engine | null = null;
  #ready: Promise<Engine>;
  #life: Life = 'starting';
  #running = 0;
  #cancelling = 0;
  #shown: DatabaseState | null = null;

  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.#tell();
    this.#ready = this.#begin();
  }

  /** Settles when the first start has. */
  async started(): Promise<void> {
    await this.#ready;
  }

  get engine(): string {
    return `duckdb-wasm ${this.#version}`;
  }

  get state(): DatabaseState {
    if (this.#life !== 'ready') return this.#life;
    if (this.#cancelling > 0) return 'cancelling';
    return this.#running > 0 ? 'busy' : 'ready';
  }

  async load(name: string, table: Table): Promise<void> {
    const engine = await this.#ready;
    await this.#while(async () => {
      await insertTable(engine, name, table);
      this.#tables.set(name, table);
    });
  }

  async lock(): Promise<void> {
    const engine = await this.#ready;
    if (this.#locked) return;
    await engine.run(lockingSql);
    this.#locked = true;
  }

  async start(sql: string, stop: Stop): Promise<Statement> {
    const engine = await unlessStopped(stop, this.#ready);
    const done = this.#occupy();
    try {
      const statement = await startStatement(engine, sql, stop, this.#session(), this.#locked);
      return { ...statement, end: () => statement.end().finally(done) };
    } catch (cause) {
      done();
      throw cause;
    }
  }

  async store(name: string, sql: string, stop: Stop): Promise<void> {
    const engine = await unlessStopped(stop, this.#ready);
    await this.#while(() => storeRows(engine, name, sql, stop, this.#session()));
  }

  async drop(name: string): Promise<void> {
    const engine = await this.#ready;
    await this.#while(() => engine.run([dropStoredSql(name)]));
  }

  /** Replaces the worker by a fresh one with the same tables, unless that is already being done. */
  async restart(): Promise<void> {
    if (this.#closed) throw closedError();
    if (this.#life === 'failed') this.#ready = this.#begin('restarting');
    if (this.#life === 'ready') {
      this.#newest?.end(new ConnectionError('poisoned', 'The database was restarted'));
    }
    await this.#ready;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#newest?.end(closedError());
  }

  /** Starts an engine, and the next one when that ends. */
  #begin(life: 'starting' | 'restarting' = 'starting'): Promise<Engine> {
    this.#live(life);
    const ready = this.#bringUp();
    // Whoever asks next is told; nobody may be asking now.
    ready.catch(() => undefined);
    return ready;
  }

  async #bringUp(): Promise<Engine> {
    try {
      const engine = new Engine(this.#options.createWorker);
      this.#newest = engine;
      this.#version = await engine.start(this.#options);
      const { memoryLimit } = this.#options;
      await engine.run(memoryLimit ? [...openingSql, memoryLimitSql(memoryLimit)] : openingSql);
      for (const [name, table] of this.#tables) await insertTable(engine, name, table);
      if (this.#locked) await engine.run(lockingSql);
      this.#live('ready');
      engine.onEnd(() => this.#replace());
      return engine;
    } catch (cause) {
      this.#live('failed');
      if (this.#closed) throw closedError();
      const words = cause instanceof Error ? cause.message : String(cause);
      const reason = new ConnectionError('poisoned', words, { cause });
      this.#newest?.end(reason);
      throw reason;
    }
  }

  #replace(): void {
    if (this.#closed) return;
    this.#live('poisoned');
    this.#ready = this.#begin('restarting');
  }

  async #while<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#occupy();
    try {
      return await work();
    } finally {
      done();
    }
  }

  #session(): SessionOptions {
    const cancelling = (active: boolean) => {
      this.#cancelling += active ? 1 : -1;
      this.#tell();
    };
    return { grace: this.#options.grace, cancelling };
  }

  /** Counts one more thing running; what it gives counts it down again, once. */
  #occupy(): () => void {
    let over = false;
    this.#running += 1;
    this.#tell();
    return () => {
      if (over) return;
      over = true;
      this.#running -= 1;
      this.#tell();
    };
  }

  #live(life: Life): void {
    this.#life = life;
    this.#tell();
  }

  #tell(): void {
    const state = this.state;
    if (state === this.#shown) return;
    this.#shown = state;
    this.#options.onState?.(state);
  }
}

const closedError = () => new ConnectionError('closed', 'The connection is closed');
