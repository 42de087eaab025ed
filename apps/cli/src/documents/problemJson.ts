import { type Problem, type ProblemRecord, problemHint, problemMessage } from '@tolok/schema';

/** A problem as machines read it. */
export const problemJson = (p: Problem): ProblemRecord => ({
  code: p.code,
  severity: p.severity,
  message: problemMessage(p),
  hint: problemHint(p),
  file: p.file === '' ? null : p.file,
  line: p.line ?? null,
  column: p.column ?? null,
  pointer: p.pointer,
});
