import type { Problem } from '@tolok/schema';
import type { OpenTable } from '#lib/data/openTable.ts';
import type { GridColumn } from '#lib/grid/gridView.ts';
import { GridState } from './gridState.svelte.ts';

/** Rows of a statement on screen. */
export interface QueryRows {
  readonly grid: GridState;
  readonly columns: readonly GridColumn[];
}

/**
 * A statement that a reader writes, and what came of it. The newest run wins; the rows from before
 * stay until there are others.
 */
export class QueryState {
  sql: string;
  readonly #open: () => Promise<OpenTable>;
  readonly #known: readonly GridColumn[];
  #running = $state(false);
  #stopped = $state(false);
  #problems = $state.raw<readonly Problem[]>([]);
  #failure = $state<string | null>(null);
  #rows = $state.raw<QueryRows | null>(null);
  #opened: OpenTable | null = null;
  #turn = 0;

  /** `known` are the columns of the table. */
  constructor(sql: string, known: readonly GridColumn[], open: () => Promise<OpenTable>) {
    this.sql = $state(sql);
    this.#known = known;
    this.#open = open;
  }

  get running(): boolean {
    return this.#running;
  }

  /** True when the last run was ended on request. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** What is wrong with the statement, with places within it. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Why no database could be had, in the words of the browser. */
  get failure(): string | null {
    return this.#failure;
  }

  get rows(): QueryRows | null {
    return this.#rows;
  }

  async run(): Promise<void> {
    const turn = ++this.#turn;
    this.#running = true;
    this.#stopped = false;
    this.#problems = [];
    this.#failure = null;
    try {
      const opened = await this.#open();
      if (turn !== this.#turn) return;
      this.#opened = opened;
      const outcome = await opened.query.run(this.sql);
      if (turn !== this.#turn) return;
      if (outcome.kind === 'rows') this.#show(outcome.table, opened);
      else if (outcome.kind === 'stopped') this.#stopped = true;
      else this.#problems = outcome.problems;
    } catch (cause) {
      if (turn === this.#turn) this.#failure = cause instanceof Error ? cause.message : `${cause}`;
    } finally {
      if (turn === this.#turn) this.#running = false;
    }
  }

  /** Ends what runs, or waits for the database. */
  stop(): void {
    this.#turn++;
    this.#running = false;
    this.#stopped = true;
    this.#opened?.query.stop();
  }

  /** Takes its rows out of the database. */
  async close(): Promise<void> {
    this.#turn++;
    await this.#opened?.query.close();
  }

  #show(
    { name, columns: found }: Pick<GridColumn, 'name'> & { columns: readonly ResultColumn[] },
    { source: { connection } }: OpenTable,
  ): void {
    const columns = found.map((one) => this.#formOf(one));
    const source = { connection, table: { name, columns } };
    this.#rows = { columns, grid: new GridState(() => Promise.resolve(source)) };
  }

  /** A year is written as one; a unit is not taken over, since a sum or a count may bear the name. */
  #formOf({ name, type }: ResultColumn): GridColumn {
    const known = this.#known.find((one) => one.name === name && one.type === type);
    return {
      ...{ name, type, title: null, unit: null, unitFrom: null, verbatim: false },
      year: known?.year ?? false,
    };
  }
}

type ResultColumn = Pick<GridColumn, 'name' | 'type'>;
