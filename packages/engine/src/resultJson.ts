import type { Language } from '@tolok/schema';
import type { ResultRow } from './results.ts';

/** One result as other programs read it, in one language; numbers as they are, unrounded. */
export function resultJson(row: ResultRow, language: Language): Record<string, unknown> {
  const { indicator, rule, code, objective, title, unit, confidence, sample, ...rest } = row;
  return {
    ...{ indicator, rule, code, title: title[language], unit, confidence, sample },
    ...rest,
    objective,
    findings: row.findings.map(({ message, ...one }) => ({ ...one, message: message[language] })),
  };
}
