import type { MovedObjective, StatusMove } from '@tolok/analysis';
import type { OverrideKind, ResultRow, Summary, TargetFigure } from '@tolok/engine';
import type { Text, UnitName } from '@tolok/schema';
import type { Told } from '#lib/book/bookView.ts';
import type { AgreementView } from '#lib/compute/agreementPage.ts';
import type { Change } from './change.ts';

/** What a reader looks at, and what they changed. */
export interface WhatIfChoices {
  readonly facts: string | null;
  /** `id@version`. */
  readonly policy: string | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly workUnit: string | null;
  readonly changes: readonly Change[];
  /** The scenario of an opened file and the agreement it was made for; null where that is not said. */
  readonly madeFor: { readonly scenario: string; readonly agreement: string } | null;
}

export const nothingSupposed: WhatIfChoices = Object.freeze({
  facts: null,
  policy: null,
  quarter: null,
  workUnit: null,
  changes: [],
  madeFor: null,
});

/** An agreement before and after the changes, as plain data. */
export interface WhatIfView {
  /** As it stands without the changes. */
  readonly base: AgreementView;
  readonly after: Summary;
  /** The policy after the changes, for what a line is held by. */
  readonly cap: number | null;
  /** Every indicator, in the order of the agreement. */
  readonly lines: readonly Line[];
  readonly objectives: readonly MovedObjective[];
  readonly changes: readonly ShownChange[];
  /** What is wrong with the scenario as a whole. */
  readonly problems: readonly Told[];
  readonly policies: readonly Named[];
  readonly facts: readonly Named[];
}

/** One of several that may be chosen. */
export interface Named {
  readonly value: string;
  readonly name: string;
}

export type Side = Pick<ResultRow, 'target' | 'actual' | 'achievement' | 'status' | 'absent'>;

/** One indicator on both sides. */
export interface Line {
  readonly indicator: string;
  readonly code: string;
  readonly title: Text;
  readonly unit: UnitName;
  readonly before: Side;
  readonly after: Side;
  /** Percentage points; null where either side has no achievement. */
  readonly difference: number | null;
  readonly move: StatusMove;
  /** True where any figure is another. */
  readonly moved: boolean;
}

/** A change as the tray shows it. */
export interface ShownChange {
  readonly change: Change;
  readonly kind: OverrideKind | null;
  /** The indicator it belongs to; null for the policy and the believed table. */
  readonly indicator: string | null;
  readonly code: string | null;
  /** The title of the indicator; null where it belongs to none. */
  readonly title: Text | null;
  /** The name of an input. */
  readonly input: Text | null;
  readonly unit: UnitName | null;
  /** Decimals it is shown with. */
  readonly digits: number;
  /** The value of the base; undefined where it is not known. */
  readonly now: TargetFigure | undefined;
  /** Every value it can have, the worst first, where these are words; null for numbers. */
  readonly choices: readonly string[] | null;
  /** What it does by itself on the base; null where it cannot be applied. */
  readonly alone: Alone | null;
  readonly problems: readonly Told[];
}

export interface Alone {
  /** What it moves the mean by, in percentage points; null where there is no mean on a side. */
  readonly mean: number | null;
  /** How many more indicators are achieved. */
  readonly achieved: number;
  /** How many results show another figure. */
  readonly moved: number;
  /** Why it moves nothing; null where it does. */
  readonly unmoved: Text | null;
}
