import { type Connection, type Problem, ConnectionError, problem } from '@tolok/schema';
import type { GridTable } from '#lib/grid/gridQuery.ts';
import {
  type GridFilter,
  type GridView,
  fromTheTop,
  turnedSort,
  wholeTable,
  windowAt,
} from '#lib/grid/gridView.ts';
import {
  type ColumnSummary,
  type GridPage,
  readCount,
  readPage,
  readSummaries,
} from '#lib/grid/readGrid.ts';

/** Where a grid reads. */
export interface GridSource {
  readonly connection: Connection;
  readonly table: GridTable;
}

/** What a grid shows at first: written with the page, or just read. */
export interface GridStart {
  readonly page: GridPage;
  /** Rows of the whole table. */
  readonly rows: number;
  readonly summaries: readonly ColumnSummary[];
}

/** `ready` also before anything was asked; `gone`: the table went with the database that held it. */
export type GridStanding = 'ready' | 'reading' | 'stopped' | 'failed' | 'gone';

/**
 * Rows of a table that stays in the database. The newest wish wins: an older one is told to end, and
 * what is on screen stays until its successor is there.
 */
export class GridState {
  readonly #open: () => Promise<GridSource>;
  #wish = $state.raw<GridView>(wholeTable);
  #shown = $state.raw<GridView>(wholeTable);
  #page = $state.raw<GridPage>({ rows: { rows: 0, columns: [] }, numbers: null });
  #rows = $state(0);
  #all = $state(0);
  #summaries = $state.raw<readonly ColumnSummary[]>([]);
  #standing = $state<GridStanding>('ready');
  #failure = $state.raw<Problem | null>(null);
  #turn: AbortController | null = null;

  constructor(open: () => Promise<GridSource>, start: GridStart | null = null) {
    this.#open = open;
    if (start) this.#begin(start);
    else void this.#read(wholeTable, true);
  }

  /** What was last asked for. */
  get wish(): GridView {
    return this.#wish;
  }

  /** What the rows on screen are. */
  get shown(): GridView {
    return this.#shown;
  }

  get page(): GridPage {
    return this.#page;
  }

  /** Rows that satisfy the filters. */
  get rows(): number {
    return this.#rows;
  }

  /** Rows of the whole table. */
  get all(): number {
    return this.#all;
  }

  /** Of every column, over the rows that satisfy the filters; empty before they are there. */
  get summaries(): readonly ColumnSummary[] {
    return this.#summaries;
  }

  get standing(): GridStanding {
    return this.#standing;
  }

  get failure(): Problem | null {
    return this.#failure;
  }

  sort(column: string): void {
    const sort = turnedSort(this.#wish.sort, column);
    void this.#read(fromTheTop({ ...this.#wish, sort }), false);
  }

  order(sort: GridView['sort']): void {
    void this.#read(fromTheTop({ ...this.#wish, sort }), false);
  }

  filter(filters: readonly GridFilter[]): void {
    void this.#read(fromTheTop({ ...this.#wish, filters }), true);
  }

  /** Goes to the window with this row. */
  go(offset: number): void {
    void this.#read({ ...this.#wish, offset: windowAt(offset, this.#rows) }, false);
  }

  /** Ends what is being read; the rows on screen stay. */
  stop(): void {
    this.#turn?.abort();
    if (this.#standing === 'reading') this.#standing = 'stopped';
  }

  again(): void {
    void this.#read(this.#wish, true);
  }

  /** Gets the database ready before anyone asks; a failure is told when someone does. */
  async warm(): Promise<void> {
    await this.#open().catch(() => undefined);
  }

  /** Where it reads, for a file with all rows. */
  source(): Promise<GridSource> {
    return this.#open();
  }

  #begin({ page, rows, summaries }: GridStart): void {
    this.#page = page;
    this.#rows = rows;
    this.#all = rows;
    this.#summaries = summaries;
  }

  async #read(wish: GridView, recount: boolean, retry = true): Promise<void> {
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    this.#wish = wish;
    this.#standing = 'reading';
    this.#failure = null;
    // A count that was never finished is still owed.
    const counts = recount || wish.filters !== this.#shown.filters;
    const { signal } = turn;
    try {
      const { connection, table } = await this.#open();
      const page = await readPage(connection, table, wish, { signal });
      const rows = counts
        ? await readCount(connection, table, wish.filters, { signal })
        : this.#rows;
      if (this.#turn !== turn) return;
      this.#page = page;
      this.#rows = rows;
      if (wish.filters.length === 0) this.#all = rows;
      this.#shown = wish;
      this.#standing = 'ready';
      if (counts) await this.#sumUp({ connection, table }, turn);
    } catch (cause) {
      if (this.#turn === turn) await this.#fail(cause, wish, retry);
    }
  }

  async #sumUp({ connection, table }: GridSource, turn: AbortController): Promise<void> {
    const found: ColumnSummary[] = [];
    const { signal } = turn;
    for await (const one of readSummaries(connection, table, this.#shown.filters, { signal })) {
      found.push(one);
    }
    if (this.#turn === turn) this.#summaries = found;
  }

  async #fail(cause: unknown, wish: GridView, retry: boolean): Promise<void> {
    const kind = cause instanceof ConnectionError ? cause.kind : 'poisoned';
    // The tables come back with the next worker, and a page of one is read again at no risk.
    if (kind === 'poisoned' && retry) return this.#read(wish, true, false);
    if (kind === 'cancelled') {
      this.#standing = 'stopped';
      return;
    }
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    this.#failure = problem(`database.${kind}`, { detail });
    this.#standing = kind === 'sql' && (await this.#isGone()) ? 'gone' : 'failed';
  }

  async #isGone(): Promise<boolean> {
    const { connection, table } = await this.#open();
    return (await connection.describe(table.name).catch(() => undefined)) === null;
  }
}
