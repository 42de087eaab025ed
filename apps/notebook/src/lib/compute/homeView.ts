import type { ResultRow, Summary } from '@tolok/engine';
import type { Stage, Text, UnitName } from '@tolok/schema';

/** An agreement in the list: what it promises, and how it stands. */
export interface ListedAgreement {
  readonly id: string;
  readonly title: Text;
  readonly stage: Stage;
  readonly year: number;
  readonly indicators: number;
  /** How many of its indicators have a target. */
  readonly targets: number;
  /** How many work units may hold it; more than one are made up. */
  readonly units: number;
  /** Null where more than one may hold it. */
  readonly summary: Summary | null;
}

export interface ListedDataset {
  readonly name: string;
  readonly title: Text;
  readonly sample: boolean;
  readonly tables: number;
  readonly rows: number;
  /** First and last line of the source text that its cells stand in; null where it has none. */
  readonly lines: readonly [number, number] | null;
}

export interface ListedNotebook {
  /** Of its page. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly cells: number;
}

/** An indicator that has a page, as it stands in the first agreement that promises it. */
export interface ListedIndicator {
  readonly id: string;
  readonly title: Text;
  readonly unit: UnitName;
  readonly objective: Text;
  readonly target: ResultRow['target'];
  readonly actual: ResultRow['actual'];
  readonly achievement: number | null;
  readonly status: ResultRow['status'];
  readonly absent: ResultRow['absent'];
}

/** A table of a data package. */
export interface ListedTable {
  readonly package: string;
  readonly name: string;
  readonly title: Text;
  /** What the document calls it; null where it is not printed. */
  readonly printed: string | null;
  readonly rows: number;
}

/** A value on a line, with the verdict it would give. */
export interface RulerPoint {
  readonly value: number;
  readonly status: ResultRow['status'];
}

/** An indicator worth opening, and why: its target and values on one line. */
export interface Invitation {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: UnitName;
  readonly target: number;
  readonly points: readonly RulerPoint[];
}

/** What the first page shows, as plain data; every number computed from rules and data. */
export interface HomeView {
  readonly agreements: readonly ListedAgreement[];
  readonly indicators: readonly ListedIndicator[];
  readonly datasets: readonly ListedDataset[];
  readonly tables: readonly ListedTable[];
  readonly notebooks: readonly ListedNotebook[];
  /** The day rules were last released, and how many were; null where none ever was. */
  readonly released: { readonly on: string; readonly rules: number } | null;
  /** The indicator that misses its target by least; null where none misses. */
  readonly nearest: Invitation | null;
  /** The indicator whose actual is printed with the most different values; null where all agree. */
  readonly disputed: Invitation | null;
  /** The first agreement under each policy. */
  readonly policies: readonly { readonly title: Text; readonly meanAchievement: number | null }[];
  readonly statuses: readonly ResultRow['status'][];
}
