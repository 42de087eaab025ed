import type { AgreementPageView, PeriodBases } from '#lib/compute/alternatives.ts';
import { type AgreementChoices, agreementAsItStands } from '#lib/compute/choices.ts';
import type { AgreementSnapshot } from '#lib/compute/pageData.ts';
import { LivePage, type Work } from './livePage.svelte.ts';

type Compute = typeof import('#lib/compute/live.ts');

/** One reading of the page of an agreement. */
export class AgreementState extends LivePage<AgreementPageView, PeriodBases, AgreementChoices> {
  readonly #snapshot: AgreementSnapshot;

  constructor(snapshot: AgreementSnapshot) {
    super(snapshot, agreementAsItStands);
    this.#snapshot = snapshot;
  }

  /** Reads the agreement under these choices. */
  take(choices: AgreementChoices): void {
    void this.choose(choices);
  }

  protected async prepare(
    compute: Compute,
  ): Promise<Work<AgreementPageView, PeriodBases, AgreementChoices>> {
    const { agreement, sample, base: written } = this.#snapshot;
    const texts = sample
      ? (await import('#lib/compute/sampleFiles.ts')).sampleTexts
      : compute.datasetTexts;
    const project = await compute.readProject(compute.ruleTexts, texts);
    const plan = compute.compileAgreement(project, agreement);
    return {
      async collect(connection) {
        const whole = await compute.collectAgreement(plan, project, connection);
        return compute.withWholeYear(written, whole);
      },
      view: (base, choices) => compute.viewAgreementPage(project, agreement, base, choices),
    };
  }
}
