/** The parts of a report, as the schema of what `check --json` prints says. */
export type { CauseName, CheckOutcome, Finding, FindingPlace, LikelyCause } from '@tolok/schema';
