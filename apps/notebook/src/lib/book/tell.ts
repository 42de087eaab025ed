import { type Problem, problemHint, problemMessage } from '@tolok/schema';
import type { Told } from './bookView.ts';

/** Problems in words, so that a page can show them without the table of all of them. */
export const tell = (problems: readonly Problem[]): readonly Told[] =>
  problems.map((told) => ({
    code: told.code,
    severity: told.severity,
    message: problemMessage(told),
    hint: problemHint(told),
    line: told.line ?? null,
  }));
