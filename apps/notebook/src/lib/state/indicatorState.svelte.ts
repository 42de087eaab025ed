import type { ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import { type Choices, nothingChosen } from '#lib/compute/choices.ts';
import type { PageBase, PageView } from '#lib/compute/indicatorPage.ts';
import type { Snapshot } from '#lib/compute/pageData.ts';
import { LivePage, type Work } from './livePage.svelte.ts';

type Compute = typeof import('#lib/compute/live.ts');

/** One reading of the indicator page. */
export class IndicatorState extends LivePage<PageView, PageBase, Choices> {
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    super(snapshot, nothingChosen);
    this.#snapshot = snapshot;
  }

  get target(): number | null {
    return this.choices.target;
  }

  /** The target of the agreement that is shown, whatever is supposed. */
  get agreed(): ResultRow['target'] {
    const { agreements, office } = this.now;
    return agreements.find(({ id }) => id === office.agreement?.id)?.target ?? null;
  }

  /** The number somebody typed; null when it is none, or when choices cannot be taken yet. */
  readNumber(text: string, language: Language): number | null {
    return this.compute?.readTypedNumber(text, language) ?? null;
  }

  /** Reads the indicator under these choices; a supposed target stays. */
  take(choices: Omit<Choices, 'target'>): void {
    void this.choose({ ...choices, target: this.target });
  }

  /** Supposes another target. */
  suppose(target: number | null): void {
    const same = target === this.agreed;
    void this.choose({ ...this.choices, target: same ? null : target });
  }

  protected async prepare(compute: Compute): Promise<Work<PageView, PageBase, Choices>> {
    const project = await compute.readProject(compute.ruleTexts, compute.datasetTexts);
    const plans = compute.compilePage(project, this.#snapshot.subject);
    return {
      collect: (connection) => compute.collectPage(plans, project, connection),
      view: (base, choices) => compute.viewPage(project, plans, base, choices),
    };
  }
}
