import type { CheckReport } from '@tolok/check';

/** What `check --json` prints between `exit` and `problems`. */
export const checkJson = ({ findings, checks, counts }: CheckReport) => ({
  findings,
  checks,
  counts,
});
