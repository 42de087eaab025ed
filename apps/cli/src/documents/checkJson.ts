import type { CheckReport } from '@tolok/check';
import type { Impact, Report } from '@tolok/schema';

/** What `check --json` prints between `exit` and `problems`; its schema describes the whole. */
export const checkJson = (
  { findings, checks, counts }: CheckReport,
  impact: Impact | null,
): Omit<Report, 'tolok' | 'command' | 'exit' | 'problems'> => ({
  $schema: 'packages/schema/schemas/report.schema.json',
  schemaVersion: 1,
  findings,
  checks,
  counts,
  ...(impact && { impact }),
});
