import type { Grid, Sensitivity } from '@tolok/analysis';
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

/** The key `grid`: a row for each step down, in it what comes of each step across. */
export const gridJson = ({ across, down, cells }: Grid): Record<string, unknown> => ({
  across,
  down,
  cells: cells.map((row) => row.map(({ value, status }) => ({ value, status }))),
});
