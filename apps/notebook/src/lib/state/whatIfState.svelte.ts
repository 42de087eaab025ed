import type { PeriodBases } from '#lib/compute/alternatives.ts';
import type { WhatIfSnapshot } from '#lib/whatif/whatIfSnapshot.ts';
import type { Change } from '#lib/whatif/change.ts';
import type { Supposed } from '#lib/whatif/openWhatIf.ts';
import { type WhatIfChoices, type WhatIfView, nothingSupposed } from '#lib/whatif/whatIfView.ts';
import { LivePage, type Work } from './livePage.svelte.ts';

type Compute = typeof import('#lib/compute/live.ts');
type Asking = typeof import('#lib/whatif/live.ts');

/** One reading of an agreement in which values are supposed to be others. */
export class WhatIfState extends LivePage<WhatIfView, PeriodBases, WhatIfChoices> {
  readonly #snapshot: WhatIfSnapshot;
  #latest: Supposed | null = null;
  #settled = $state.raw<Supposed | null>(null);
  #asking = $state.raw<Asking | null>(null);

  constructor(snapshot: WhatIfSnapshot) {
    super(snapshot, nothingSupposed);
    this.#snapshot = snapshot;
  }

  /** What larger questions are asked of: the last changes that were let go of. Null before any. */
  get settled(): Supposed | null {
    return this.#settled;
  }

  /** What answers them; null until it has been fetched. */
  get asking(): Asking | null {
    return this.#asking;
  }

  /** What the changes can be made to; empty until the rules are read. */
  get changeable(): Supposed['changeable'] {
    return this.#settled?.changeable ?? [];
  }

  /** Shows what other changes would give, while somebody still moves one. */
  preview(changes: readonly Change[]): void {
    void super.choose({ ...this.choices, changes });
  }

  /** Takes up choices, and has everything else that depends on them worked out. */
  take(choices: WhatIfChoices): void {
    void this.choose(choices);
  }

  /** What is shown is painted before the larger questions are asked again. */
  protected override async choose(choices: WhatIfChoices): Promise<void> {
    await super.choose(choices);
    setTimeout(() => {
      if (this.choices === choices && this.#latest) this.#settled = this.#latest;
    });
  }

  protected async prepare(compute: Compute): Promise<Work<WhatIfView, PeriodBases, WhatIfChoices>> {
    const { agreement, sample, base: written } = this.#snapshot;
    const asking = await import('#lib/whatif/live.ts');
    const texts = sample
      ? (await import('#lib/compute/sampleFiles.ts')).sampleTexts
      : compute.datasetTexts;
    const project = await compute.readProject(compute.ruleTexts, texts);
    const plan = compute.compileAgreement(project, agreement);
    // Nothing that is shown depends on it.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const models = new Map<PeriodBases, ReturnType<Asking['openWhatIf']>>();
    const collect = async (other: typeof plan) => {
      const { connection } = await compute.tabDatabase();
      return compute.collectAgreement(other, project, connection);
    };
    const suppose = async (base: PeriodBases, choices: WhatIfChoices) => {
      const model = models.get(base) ?? asking.openWhatIf(project, agreement, base, collect);
      models.set(base, model);
      return model.suppose(choices);
    };
    // Questions can be asked of what came with the page, before a database has answered.
    this.#latest = await suppose(written, nothingSupposed);
    this.#settled = this.#latest;
    this.#asking = asking;
    return {
      async collect(connection) {
        const whole = await compute.collectAgreement(plan, project, connection);
        return compute.withWholeYear(written, whole);
      },
      view: async (base, choices) => {
        const supposed = await suppose(base, choices);
        if (choices === this.choices) this.#latest = supposed;
        return asking.viewWhatIf(supposed);
      },
    };
  }
}
