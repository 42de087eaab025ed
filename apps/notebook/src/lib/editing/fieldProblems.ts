/** Something wrong with the text of a field; plain data. */
export interface FieldProblem {
  readonly severity: 'info' | 'warning' | 'error' | 'critical';
  /** What is wrong and what to do, in the language of the reader. */
  readonly message: string;
  /** 1-based, within the field; without a line it is about the whole text. */
  readonly line?: number;
  readonly column?: number;
  /** Offsets, where they are known; over line and column. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** The characters a problem is about: what is named, or a word, or the whole line; within the text. */
export function rangeOf(
  text: string,
  { line, column = 1, range }: FieldProblem,
): { readonly from: number; readonly to: number } {
  if (range) {
    const from = Math.min(Math.max(range.from, 0), text.length);
    return { from, to: Math.min(Math.max(range.to, from), text.length) };
  }
  const lines = text.split('\n');
  const at = Math.min(Math.max(line ?? 1, 1), lines.length) - 1;
  const start = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  const found = lines[at] ?? '';
  if (line === undefined) return { from: 0, to: found.length };
  const from = Math.min(Math.max(column - 1, 0), found.length);
  const word = /^(?:"(?:[^"\\]|\\.)*"?|\$?[\p{L}\p{N}_]+|\S)/u.exec(found.slice(from))?.[0] ?? '';
  if (word !== '') return { from: start + from, to: start + from + word.length };
  const indent = /^\s*/.exec(found)?.[0].length ?? 0;
  return { from: start + Math.min(indent, found.length), to: start + found.length };
}
