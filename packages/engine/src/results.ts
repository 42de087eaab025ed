import type { AbsentReason, Severity, TargetRange, Text, UnitName } from '@tolok/schema';

/** Which part of the data a row is about; every key below the work unit comes with it. */
export type Entity = Readonly<Record<string, string>>;

/** Where a figure stands: a cell of a printed table with its line, or rows of a dataset. */
export interface Place {
  readonly dataset: string;
  readonly table: string;
  readonly row: string | null;
  /** How many rows of a dataset were put together; null where it is one printed cell. */
  readonly rows: number | null;
  readonly column: string | null;
  /** 1-based line in the source text of a printed table; null for rows of a dataset. */
  readonly line: number | null;
  /** The characters as printed; null where the source is no printed table. */
  readonly asPrinted: string | null;
}

export type Status = 'achieved' | 'not-achieved';

/** A number, a letter of a scale, or null: then `absent` says why. */
export type Figure = number | string | null;

/** A target may be a range of numbers too, both ends included. */
export type TargetFigure = Figure | TargetRange;

/** One indicator of one entity in one period. Numbers are unrounded doubles. */
export interface ResultRow {
  readonly indicator: string;
  readonly rule: string;
  /** The code in the agreement, null outside one. */
  readonly code: string | null;
  readonly objective: string | null;
  readonly title: Text;
  readonly unit: UnitName;
  readonly confidence: 'verified' | 'public' | 'unverified';
  /** True when made-up data took part. */
  readonly sample: boolean;
  readonly entity: Entity;
  readonly year: number;
  readonly quarter: number | null;
  readonly target: TargetFigure;
  readonly actual: Figure;
  /** Percent; null when absent, and for a letter unless the policy counts letters. */
  readonly achievement: number | null;
  readonly status: Status | null;
  readonly band: { readonly scale: string; readonly id: string; readonly label: string } | null;
  readonly absent: AbsentReason | null;
  /** `computed` from inputs by the formula, or `reported` by the office. */
  readonly origin: 'computed' | 'reported';
  readonly sources: readonly Place[];
  /** The inputs of the formula where it ran; null for an absent one. */
  readonly inputs: Readonly<Record<string, number | null>> | null;
  readonly findings: readonly Finding[];
  /** The paths of the overrides that touched this row. */
  readonly changed: readonly string[];
}

/** A remark of the policy about one result. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: Text;
}

/** The agreement as a whole, for one work unit. */
export interface Summary {
  readonly indicators: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly absent: number;
  /** Achieved of all, in percent; null where there is none. */
  readonly successRatio: number | null;
  /** Percent, over `meanCovers` indicators; null when it covers none. */
  readonly meanAchievement: number | null;
  readonly meanCovers: number;
  readonly objectives: {
    readonly achieved: number;
    readonly notAchieved: number;
    readonly absent: number;
  };
  readonly computed: number;
  readonly reported: number;
}
