import { type Problem, type Text, problemHint, problemMessage } from '@tolok/schema';

/** A problem as machines read it. */
export interface ProblemJson {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: Text;
  readonly hint: Text | null;
  /** Relative to the working folder, with forward slashes; null when no file is concerned. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** JSON pointer into the file; empty for the whole file. */
  readonly pointer: string;
}

export const problemJson = (p: Problem): ProblemJson => ({
  code: p.code,
  severity: p.severity,
  message: problemMessage(p),
  hint: problemHint(p),
  file: p.file === '' ? null : p.file,
  line: p.line ?? null,
  column: p.column ?? null,
  pointer: p.pointer,
});
