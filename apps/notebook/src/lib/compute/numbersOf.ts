import type { PageView } from './indicatorPage.ts';

/** Every number the page rests on, unrounded: for a machine that reads the page. */
export const numbersOf = ({ office, sample, figures, facts }: PageView) => ({
  facts,
  target: office.row.target,
  actual: office.row.actual,
  achievement: office.row.achievement,
  status: office.row.status,
  figures: figures.map(({ facts: table, value, achievement }) => ({ table, value, achievement })),
  sample: sample && { inputs: sample.row.inputs, actual: sample.row.actual },
});
