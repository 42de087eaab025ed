import type { Trajectory } from '@tolok/analysis';
import type { PrintedTable } from '@tolok/charts';
import type { Text } from '@tolok/schema';
import type { AgreementPageView, PeriodBases } from './alternatives.ts';
import type { PageBase, PageView, Subject } from './indicatorPage.ts';

/** What an indicator page was written with: computed when it was built. */
export interface Snapshot {
  readonly subject: Subject;
  /** `id@version` of every policy. */
  readonly policies: readonly string[];
  readonly view: PageView;
  readonly base: PageBase;
  /** Its way through a plan of several years; null where no plan has it. */
  readonly pace: PaceView | null;
  /** The engine that computed it, for example `duckdb 1.5.5`. */
  readonly engine: string;
}

/** The way of an indicator through the years of a plan, and what the plan is called. */
export interface PaceView extends Trajectory {
  readonly plan: Text;
}

/** What an agreement page was written with. */
export interface AgreementSnapshot {
  readonly agreement: string;
  /** All that may be held for the same work units, itself among them. */
  readonly agreements: readonly Named[];
  /** The work units that may hold it, in order; the page begins with the first. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** True where any of them may hold it, with figures that are made up. */
  readonly sample: boolean;
  readonly view: AgreementPageView;
  readonly base: PeriodBases;
  readonly engine: string;
}

/** An agreement by its name. */
export interface Named {
  readonly id: string;
  readonly title: Text;
}

/** A chart made with the page, in several widths, and what stands beside it. */
export interface Drawn {
  /** The widest first. */
  readonly drawings: readonly Drawing[];
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly footer: string;
    readonly table: PrintedTable;
  };
}

export interface Drawing {
  readonly name: keyof typeof drawingWidths;
  readonly svg: string;
}

/** Pixels, by the room a page may have for a drawing. */
export const drawingWidths = { broad: 960, wide: 640, narrow: 340 } as const;

/** Everything an indicator page comes with. */
export interface IndicatorPageData {
  readonly snapshot: Snapshot;
  readonly drawn: Drawn;
}

/** Everything an agreement page comes with. */
export interface AgreementPageData {
  readonly snapshot: AgreementSnapshot;
  readonly drawn: Drawn;
}
