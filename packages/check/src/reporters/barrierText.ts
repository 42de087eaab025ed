import { type Language, problemMessage } from '@tolok/schema';
import type { CheckCase } from './byCheck.ts';
import { sampleLines } from './sample.ts';
import { visibleText } from './visibleText.ts';
import { outcomeWords } from './words.ts';

/** Everything that kept a check from being carried out, a line each; its outcome where none is known. */
export function barrierText({ outcome, barriers }: CheckCase, language: Language): string {
  const lines = sampleLines(barriers, 'problems', language, (one) =>
    visibleText(problemMessage(one)[language], language),
  );
  return lines.length > 0 ? lines.join('\n') : whyText({ outcome }, language);
}

/** Why a check was skipped or could not be carried out, in one line. */
export const whyText = (
  { outcome: { outcome, reason } }: Pick<CheckCase, 'outcome'>,
  language: Language,
): string => (reason ? visibleText(reason[language], language) : outcomeWords[outcome][language]);
