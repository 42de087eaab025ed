import {
  type AgreementImpact,
  type ChangeKind,
  type Comparison,
  type Group,
  type Slot,
  type Suggestion,
  agreementImpact,
  compareAgreements,
  groups,
  openImpact,
  stepParts,
} from '@tolok/analysis';
import { type ExplainedBasis, explainedBasis, readOverride } from '@tolok/engine';
import type { Stage, Text } from '@tolok/schema';
import { policiesOf } from '#lib/compute/agreementPage.ts';
import { type Project, printedNameOf, sound } from '#lib/compute/readProject.ts';
import { type ChangeLine, changeLines } from './changeLine.ts';
import type { CompareChoices } from './compareChoices.ts';
import { shortTitles } from './shortTitles.ts';
import { type CollectedColumns, columnsKey, compileSide, sideOf } from './sides.ts';

/** Two agreements side by side and what that moves, under choices; plain data. */
export interface CompareView {
  readonly from: ComparedAgreement;
  readonly to: ComparedAgreement;
  readonly year: number | null;
  readonly quarter: number | null;
  /** The code of the one work unit; null where there are all. */
  readonly workUnit: string | null;
  readonly workUnitNames: Readonly<Record<string, string>>;
  /** The tables that may be believed. */
  readonly facts: readonly { readonly value: string; readonly name: string }[];
  /** The table that is believed on both sides. */
  readonly believed: string | null;
  /** `id@version`. */
  readonly policy: string;
  /** The greatest achievement that counts; null without one. */
  readonly cap: number | null;
  readonly policies: readonly string[];
  readonly lines: readonly ChangeLine[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly suggestions: readonly Suggested[];
  readonly impact: Omit<AgreementImpact, 'indicators'>;
  /** What each step is made of, in the order of the steps. */
  readonly steps: readonly StepMade[];
  readonly rulesHash: string;
  readonly dataHash: string;
}

/** One side of a comparison. */
export interface ComparedAgreement {
  readonly id: string;
  readonly title: Text;
  /** What a sentence about both calls it. */
  readonly short: Text;
  readonly stage: Stage;
  readonly indicators: number;
  readonly legalBasis: readonly ExplainedBasis[];
  readonly notes: Text | null;
}

/** What may be one indicator, with both names. */
export interface Suggested extends Suggestion {
  readonly titles: { readonly from: Text; readonly to: Text };
}

/** A step by the changes that make it; null where it cannot be parted. */
export interface StepMade {
  readonly step: Group;
  readonly parts: readonly PartMade[] | null;
}

export interface PartMade {
  /** The key of the change. */
  readonly line: string;
  /** Whether it joins, leaves, or stays. */
  readonly slot: Slot;
  /** Whole units of 1e-9 percent. */
  readonly delta: number;
}

/** Compares two agreements over collected data. Asks no database. */
export function viewComparison(
  project: Project,
  columns: CollectedColumns,
  choices: CompareChoices,
): CompareView {
  const { rules } = project;
  const comparison = sound(compareAgreements(rules, choices.from, choices.to));
  const { game, plans } = openPair(project, columns, choices, comparison);
  const { indicators, ...impact } = agreementImpact(game, choices.order ?? groups);
  const lines = changeLines(rules, comparison, { ...impact, indicators });
  const { context, policy, policyReference, workUnitNames } = plans.from;
  const believed = choices.facts ?? context.facts;
  const keyOf = (slot: Slot) =>
    lines.find(({ effects }) => effects.some((one) => sameSlot(one.slot, slot)))?.key ?? '';
  return {
    ...sidesOf(project, comparison),
    ...{ year: context.year, quarter: context.quarter, workUnit: context.workUnit },
    ...{ workUnitNames, believed, policy: policyReference, cap: policy.cap },
    facts: plans.from.facts.map(({ resource }) => ({
      value: resource,
      name: printedNameOf(project, resource),
    })),
    policies: policiesOf(rules).map(({ value }) => value),
    ...{ lines, counts: comparison.counts, impact },
    suggestions: comparison.suggestions.map((one) => ({ ...one, titles: titlesOf(one, lines) })),
    steps: [...stepParts(game, impact.attribution)].map(([step, parts]) => ({
      step,
      parts: parts && parts.map(({ slot, delta }) => ({ line: keyOf(slot), slot, delta })),
    })),
    rulesHash: context.rulesHash,
    dataHash: context.dataHash,
  };
}

/** Both sides of a pair, opened for the question what moved. */
export function openPair(
  project: Project,
  columns: CollectedColumns,
  choices: CompareChoices,
  { changes }: Pick<Comparison, 'changes'>,
) {
  const plans = {
    from: compileSide(project, choices.from, choices),
    to: compileSide(project, choices.to, choices),
  };
  const overrides = choices.facts === null ? [] : [sound(readOverride('facts', choices.facts))];
  const sides = {
    from: sideOf(plans.from, columns, columnsKey(choices.from, choices)),
    to: sideOf(plans.to, columns, columnsKey(choices.to, choices)),
  };
  const game = openImpact({ changes }, sides.from, sides.to, overrides);
  return { game, plans, sides, overrides };
}

const sameSlot = (one: Slot, other: Slot): boolean =>
  one.from === other.from && one.to === other.to;

function sidesOf({ rules }: Project, { from, to, changes }: Comparison) {
  const [one, other] = [from, to].map((id) => {
    const found = rules.agreements.get(id)?.value;
    if (!found) throw new Error(`${id} was compared`);
    return found;
  }) as [Found, Found];
  const short = shortTitles(one.title, other.title);
  const side = (agreement: Found, own: 'from' | 'to', title: Text): ComparedAgreement => ({
    id: agreement.id,
    title: agreement.title,
    short: title,
    stage: agreement.stage,
    indicators: new Set(changes.flatMap((change) => change[own]?.position ?? [])).size,
    legalBasis: agreement.legalBasis.map((basis) => explainedBasis(rules, basis)),
    notes: agreement.notes ?? null,
  });
  return { from: side(one, 'from', short[0]), to: side(other, 'to', short[1]) };
}

type Found = NonNullable<ReturnType<Project['rules']['agreements']['get']>>['value'];

function titlesOf({ from, to }: Suggestion, lines: readonly ChangeLine[]): Suggested['titles'] {
  const named = (id: string): Text => ({ id, en: id });
  const nameIn = (side: 'from' | 'to', id: string) =>
    lines.find((line) => line[side]?.id === id)?.[side]?.name ?? named(id);
  return { from: nameIn('from', from.id), to: nameIn('to', to.id) };
}
