import { describeFormula } from '@tolok/formula';
import { type Confidence, type LegalBasis, type Source, type Text, isAbsent } from '@tolok/schema';
import { type Trace, traceConditions } from '../conditions/trace.ts';
import { type ExplainedInput, explainedInputs } from './explainedInputs.ts';
import { type ExplanationNode, explanationTree } from './explanationTree.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Figure, Place, ResultRow, TargetFigure } from '../results.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import type { Run } from '../run.ts';

/** Everything behind one result, for a page a reviewer could file. */
export interface Explanation {
  readonly row: ResultRow;
  /** The result and what it was made of, downward: achievement, actual, inputs, target, limit. */
  readonly tree: ExplanationNode;
  /** The formula as the rule writes it and in words; null where the rule has none. */
  readonly formula: { readonly text: string; readonly words: Text } | null;
  /** The formula's inputs in its order, also where it did not run. */
  readonly inputs: readonly ExplainedInput[];
  /** How actual is held against target, in words. */
  readonly achievement: { readonly text: string; readonly words: Text };
  readonly target: { readonly value: TargetFigure; readonly source: Source | null };
  readonly policy: {
    readonly reference: string;
    readonly title: Text;
    readonly threshold: number;
    readonly cap: number | null;
    readonly letters: string;
    readonly pendingInMean: string;
    readonly pendingInCount: string;
  };
  /** json-rules-engine's own verdict on the status; null where nothing was to be judged. */
  readonly trace: Trace | null;
  readonly rule: {
    readonly reference: string;
    readonly file: string;
    readonly confidence: Confidence;
    readonly validFrom: string;
    readonly knownFrom: string;
    readonly description: Text | null;
    readonly notes: Text | null;
    readonly source: Source | null;
    readonly evidence: readonly Text[];
  };
  readonly legalBasis: readonly ExplainedBasis[];
  readonly agreement: { readonly id: string; readonly title: Text } | null;
  /** The same actual as every printed table gives it, the believed one among them. */
  readonly figures: readonly {
    readonly facts: string;
    readonly value: Figure;
    readonly place: Place;
  }[];
}

export interface ExplainedBasis {
  readonly regulation: string;
  readonly number: string | null;
  readonly title: Text | null;
  readonly confidence: Confidence | null;
  readonly article: string | null;
  readonly note: Text | null;
}

/**
 * Why a row of results is what it is. The verdict is asked of json-rules-engine again, so that the
 * trace is its own and not a retelling.
 */
export async function explain(run: Run, rules: RuleSet, row: ResultRow): Promise<Explanation> {
  const detail = run.results.details.get(row);
  if (!detail) throw new Error(`no such row in the results: ${row.indicator}`);
  const { planned, achieved } = detail;
  const { rule } = planned;
  const { policy } = run.results;
  const inputs = explainedInputs(planned, detail.measured.inputs);
  const achievement = achievementWords(planned);
  return {
    row,
    tree: explanationTree(run, detail, row, inputs),
    formula: planned.formula && {
      text: planned.formula.text,
      words: inWords(planned.formula, labelsOf(planned)),
    },
    inputs,
    achievement,
    target: { value: row.target, source: planned.entry?.source ?? null },
    policy: {
      reference: run.plan.policyReference,
      title: policy.title,
      threshold: policy.threshold,
      cap: policy.cap,
      letters: policy.letters,
      pendingInMean: policy.pendingInMean,
      pendingInCount: policy.pendingInCount,
    },
    trace:
      row.status === null
        ? null
        : await traceConditions(policy.status.achieved, achieved.facts, policy.conditions ?? {}),
    rule: {
      reference: planned.reference,
      file: planned.file,
      confidence: rule.confidence,
      validFrom: rule.validFrom,
      knownFrom: rule.knownFrom,
      description: rule.description ?? null,
      notes: rule.notes ?? null,
      source: rule.source ?? null,
      evidence: rule.evidence,
    },
    legalBasis: rule.legalBasis.map((basis) => explainedBasis(rules, basis)),
    agreement: run.plan.commitment && {
      id: run.plan.commitment.id,
      title: run.plan.commitment.title,
    },
    figures: figuresOf(run, planned, row),
  };
}

const labelsOf = (planned: PlannedIndicator): Readonly<Record<string, Text>> =>
  Object.fromEntries(planned.inputs.map(({ name, input }) => [name, input.label]));

const inWords = (
  formula: NonNullable<PlannedIndicator['formula']>,
  labels: Readonly<Record<string, Text>>,
): Text => ({
  id: describeFormula(formula, 'id', labels),
  en: describeFormula(formula, 'en', labels),
});

const achievementLabels: Readonly<Record<string, Text>> = {
  realisasi: { id: 'realisasi', en: 'actual' },
  target: { id: 'target', en: 'target' },
};

function achievementWords(planned: PlannedIndicator): Explanation['achievement'] {
  const words = inWords(planned.achievement, achievementLabels);
  return { text: planned.achievement.text, words };
}

/** A legal basis with what its regulation is called; null where it is not among the rules. */
export function explainedBasis(rules: RuleSet, basis: LegalBasis): ExplainedBasis {
  const regulation = rules.regulations.get(basis.regulation)?.value;
  return {
    regulation: basis.regulation,
    number: regulation?.number ?? null,
    title: regulation?.title ?? null,
    confidence: regulation?.confidence ?? null,
    article: basis.article ?? null,
    note: basis.note ?? null,
  };
}

function figuresOf(run: Run, planned: PlannedIndicator, row: ResultRow): Explanation['figures'] {
  return run.plan.facts.flatMap(({ resource }) =>
    (run.base.reported.get(resource)?.get(planned.id) ?? [])
      .filter((figure) => figure.workUnit === row.entity['workUnit'] && figure.year === row.year)
      .map(({ value, place }) => ({
        facts: resource,
        value: isAbsent(value) ? null : value,
        place,
      })),
  );
}
