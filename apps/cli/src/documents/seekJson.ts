import type { Language } from '@tolok/schema';
import type { Found } from '../evaluate/seekCall.ts';
import { contextJson } from './resultsJson.ts';

/** The keys of `seek --json` between `exit` and `problems`. */
export const seekJson = (
  { question, sought, similar, evaluation }: Found,
  language: Language,
): Record<string, unknown> => ({
  context: contextJson(evaluation),
  question: { ...question, of: sought.goal.figure },
  now: { varied: sought.variable.now, unit: sought.variable.unit, ...sought.now },
  answer: { ...sought.answer, because: sought.answer.because[language] },
  then: sought.then,
  similar,
});
