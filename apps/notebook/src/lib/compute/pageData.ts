import type { PrintedTable } from '@tolok/charts';
import type { PageBase, PageView, Subject } from './indicatorPage.ts';

/** What an indicator page was written with: computed when it was built. */
export interface Snapshot {
  readonly subject: Subject;
  readonly view: PageView;
  readonly base: PageBase;
  /** The engine that computed it, for example `duckdb 1.5.5`. */
  readonly engine: string;
}

/** A drawing made with the page, in both widths, and what stands beside it. */
export interface Drawn {
  readonly wide: string;
  readonly narrow: string;
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly footer: string;
    readonly table: PrintedTable;
  };
}

/** Everything an indicator page comes with. */
export interface IndicatorPageData {
  readonly snapshot: Snapshot;
  readonly drawn: Drawn;
}
