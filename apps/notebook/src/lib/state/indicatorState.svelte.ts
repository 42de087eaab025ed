import type { Language } from '@tolok/schema';
import { type Choices, nothingChosen } from '#lib/compute/choices.ts';
import type { PageBase, PagePlans, PageView } from '#lib/compute/indicatorPage.ts';
import type { Snapshot } from '#lib/compute/pageData.ts';
import type { Project } from '#lib/compute/readProject.ts';
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

type Compute = typeof import('#lib/compute/live.ts');

interface Ready {
  readonly compute: Compute;
  readonly project: Project;
  readonly plans: PagePlans;
}

/**
 * One reading of the indicator page. It shows the snapshot at once, takes choices as soon as the
 * rules are read, and then lets DuckDB in the page compute everything again.
 */
export class IndicatorState {
  readonly #snapshot: Snapshot;
  #base: PageBase;
  #ready = $state.raw<Ready | null>(null);
  #before = $state.raw<PageView>() as PageView;
  #now = $state.raw<PageView>() as PageView;
  #choices = $state.raw<Choices>(nothingChosen);
  #engine = $state.raw<EngineState>({ kind: 'waiting' });

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#base = snapshot.base;
    this.#before = snapshot.view;
    this.#now = snapshot.view;
  }

  /** What stands without any choice. */
  get before(): PageView {
    return this.#before;
  }

  /** What is shown: under the choices. */
  get now(): PageView {
    return this.#now;
  }

  get changed(): boolean {
    return this.#choices.facts !== null || this.#choices.target !== null;
  }

  get target(): number | null {
    return this.#choices.target;
  }

  get engine(): EngineState {
    return this.#engine;
  }

  get builtWith(): string {
    return this.#snapshot.engine;
  }

  /** False until choices can be taken. */
  get ready(): boolean {
    return this.#ready !== null;
  }

  /** The number somebody typed; null when it is none, or when choices cannot be taken yet. */
  readNumber(text: string, language: Language): number | null {
    return this.#ready?.compute.readTypedNumber(text, language) ?? null;
  }

  /** Believes another printed table. */
  believe(facts: string): void {
    void this.#choose({ ...this.#choices, facts: facts === this.#before.facts ? null : facts });
  }

  /** Supposes another target. */
  suppose(target: number | null): void {
    const same = target === this.#before.office.row.target;
    void this.#choose({ ...this.#choices, target: same ? null : target });
  }

  reset(): void {
    void this.#choose(nothingChosen);
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
      const { plans, project } = await this.#prepare(compute);
      const { connection } = await opening;
      this.#engine = { kind: 'running' };
      const base = await compute.collectPage(plans, project, connection);
      const view = await compute.viewPage(project, plans, base, nothingChosen);
      const milliseconds = performance.now() - began;
      const kind = sameValues(view, this.#snapshot.view) ? 'agrees' : 'differs';
      this.#base = base;
      this.#before = view;
      await this.#choose(this.#choices);
      this.#engine = { kind, engine: connection.engine, milliseconds };
    } catch (cause) {
      this.#engine = {
        kind: 'failed',
        reason: cause instanceof Error ? cause.message : `${cause}`,
      };
    }
  }

  async #prepare(compute: Ready['compute']): Promise<Ready> {
    if (this.#ready) return this.#ready;
    const project = await compute.readProject(compute.ruleTexts, compute.datasetTexts);
    const ready = { compute, project, plans: compute.compilePage(project, this.#snapshot.subject) };
    this.#ready = ready;
    return ready;
  }

  /** The latest choice wins, whatever finishes first. */
  async #choose(choices: Choices): Promise<void> {
    this.#choices = choices;
    if (!this.#ready) return;
    const { compute, project, plans } = this.#ready;
    const view = await compute.viewPage(project, plans, this.#base, choices);
    if (this.#choices === choices) this.#now = view;
  }
}
