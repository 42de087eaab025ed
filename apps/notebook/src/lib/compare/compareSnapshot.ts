import type { DrawnFigure } from '#lib/figures/figure.ts';
import type { CompareView } from './compareView.ts';
import { type PairSet, setOf } from './pairs.ts';
import type { CollectedColumns } from './sides.ts';

/** What the page of comparisons was written with. */
export interface CompareSnapshot {
  readonly sets: readonly OfferedSet[];
  /** The first pair of the first set as it stands. */
  readonly view: CompareView;
  /** What the agreements of the first set rest on, for the whole year. */
  readonly base: CollectedColumns;
  /** The engine that computed it, for example `duckdb 1.5.5`. */
  readonly engine: string;
}

/** Agreements that may be compared, and what may be asked of them. */
export interface OfferedSet extends PairSet {
  /** In the order of their codes; one alone where it is an office's own. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly facts: readonly {
    readonly value: string;
    /** What the document calls it. */
    readonly name: string;
    /** True for a table that agreements of the set believe by themselves. */
    readonly own: boolean;
  }[];
}

/** Everything the page of comparisons comes with. */
export interface ComparePageData {
  readonly snapshot: CompareSnapshot;
  readonly drawn: Readonly<Record<'dumbbell' | 'waterfall', DrawnFigure>>;
}

/** The set an agreement belongs to. */
export const offeredSet = ({ sets }: CompareSnapshot, agreement: string): OfferedSet =>
  setOf(sets, agreement) as OfferedSet;

/** The tables that the agreements of a set believe by themselves. */
export const factsOf = ({ facts }: OfferedSet): readonly string[] =>
  facts.filter(({ own }) => own).map(({ value }) => value);
