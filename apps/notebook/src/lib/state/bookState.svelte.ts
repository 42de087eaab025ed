import type { Plan, Run } from '@tolok/engine';
import type { OpenNotebook, Scalar } from '@tolok/notebook';
import { SvelteMap } from 'svelte/reactivity';
import type { BookData, CellShown } from '#lib/book/bookView.ts';
import { type GivenInputs, printInputs, readInputs } from '#lib/book/inputAddress.ts';
import { Ledger, type Progress, reachedFrom } from '#lib/book/ledger.ts';
import { shownOf } from '#lib/book/shownOf.ts';

type Live = typeof import('#lib/book/live.ts');

/** What runs the notebook in this page: nothing yet, on its way, at hand, or impossible. */
export type BookEngine = 'waiting' | 'starting' | 'ready' | 'failed';

/**
 * One reading of a notebook. It shows what the page was written with; from the first change on, what a
 * change reaches is worked out here: indicators and scenarios without a database, the rest as soon as
 * there is one. The newest change wins.
 */
export class BookState {
  readonly #data: BookData;
  readonly #cells: SvelteMap<string, CellShown>;
  readonly #ledger = new Ledger();
  #engine = $state.raw<BookEngine>('waiting');
  #reason = $state.raw('');
  #progress = $state.raw<Progress | null>(null);
  #here = $state.raw(0);
  #given = $state.raw<GivenInputs>({});
  #opening: Promise<OpenNotebook> | null = null;
  #live: Live | null = null;

  constructor(data: BookData) {
    this.#data = data;
    this.#cells = new SvelteMap(Object.entries(data.shown));
  }

  get engine(): BookEngine {
    return this.#engine;
  }

  /** Why no database runs, in the words of the browser; empty while one does. */
  get reason(): string {
    return this.#reason;
  }

  /** Every cell by its id. */
  get cells(): ReadonlyMap<string, CellShown> {
    return this.#cells;
  }

  /** The run at hand; null while nothing runs. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** How many cells show what was worked out in this page. */
  get here(): number {
    return this.#here;
  }

  /** The inputs that are not as in the file, as the query of an address that has others too. */
  address(query: string): string {
    return printInputs(query, this.#given);
  }

  /** Sets an input. The control shows the value at once; what depends on it follows. */
  async set(id: string, value: Scalar): Promise<void> {
    const shown = this.#cells.get(id);
    if (shown) this.#cells.set(id, { ...shown, view: { kind: 'input', value } });
    const open = await this.#opened();
    const spec = open.order.cells.get(id)?.spec;
    const { [id]: _, ...others } = this.#given;
    const isStart = spec && 'value' in spec && spec.value === value;
    this.#given = isStart ? others : { ...others, [id]: value };
    this.#here = this.#ledger.claim(reachedFrom(open, [id]));
    open.set(id, value);
  }

  /** Sets the inputs that the query of an address names. Gives those that the notebook does not take. */
  setFrom(query: string): readonly string[] {
    const { given, dropped } = readInputs(query, this.#data.view);
    for (const [id, value] of Object.entries(given)) void this.set(id, value);
    return dropped;
  }

  /** Gets ready to run, and starts the database; call it when the page has nothing else to do. */
  async prepare(): Promise<void> {
    if (this.#engine === 'ready' || this.#engine === 'starting') return;
    this.#engine = 'starting';
    await this.#opened();
    try {
      await this.#live?.tabDatabase();
      this.#engine = 'ready';
      this.#reason = '';
    } catch (cause) {
      this.#engine = 'failed';
      this.#reason = cause instanceof Error ? cause.message : String(cause);
    }
  }

  /** Runs every cell again in this page. */
  async runAll(): Promise<void> {
    void this.prepare();
    const open = await this.#opened();
    this.#here = this.#ledger.claim(open.order.cells.keys());
    await open.again();
  }

  /** Runs a cell again, and all that need it. */
  async rerun(id: string): Promise<void> {
    void this.prepare();
    const open = await this.#opened();
    this.#here = this.#ledger.claim(reachedFrom(open, [id]));
    // What it needs may have been stopped as well.
    void open.run();
    await open.again([id]);
  }

  /** Ends what runs or waits, of one cell or of all; it stays as it was, and is marked. */
  async cancel(id?: string): Promise<void> {
    (await this.#opened()).cancel(id);
  }

  async close(): Promise<void> {
    if (this.#opening) await (await this.#opening).close();
  }

  #opened(): Promise<OpenNotebook> {
    return (this.#opening ??= this.#openHere());
  }

  async #openHere(): Promise<OpenNotebook> {
    const live = await import('#lib/book/live.ts');
    this.#live = live;
    const { rules, datasets } = await live.readProject(live.ruleTexts, live.datasetTexts);
    const connection = async () => (await live.tabDatabase()).connection;
    const runPlan = async (plan: Plan): Promise<Run> => {
      const known = this.#data.bases.get(live.planKey(plan));
      if (!known) return live.runPlan(plan, datasets, await connection());
      const results = live.evaluate(plan, known.base);
      const problems = [...known.problems, ...results.problems];
      return { plan, base: known.base, results, problems };
    };
    const { value } = live.readNotebook(this.#data.text, this.#data.file);
    const shared = live.sharedData({ rules, datasets, connect: connection, runPlan });
    const open = live.openNotebook(value, shared);
    open.subscribe((id) => this.#take(open, id));
    return open;
  }

  /** Takes over how a cell stands, where a change has reached it. */
  #take(open: OpenNotebook, id: string): void {
    const state = open.state(id);
    if (!state || !this.#ledger.has(id) || !this.#live) return;
    const isNewest = this.#ledger.begin(id);
    const { failureOf, tell, viewCell } = this.#live;
    const cause = state.cause === null ? null : (open.state(state.cause) ?? null);
    const old = this.#cells.get(id)?.view ?? null;
    const put = (view: CellShown['view']) => this.#put(id, shownOf(state, cause, view, tell));
    const cell = open.order.cells.get(id);
    if (state.state !== 'fresh' || !state.value || !cell) return put(old);
    viewCell(cell, state.value).then(
      (view) => {
        if (isNewest()) put(view);
      },
      (failure: unknown) => {
        // Otherwise the rows went with the run that made them, and a newer one is on its way.
        if (!isNewest()) return;
        const { problems } = failureOf(failure);
        this.#put(id, shownOf({ ...state, state: 'error', problems }, null, old, tell));
      },
    );
  }

  #put(id: string, shown: CellShown): void {
    this.#cells.set(id, shown);
    this.#progress = this.#ledger.note(id, isPending(shown));
  }
}

/** Whether a cell runs, or waits for its turn; one that was stopped has a problem, and does not. */
export const isPending = ({ state, problems }: CellShown): boolean =>
  state === 'running' || (state === 'stale' && problems.length === 0);
