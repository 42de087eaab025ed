import type { Agreement, PerformancePlan, Source, Stage, Target, Text, Years } from '@tolok/schema';

/** What an office committed itself to: an agreement for one year, or a plan for several. */
export interface Commitment {
  readonly kind: 'agreement' | 'plan';
  readonly id: string;
  readonly title: Text;
  readonly stage: Stage;
  /** Null where it is the same for every work unit. */
  readonly workUnit: string | null;
  readonly years: Years;
  /** The table of actuals it believes; null where it names none. */
  readonly facts: string | null;
  readonly knownFrom: string;
  readonly objectives: readonly { readonly id: string; readonly title: Text }[];
  readonly entries: readonly CommittedIndicator[];
}

/** One indicator of a commitment and what was promised. */
export interface CommittedIndicator {
  readonly code: string;
  /** `id@version`. */
  readonly indicator: string;
  /** As the document prints it; null where it prints none of its own. */
  readonly name: string | null;
  /** By year. A year that is not there has no target. */
  readonly targets: Readonly<Record<string, CommittedTarget>>;
  readonly weight: number | null;
  readonly source: Source | null;
  readonly objective: string;
  readonly objectiveTitle: Text;
  /** Position in the document, from 0. */
  readonly order: number;
}

export interface CommittedTarget {
  /** Null where the document sets none. */
  readonly annual: Target;
  /** By quarter, cumulative; only those the document sets itself. */
  readonly quarters: Readonly<Partial<Record<string, Target>>>;
}

/** An agreement as a commitment of its one year. */
export const ofAgreement = (agreement: Agreement): Commitment => ({
  kind: 'agreement',
  id: agreement.id,
  title: agreement.title,
  stage: agreement.stage,
  workUnit: agreement.workUnit,
  years: { from: agreement.year, to: agreement.year },
  facts: agreement.facts ?? null,
  knownFrom: agreement.knownFrom,
  objectives: agreement.objectives,
  entries: entriesOf(agreement.objectives, ({ target, targets, ...entry }) => ({
    ...entry,
    targets: { [agreement.year]: { annual: target, quarters: { ...targets } } },
  })),
});

/** A plan as a commitment of all its years; shares of a quarter are parts of the target. */
export const ofPlan = (plan: PerformancePlan): Commitment => ({
  kind: 'plan',
  id: plan.id,
  title: plan.title,
  stage: plan.stage,
  workUnit: plan.workUnit,
  years: plan.years,
  facts: plan.facts ?? null,
  knownFrom: plan.knownFrom,
  objectives: plan.objectives,
  entries: entriesOf(plan.objectives, ({ targets, quarters, ...entry }) => ({
    ...entry,
    targets: Object.fromEntries(
      Object.entries(targets).map(([year, annual]) => [
        year,
        { annual, quarters: quarterTargets(annual, quarters) },
      ]),
    ),
  })),
});

type Quarters = PerformancePlan['objectives'][number]['indicators'][number]['quarters'];

const quarterTargets = (annual: Target, quarters: Quarters): CommittedTarget['quarters'] =>
  Object.fromEntries(
    Object.entries(quarters ?? {}).flatMap(([quarter, { target, share }]) => {
      if (target !== undefined) return [[quarter, target]];
      const part = share !== undefined && typeof annual === 'number';
      return part ? [[quarter, (annual * share) / 100]] : [];
    }),
  );

interface Entry {
  readonly code: string;
  readonly indicator: string;
  readonly name?: string;
  readonly weight?: number;
  readonly source?: Source;
}

type Promised<E> = (entry: E) => Entry & Pick<CommittedIndicator, 'targets'>;

const entriesOf = <E extends Entry>(
  objectives: readonly {
    readonly id: string;
    readonly title: Text;
    readonly indicators: readonly E[];
  }[],
  promised: Promised<E>,
): readonly CommittedIndicator[] =>
  objectives
    .flatMap(({ id, title, indicators }) =>
      indicators.map((entry) => ({ id, title, entry: promised(entry) })),
    )
    .map(({ id, title, entry }, order) => ({
      code: entry.code,
      indicator: entry.indicator,
      name: entry.name ?? null,
      targets: entry.targets,
      weight: entry.weight ?? null,
      source: entry.source ?? null,
      objective: id,
      objectiveTitle: title,
      order,
    }));
