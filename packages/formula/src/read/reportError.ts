import type { SyntaxNode } from '@lezer/common';
import { spellings } from './spellings.ts';
import type { Problem } from '@tolok/schema';
import type { Span } from '../node.ts';

/** The text of a place, and where to tell. */
export interface ErrorPlace {
  readonly text: (node: Span) => string;
  readonly report: (code: Problem['code'], at: Span, values?: Problem['values']) => void;
}

/** Tells what is wrong where the grammar found an error, with the form that was perhaps meant. */
export function reportError(error: SyntaxNode, parent: SyntaxNode, reading: ErrorPlace): void {
  const found = reading.text(error).trim();
  const span = trimmed(error, reading);
  const before = error.prevSibling;
  const foreign = spellings.find(([sign]) => found.startsWith(sign));
  if (found.startsWith(',') && before) {
    const left = reading.text(before);
    const right = found.slice(1).trim();
    const decimals = /\d$/.test(left) && /^\d/.test(right);
    reading.report(decimals ? 'formula.decimal-comma' : 'formula.comma', span, { left, right });
  } else if (foreign) {
    const [sign, use] = foreign;
    const to = span.from + sign.length;
    reading.report('formula.operator-unknown', { from: span.from, to }, { found: sign, use });
  } else if (parent.name === 'IfExpression' && found === '') {
    reading.report('formula.if-incomplete', { from: parent.from, to: parent.to });
  } else if (found === '') {
    reading.report('formula.incomplete', { from: Math.max(0, span.from - 1), to: span.to });
  } else {
    reading.report('formula.syntax', span, { found });
  }
}

function trimmed(node: SyntaxNode, reading: ErrorPlace): { from: number; to: number } {
  const text = reading.text(node);
  const from = node.from + (text.length - text.trimStart().length);
  return { from, to: Math.max(from, node.to - (text.length - text.trimEnd().length)) };
}
