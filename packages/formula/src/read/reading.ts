import type { Problem } from '@tolok/schema';
import type { SyntaxNode } from '@lezer/common';
import { type FormulaInput, formulaLimits } from '../formula.ts';
import type { Span } from '../node.ts';
import { type Quantity, describeQuantity, join } from '../units/index.ts';
import { type ErrorPlace, reportError } from './reportError.ts';
import type { BooleanPart, NumberPart, Typed } from './typed.ts';

/** Reads one kind of syntax node; null when it is wrong, which was reported then. */
export type Reader = (node: SyntaxNode, reading: Reading) => Typed | null;

/** What readers share while one formula is read. Lives as long as the reading. */
export interface Reading extends ErrorPlace {
  readonly inputs: ReadonlyMap<string, FormulaInput>;
  readonly used: Set<string>;
  /** The quantity of `item` inside a filter, null outside. */
  item: Quantity | null;
  aggregates: number;
  /** Reads a node by its kind. `chained` is the left end of a chain such as a + b + c. */
  readonly read: (node: SyntaxNode, chained?: boolean) => Typed | null;
  /** The same part as a number; null, with a problem, for another type. */
  readonly asNumber: (part: Typed) => NumberPart | null;
  readonly asBoolean: (part: Typed) => BooleanPart | null;
  /** What both have in common; the first, with a problem, when they have nothing. */
  readonly same: (a: NumberPart, b: NumberPart, at: Span) => Quantity;
}

/** A reading of `text`, which reports problems as it goes. */
export function startReading(
  text: string,
  inputs: ReadonlyMap<string, FormulaInput>,
  readers: Readonly<Record<string, Reader>>,
  report: (code: Problem['code'], values: Problem['values'], range: Span) => void,
): Reading {
  let depth = 0;
  let nodes = 0;
  let stopped = false;
  const tell: Reading['report'] = (code, { from, to }, values = {}) => {
    if (!stopped) report(code, values, { from, to });
  };
  const stop = (code: Problem['code'], at: Span, limit: number) => {
    tell(code, at, { limit });
    stopped = true;
    return null;
  };

  const reading: Reading = {
    inputs,
    used: new Set(),
    item: null,
    aggregates: 0,
    text: ({ from, to }) => text.slice(from, to),
    report: tell,
    read: (node, chained = false) => {
      if (stopped) return null;
      const isGroup = node.name === 'ParenthesizedExpression' || node.name === 'Expression';
      if (!isGroup && ++nodes > formulaLimits.nodes)
        return stop('formula.too-large', node, formulaLimits.nodes);
      if (depth > formulaLimits.depth) return stop('formula.too-deep', node, formulaLimits.depth);
      const step = chained || node.name === 'Expression' ? 0 : 1;
      depth += step;
      const errors = childrenOf(node).filter((child) => child.type.isError);
      for (const error of errors) reportError(error, node, reading);
      const reader = readers[node.name];
      const typed = errors.length > 0 ? readAll(node, reading) : (reader?.(node, reading) ?? null);
      depth -= step;
      return typed;
    },
    asNumber: (part) => {
      if (part.type === 'number') return part;
      tell(part.type === 'list' ? 'formula.list-here' : 'formula.number-wanted', part.node, {
        found: text.slice(part.node.from, part.node.to),
      });
      return null;
    },
    asBoolean: (part) => {
      if (part.type === 'boolean') return part;
      tell('formula.condition-wanted', part.node, {
        found: text.slice(part.node.from, part.node.to),
      });
      return null;
    },
    same: (a, b, at) => {
      const joined = join(a.quantity, b.quantity);
      if (joined) return joined;
      const [left, right] = [describeQuantity(a.quantity), describeQuantity(b.quantity)];
      tell('formula.unit-mismatch', at, {
        left: text.slice(a.node.from, a.node.to),
        right: text.slice(b.node.from, b.node.to),
        leftId: left.id,
        leftEn: left.en,
        rightId: right.id,
        rightEn: right.en,
      });
      return a.quantity;
    },
  };
  return reading;
}

/** All children of a syntax node, punctuation and errors included. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** Reads whatever stands in a broken node, for the problems in it. */
function readAll(node: SyntaxNode, reading: Reading): null {
  for (const child of childrenOf(node)) {
    if (readable.has(child.name)) reading.read(child);
  }
  return null;
}

const readable: ReadonlySet<string> = new Set([
  'ArithmeticExpression',
  'Comparison',
  'Conjunction',
  'Disjunction',
  'IfExpression',
  'FunctionInvocation',
  'ParenthesizedExpression',
]);
