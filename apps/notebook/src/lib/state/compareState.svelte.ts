import { type CompareChoices, pairAsItStands } from '#lib/compare/compareChoices.ts';
import type { CompareSnapshot } from '#lib/compare/compareSnapshot.ts';
import type { CompareView } from '#lib/compare/compareView.ts';
import type { OpenedPair } from '#lib/compare/openedPair.ts';
import type { CollectedColumns } from '#lib/compare/sides.ts';
import { LivePage, type Work } from './livePage.svelte.ts';

type Compute = typeof import('#lib/compute/live.ts');

/** One reading of the page of comparisons. */
export class CompareState extends LivePage<CompareView, CollectedColumns, CompareChoices> {
  readonly #snapshot: CompareSnapshot;
  #busy = $state(false);
  #failure = $state<string | null>(null);
  #opened: ((choices: CompareChoices) => Promise<OpenedPair>) | null = null;

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
    return (await this.#opened?.(this.choices)) ?? null;
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
    const { openComparer } = await import('#lib/compare/liveCompare.ts');
    const comparer = openComparer({
      snapshot: this.#snapshot,
      own: await compute.readProject(compute.ruleTexts, compute.datasetTexts),
      samples: async () => {
        const { sampleTexts } = await import('#lib/compute/sampleFiles.ts');
        return compute.readProject(compute.ruleTexts, sampleTexts);
      },
      database: async () => (await compute.tabDatabase()).connection,
    });
    this.#opened = comparer.opened;
    return comparer;
  }
}
