/** How much work a run of the program gives to whom. */
export interface Sizes {
  readonly rounds: number;
  /** Work units by contestant; what is not named here is not run. */
  readonly cases: Readonly<Record<string, number>>;
  readonly columns: number;
  /** Work units of the what-if, and how many of them make a round. */
  readonly recompute: { readonly units: number; readonly repeats: number };
  readonly bulk: number;
  /** The same in a tab, which holds less. */
  readonly bulkInPage: number;
  /** Work units of the series that shows how the bulk path grows. */
  readonly scale: readonly number[];
  /** Indicators of the series that shows how compiling grows, and processes for each. */
  readonly compile: { readonly indicators: readonly number[]; readonly processes: number };
}

const recompute = { units: 10_000, repeats: 40 };

/** Under ten minutes. */
export const full: Sizes = {
  rounds: 9,
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
  bulk: 1_000_000,
  bulkInPage: 1_000_000,
  scale: [10_000, 100_000, 1_000_000, 10_000_000],
  compile: { indicators: [200, 2_000], processes: 9 },
};

/** Under a minute; a gated pair still has at least 50 ms of work in each round. */
export const quick: Sizes = {
  rounds: 9,
  cases: {
    'rules-engine-documented': 100,
    'rules-engine-best': 250,
    'tolok-single': 10_000,
    'plain-js': 20_000,
    zen: 500,
    'json-logic': 1_000,
    cel: 5_000,
  },
  columns: 200_000,
  recompute,
  bulk: 100_000,
  bulkInPage: 100_000,
  scale: [10_000, 100_000],
  compile: { indicators: [200, 2_000], processes: 3 },
};
