import type { Field } from '@tolok/dataset';
import type { Formula } from '@tolok/formula';
import type {
  ConstantInput,
  Indicator,
  IndicatorInput,
  Policy,
  RowsInput,
  Scale,
} from '@tolok/schema';
import type { Commitment, CommittedIndicator } from './commitment.ts';

/** What a reader asks for. Everything is optional; `compile` fills in the defaults. */
export interface Selection {
  readonly agreement?: string;
  /** A plan in place of an agreement: targets of several years. */
  readonly plan?: string;
  readonly indicators?: readonly string[];
  readonly year?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** Null asks for every work unit; without it the commitment's own. */
  readonly workUnit?: string | null;
  /** The printed table whose actuals are believed. */
  readonly facts?: string;
  readonly policy?: string;
  /** ISO date: only what was known on that day counts. */
  readonly asOf?: string;
  readonly withDrafts?: boolean;
  /** Indicator id to version, in place of the agreement's own or the one in force. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** What was evaluated, every default filled in; it stands in each output. */
export interface Context {
  readonly agreement: string | null;
  readonly plan: string | null;
  /** Null: every year the data have. */
  readonly year: number | null;
  readonly quarter: number | null;
  readonly workUnit: string | null;
  readonly facts: string | null;
  readonly policy: string;
  readonly asOf: string | null;
  readonly rulesHash: string;
  readonly dataHash: string;
}

/**
 * Rules and data brought together, ready to run: every reference resolved, every formula parsed,
 * every input bound to tables. Frozen data; the same plan gives the same results.
 */
export interface Plan {
  readonly context: Context;
  /** What targets come from; null when the selection is about indicators alone. */
  readonly commitment: Commitment | null;
  readonly policy: Policy;
  readonly policyReference: string;
  /** Inputs before what uses them. */
  readonly indicators: readonly PlannedIndicator[];
  /** Entries of the commitment whose rule cannot be read: they count, without a value. */
  readonly unplanned: readonly CommittedIndicator[];
  /** Tables the plan reads, by their name in the database. */
  readonly tables: readonly string[];
  readonly facts: readonly FactsBinding[];
  /** Names of work units, by code, as the datasets give them. */
  readonly workUnitNames: Readonly<Record<string, string>>;
}

export interface PlannedIndicator {
  readonly id: string;
  /** `id@version`. */
  readonly reference: string;
  readonly rule: Indicator;
  /** The file of the rule, for problems and for the reader who wants to look. */
  readonly file: string;
  /** False for one that is only the input of another. */
  readonly listed: boolean;
  readonly entry: CommittedIndicator | null;
  readonly formula: Formula | null;
  readonly inputs: readonly PlannedInput[];
  readonly achievement: Formula;
  readonly scale: PlannedScale | null;
  /** The day the indicator was abolished, null while it lives. */
  readonly endedOn: string | null;
}

export type PlannedInput = PlannedRows | PlannedReference | PlannedConstant;

/** An input aggregated from rows of datasets. */
export interface PlannedRows {
  readonly kind: 'rows';
  readonly name: string;
  readonly input: RowsInput;
  /** Empty when no dataset has such a table. */
  readonly bindings: readonly RowsBinding[];
  /** The work units of each package whose table could not be read; an empty list means any. */
  readonly unread: readonly (readonly string[])[];
}

/** An input that is another indicator. */
export interface PlannedReference {
  readonly kind: 'indicator';
  readonly name: string;
  readonly input: IndicatorInput;
  readonly indicator: string;
}

/** An input that is a number of the rule itself. */
export interface PlannedConstant {
  readonly kind: 'constant';
  readonly name: string;
  readonly input: ConstantInput;
}

/** A table that can serve an input: its name in the database and which column is which key. */
export interface RowsBinding {
  readonly dataset: string;
  readonly resource: string;
  readonly table: string;
  readonly keys: Keys;
  readonly fields: readonly Field[];
  /** The columns that together name one row; empty where the table declares none. */
  readonly primaryKey: readonly string[];
  readonly cells: boolean;
  readonly sample: boolean;
}

/** A printed table that gives actuals. */
export interface FactsBinding {
  readonly dataset: string;
  readonly resource: string;
  readonly table: string;
  readonly sample: boolean;
  /** One row per printed cell, with its place; otherwise one row per figure. */
  readonly cells: boolean;
  readonly keys: Keys;
  readonly fields: readonly Field[];
}

/** Which column of a table is which key. */
export type Keys = Readonly<Partial<Record<Key, string>>>;

/** What a column of a dataset may be a key for. */
export const keys = [
  'workUnit',
  'year',
  'quarter',
  'kro',
  'service',
  'company',
  'indicator',
] as const;

export type Key = (typeof keys)[number];

export interface PlannedScale {
  readonly reference: string;
  readonly scale: Scale;
}

/** The name of a resource's table in the database. */
export const tableName = (dataset: string, resource: string): string => `${dataset}/${resource}`;
