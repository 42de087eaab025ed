import type { Sensitivity } from '@tolok/analysis';
import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { contextJson } from './resultsJson.ts';

/** The keys of `sensitivity --json` between `exit` and `problems`. */
export const sensitivityJson = (
  { figure, now, drivers, parts }: Sensitivity,
  evaluation: Evaluation,
  language: Language,
): Record<string, unknown> => ({
  context: contextJson(evaluation),
  of: figure,
  now,
  drivers: drivers.map((one) => ({ ...one, label: one.label[language] })),
  parts: parts.map((one) => ({ ...one, label: one.label[language] })),
});
