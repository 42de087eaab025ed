import type { Language } from '@tolok/schema';
import type { Impact } from '../evaluate/impactOf.ts';

/** The key `impact` of `check --against --json`; numbers as they are, unrounded. */
export const impactJson = (impact: Impact, language: Language) => ({
  against: impact.against,
  changedRules: impact.changedRules,
  rows: impact.rows.map((row) => ({ ...row, title: row.title[language] })),
  headlines: impact.headlines,
  findings: impact.findings,
  counts: impact.counts,
});
