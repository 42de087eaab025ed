import { type CompareChoices, pairAsItStands } from '#lib/compare/compareChoices.ts';
import { type CompareSnapshot, offeredSet } from '#lib/compare/compareSnapshot.ts';
import type { CompareView } from '#lib/compare/compareView.ts';
import type { OpenedPair } from '#lib/compare/openedPair.ts';
import { type CollectedColumns, columnsKey } from '#lib/compare/sides.ts';
import type { Project } from '#lib/compute/readProject.ts';
import { LivePage, type Work } from './livePage.svelte.ts';

type Compute = typeof import('#lib/compute/live.ts');

/** One reading of the page of comparisons. */
export class CompareState extends LivePage<CompareView, CollectedColumns, CompareChoices> {
  readonly #snapshot: CompareSnapshot;
  #busy = $state(false);
  #failure = $state<string | null>(null);
  #open: ((choices: CompareChoices) => Promise<OpenedPair>) | null = null;

  constructor(snapshot: CompareSnapshot) {
    const { from, to } = snapshot.view;
    super(snapshot, pairAsItStands({ from: from.id, to: to.id }));
    this.#snapshot = snapshot;
  }

  /** True while another pair than the one that is shown is worked out. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Why what was asked for could not be worked out; null where it is shown. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Compares under these choices. */
  take(choices: CompareChoices): void {
    void this.choose(choices);
  }

  /** Both sides of what is shown, to be asked more; null until the page computes by itself. */
  async opened(): Promise<OpenedPair | null> {
    return (await this.#open?.(this.choices)) ?? null;
  }

  protected override async choose(choices: CompareChoices): Promise<void> {
    this.#failure = null;
    this.#busy = true;
    try {
      await super.choose(choices);
      if (this.choices === choices) this.#busy = false;
    } catch (cause) {
      if (this.choices !== choices) return;
      this.#busy = false;
      this.#failure = cause instanceof Error ? cause.message : `${cause}`;
    }
  }

  protected async prepare(
    compute: Compute,
  ): Promise<Work<CompareView, CollectedColumns, CompareChoices>> {
    const compare = await import('#lib/compare/liveCompare.ts');
    const own = await compute.readProject(compute.ruleTexts, compute.datasetTexts);
    const { base: written, view } = this.#snapshot;
    let samples: Promise<Project> | undefined;
    const projectOf = (choices: CompareChoices): Project | Promise<Project> =>
      offeredSet(this.#snapshot, choices.from).sample
        ? (samples ??= import('#lib/compute/sampleFiles.ts').then(({ sampleTexts }) =>
            compute.readProject(compute.ruleTexts, sampleTexts),
          ))
        : own;
    const kept = new Map(written);
    /** What a pair rests on; asked of the database where it was not yet. */
    const columnsFor = async (
      project: Project,
      base: CollectedColumns,
      choices: CompareChoices,
    ) => {
      const ids = [choices.from, choices.to];
      const known = new Map([...kept, ...base]);
      const missing = ids.filter((id) => !known.has(columnsKey(id, choices)));
      if (missing.length === 0) return known;
      const { connection } = await compute.tabDatabase();
      const found = await compare.collectSides(project, missing, choices, connection);
      for (const [key, columns] of found) kept.set(key, columns);
      return new Map([...known, ...found]);
    };
    let latest: CollectedColumns = written;
    this.#open = async (choices) => {
      const project = await projectOf(choices);
      return compare.openedPair(project, await columnsFor(project, latest, choices), choices);
    };
    return {
      async collect(connection) {
        const plain = pairAsItStands({ from: view.from.id, to: view.to.id });
        const fresh = await compare.collectSides(own, [plain.from, plain.to], plain, connection);
        latest = new Map([...written, ...fresh]);
        return latest;
      },
      async view(base, choices) {
        const project = await projectOf(choices);
        const columns = await columnsFor(project, base, choices);
        return compare.viewComparison(project, columns, choices);
      },
    };
  }
}
