import type { Connection } from '@tolok/schema';
import { sameValues } from '#lib/compute/sameValues.ts';

/** What the database in this page is doing, or how it compared. */
export type EngineState =
  | { readonly kind: 'waiting' | 'starting' | 'running' }
  | {
      readonly kind: 'agrees' | 'differs';
      readonly engine: string;
      /** From asking for the database to its last answer. */
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a page was written with: computed when it was built. */
export interface Written<View, Base> {
  readonly view: View;
  readonly base: Base;
  /** The engine that computed it, for example `duckdb 1.5.5`. */
  readonly engine: string;
}

/** How a page computes by itself, once the rules are read. */
export interface Work<View, Base, Choices> {
  /** What a database gives for it; all that recomputing needs. */
  collect(connection: Connection): Promise<Base>;
  /** Asks no database. */
  view(base: Base, choices: Choices): View | Promise<View>;
}

type Compute = typeof import('#lib/compute/live.ts');

/**
 * One reading of a page that computes. It shows what the page was written with at once, takes
 * choices as soon as the rules are read, and then lets DuckDB in the page compute everything again.
 */
export abstract class LivePage<View, Base, Choices> {
  readonly #written: Written<View, Base>;
  readonly #nothing: Choices;
  #base: Base;
  #work: Work<View, Base, Choices> | null = null;
  #compute = $state.raw<Compute | null>(null);
  #before = $state.raw<View>() as View;
  #now = $state.raw<View>() as View;
  #choices = $state.raw<Choices>() as Choices;
  #engine = $state.raw<EngineState>({ kind: 'waiting' });

  constructor(written: Written<View, Base>, nothing: Choices) {
    this.#written = written;
    this.#nothing = nothing;
    this.#base = written.base;
    this.#before = written.view;
    this.#now = written.view;
    this.#choices = nothing;
  }

  /** What stands without any choice. */
  get before(): View {
    return this.#before;
  }

  /** What is shown: under the choices. */
  get now(): View {
    return this.#now;
  }

  get choices(): Choices {
    return this.#choices;
  }

  get changed(): boolean {
    return !sameValues(this.#choices, this.#nothing);
  }

  get engine(): EngineState {
    return this.#engine;
  }

  get builtWith(): string {
    return this.#written.engine;
  }

  /** False until choices can be taken. */
  get ready(): boolean {
    return this.#compute !== null;
  }

  /** Lets the page compute by itself. Also the second attempt, after it failed. */
  async start(): Promise<void> {
    this.#engine = { kind: 'starting' };
    try {
      const compute = await import('#lib/compute/live.ts');
      const began = performance.now();
      // The database starts in its worker while this thread reads the rules.
      const opening = compute.tabDatabase();
      opening.catch(() => undefined);
      const work = (this.#work ??= await this.prepare(compute));
      this.#compute = compute;
      if (this.changed) await this.choose(this.#choices);
      const { connection } = await opening;
      this.#engine = { kind: 'running' };
      const base = await work.collect(connection);
      const view = await work.view(base, this.#nothing);
      const milliseconds = performance.now() - began;
      const kind = sameValues(view, this.#written.view) ? 'agrees' : 'differs';
      this.#base = base;
      this.#before = view;
      await this.choose(this.#choices);
      this.#engine = { kind, engine: connection.engine, milliseconds };
    } catch (cause) {
      this.#engine = {
        kind: 'failed',
        reason: cause instanceof Error ? cause.message : `${cause}`,
      };
    }
  }

  /** Reads the rules and compiles what the page is about. */
  protected abstract prepare(compute: Compute): Promise<Work<View, Base, Choices>>;

  /** The data that the page rests on: written with it, or what a database gave since. */
  get bases(): Base {
    return this.#base;
  }

  /** What computes, once choices can be taken. */
  protected get compute(): Compute | null {
    return this.#compute;
  }

  /** The latest choice wins, whatever finishes first; it is kept until it can be computed. */
  protected async choose(choices: Choices): Promise<void> {
    this.#choices = choices;
    if (!this.#work) return;
    const view = await this.#work.view(this.#base, choices);
    if (this.#choices === choices) this.#now = view;
  }
}
