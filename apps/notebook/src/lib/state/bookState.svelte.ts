import type { Plan, Run } from '@tolok/engine';
import type { NotebookText, OpenNotebook, Scalar } from '@tolok/notebook';
import type { Connection } from '@tolok/schema';
import { SvelteMap } from 'svelte/reactivity';
import type { BookData, BookView, CellShown } from '#lib/book/bookView.ts';
import { type GivenInputs, printInputs, readInputs } from '#lib/book/inputAddress.ts';
import { Ledger, type Progress, reachedBy } from '#lib/book/ledger.ts';
import { shownOf } from '#lib/book/shownOf.ts';
import { type OwnFiles, noOwnFiles } from '#lib/open/ownFiles.ts';

type Live = typeof import('#lib/book/live.ts');

interface Opened {
  readonly live: Live;
  readonly open: OpenNotebook;
}

/** What runs the notebook in this page: nothing yet, on its way, at hand, or impossible. */
export type BookEngine = 'waiting' | 'starting' | 'ready' | 'failed';

/**
 * One reading of a notebook. It shows what the page was written with; from the first change on, what a
 * change reaches is worked out here: indicators and scenarios without a database, the rest as soon as
 * there is one. The newest change wins.
 */
export class BookState {
  readonly #data: BookData;
  readonly #own: OwnFiles;
  readonly #cells: SvelteMap<string, CellShown>;
  readonly #ledger = new Ledger();
  #engine = $state.raw<BookEngine>('waiting');
  #reason = $state.raw('');
  #progress = $state.raw<Progress | null>(null);
  #here = $state.raw(0);
  #given = $state.raw<GivenInputs>({});
  #view = $state.raw<BookView>() as BookView;
  #opening: Promise<Opened> | null = null;
  #ready: Opened | null = null;
  #connecting: Promise<Connection> | null = null;
  #edited: NotebookText | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ownDatabase: ReturnType<Live['onDemand']> | null = null;

  /** `own` are files of the reader, which stand in for those that ship. */
  constructor(data: BookData, own: OwnFiles = noOwnFiles) {
    this.#data = data;
    this.#own = own;
    this.#view = data.view;
    this.#cells = new SvelteMap(Object.entries(data.shown));
  }

  get engine(): BookEngine {
    return this.#engine;
  }

  /** Why no database runs, in the words of the browser; empty while one does. */
  get reason(): string {
    return this.#reason;
  }

  /** The notebook as it stands. */
  get view(): BookView {
    return this.#view;
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
    const opened = await this.#opened();
    const { open } = opened;
    const spec = open.order.cells.get(id)?.spec;
    const { [id]: _, ...others } = this.#given;
    const isStart = spec && 'value' in spec && spec.value === value;
    this.#given = isStart ? others : { ...others, [id]: value };
    this.#reach(opened, () => open.set(id, value));
  }

