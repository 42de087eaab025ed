/** How much work a run of the program gives to whom. */
export interface Sizes {
  readonly rounds: number;
  /** The same in a page, where no ratio is gated. */
  readonly roundsInPage: number;
  /** Work units by contestant; what is not named here is not run. */
  readonly cases: Readonly<Record<string, number>>;
  readonly columns: number;
  /** Work units of the what-if, and how many of them make a round. */
  readonly recompute: { readonly units: number; readonly repeats: number };
  /** The bulk path by database: work units, of which a tab holds less, and rounds of its own. */
  readonly bulk: Readonly<
    Record<
      'oneThread' | 'twoThreads' | 'wasm' | 'page',
      { readonly units: number; readonly rounds: number }
    >
  >;
  /** The series that shows how the bulk path grows; `byHand` where SQL by hand runs beside it. */
  readonly scale: readonly {
    readonly units: number;
    readonly runs: number;
    readonly byHand: boolean;
  }[];
  /** Indicators of the series that shows how compiling grows, and fresh processes for each. */
  readonly compile: readonly { readonly indicators: number; readonly processes: number }[];
  /** Printed cells that are checked, and fresh processes for each. */
  readonly check: readonly { readonly cells: number; readonly processes: number }[];
  /** Work units that questions about results are asked of. */
  readonly asking: { readonly units: number; readonly rounds: number };
  /** Cells of a notebook that is read, ordered and printed. */
  readonly notebook: readonly { readonly cells: number; readonly runs: number }[];
}

const recompute = { units: 10_000, repeats: 40 };

/** Under ten minutes. */
export const full: Sizes = {
  rounds: 9,
  roundsInPage: 9,
  cases: {
    'rules-engine-documented': 300,
    'rules-engine-best': 500,
    'tolok-single': 20_000,
    'plain-js': 50_000,
    zen: 1_000,
    'json-logic': 2_000,
    cel: 10_000,
  },
  columns: 1_000_000,
  recompute,
  bulk: {
    oneThread: { units: 1_000_000, rounds: 9 },
    twoThreads: { units: 1_000_000, rounds: 9 },
    wasm: { units: 1_000_000, rounds: 9 },
    page: { units: 1_000_000, rounds: 9 },
  },
  scale: [
    { units: 10_000, runs: 9, byHand: true },
    { units: 100_000, runs: 9, byHand: true },
    { units: 1_000_000, runs: 3, byHand: true },
    { units: 10_000_000, runs: 1, byHand: false },
  ],
  compile: [
    { indicators: 200, processes: 9 },
    { indicators: 2_000, processes: 3 },
  ],
  check: [
    { cells: 100_000, processes: 3 },
    { cells: 1_000_000, processes: 3 },
  ],
  asking: { units: 10_000, rounds: 9 },
  notebook: [
    { cells: 1_250, runs: 9 },
    { cells: 5_000, runs: 9 },
    { cells: 20_000, runs: 5 },
  ],
};

/**
 * Under a minute. Gated pairs still have at least 50 ms of work in each round, a thread one whole
 * group of rows, and the bulk path more rounds, of which single ones tell less.
 */
export const quick: Sizes = {
  rounds: 9,
  roundsInPage: 3,
  cases: {
    'rules-engine-documented': 15,
    'rules-engine-best': 250,
    'tolok-single': 15_000,
    'plain-js': 10_000,
    zen: 64,
    'json-logic': 150,
    cel: 1_000,
  },
  columns: 240_000,
  recompute,
  bulk: {
    oneThread: { units: 122_880, rounds: 15 },
    twoThreads: { units: 245_760, rounds: 15 },
    wasm: { units: 80_000, rounds: 15 },
    page: { units: 40_000, rounds: 3 },
  },
  scale: [
    { units: 10_000, runs: 1, byHand: true },
    { units: 100_000, runs: 1, byHand: false },
  ],
  compile: [{ indicators: 200, processes: 2 }],
  check: [{ cells: 40_000, processes: 2 }],
  asking: { units: 2_000, rounds: 3 },
  notebook: [
    { cells: 1_250, runs: 3 },
    { cells: 5_000, runs: 3 },
  ],
};