  /** Sets the inputs that the query of an address names. Gives those that the notebook does not take. */
  setFrom(query: string): readonly string[] {
    const { given, dropped } = readInputs(query, this.#view);
    for (const [id, value] of Object.entries(given)) void this.set(id, value);
    return dropped;
  }

  /**
   * Gets ready to run, and starts the database; call it when the page has nothing else to do. `again`
   * starts one that failed since.
   */
  async prepare(again = false): Promise<void> {
    if (this.#engine === 'starting' || (this.#engine === 'ready' && !again)) return;
    this.#engine = 'starting';
    this.#connecting = null;
    const { live } = await this.#opened();
    try {
      await this.#connect(live);
      this.#engine = 'ready';
      this.#reason = '';
    } catch (cause) {
      this.#engine = 'failed';
      this.#reason = cause instanceof Error ? cause.message : String(cause);
    }
  }

  /** Runs every cell again in this page. */
  async runAll(): Promise<void> {
    void this.prepare(true);
    const opened = await this.#opened();
    this.#reach(opened, () => void opened.open.again());
    await opened.open.settled();
  }

  /** Runs a cell again, and all that need it. */
  async rerun(id: string): Promise<void> {
    void this.prepare(true);
    const opened = await this.#opened();
    this.#reach(opened, () => void opened.open.again([id]));
    await opened.open.settled();
  }

  /** Ends what runs or waits, of one cell or of all; it stays as it was, and is marked. */
  async cancel(id?: string): Promise<void> {
    (await this.#opened()).open.cancel(id);
  }

  /** Shows an edited notebook, and works out what the edit reaches; while someone types, in pauses. */
  edit(now: NotebookText, isTyping: boolean): void {
    this.#edited = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#takeEdit(), isTyping ? typingPause : 0);
    const show = ({ live }: Opened) => {
      this.#view = live.viewBook(now.notebook, now.problems);
    };
    if (this.#ready) show(this.#ready);
    else void this.#opened().then(show);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#opening) await (await this.#opening).open.close();
    await this.#ownDatabase?.end();
  }

  async #takeEdit(): Promise<void> {
    const opened = await this.#opened();
    const { open } = opened;
    if (!this.#edited) return;
    const { notebook } = this.#edited;
    const before = open.order.cells;
    this.#reach(opened, () => open.edit(notebook));
    for (const [id, { spec }] of open.order.cells) {
      const old = before.get(id)?.spec;
      const isMoved = 'value' in spec && old && 'value' in old && old.value !== spec.value;
      // What the file now says to begin with is what the reader last asked for.
      if (isMoved) void this.set(id, spec.value);
    }
    for (const id of this.#cells.keys()) {
      if (open.order.cells.has(id)) continue;
      this.#cells.delete(id);
      const { [id]: _, ...others } = this.#given;
      this.#given = others;
      this.#progress = this.#ledger.note(id, false);
    }
  }

  /** Makes a change; what it reaches shows from now on what is worked out here. */
  #reach(opened: Opened, change: () => unknown): void {
    const reached = reachedBy(opened.open, change);
    this.#here = this.#ledger.claim(reached);
    for (const id of reached) this.#take(opened, id);
  }

  #opened(): Promise<Opened> {
    return (this.#opening ??= this.#openHere());
  }

  /**
   * The database of the tab, or one of its own for data that may have the names of those that ship.
   * One that did not start is not tried again before `prepare` is called.
   */
  #connect({ onDemand, tabDatabase }: Live): Promise<Connection> {
    if (this.#own.datasets.length > 0) this.#ownDatabase ??= onDemand();
    const database = this.#ownDatabase?.get ?? tabDatabase;
    return (this.#connecting ??= database().then(({ connection }) => connection));
  }

  async #openHere(): Promise<Opened> {
    const live = await import('#lib/book/live.ts');
    const shipped = await live.readProject(live.ruleTexts, live.datasetTexts);
    const rules = this.#own.rules ?? shipped.rules;
    const isOwn = (name: string) => this.#own.datasets.some((one) => one.name === name);
    const datasets = [
      ...this.#own.datasets,
      ...shipped.datasets.filter(({ name }) => !isOwn(name)),
    ];
    const connect = () => this.#connect(live);
    const runPlan = async (plan: Plan): Promise<Run> => {
      const known = this.#data.bases.get(live.planKey(plan));
      if (!known) return live.runPlan(plan, datasets, await connect());
      const results = live.evaluate(plan, known.base);
      const problems = [...known.problems, ...results.problems];
      return { plan, base: known.base, results, problems };
    };
    const { value } = live.readNotebook(this.#data.text, this.#data.file);
    const open = live.openNotebook(value, live.sharedData({ rules, datasets, connect, runPlan }));
    const opened = { live, open };
    this.#ready = opened;
    open.subscribe((id) => this.#take(opened, id));
    return opened;
  }

  /** Takes over how a cell stands, where a change has reached it. */
  #take({ live, open }: Opened, id: string): void {
    const state = open.state(id);
    if (!state || !this.#ledger.has(id)) return;
    const isNewest = this.#ledger.begin(id);
    const { failureOf, tell, viewCell } = live;
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

/** Milliseconds without a key before what was typed is run. */
const typingPause = 300;

/** Whether a cell runs, or waits for its turn; one that was stopped has a problem, and does not. */
export const isPending = ({ state, problems }: CellShown): boolean =>
  state === 'running' || (state === 'stale' && problems.length === 0);
