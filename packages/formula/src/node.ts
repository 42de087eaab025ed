import type { FunctionName, RowsFunctionName } from './functions/index.ts';

/** A formula read: typed by construction, with the characters each part stands at. */
export type FormulaNode =
  | NumberNode
  | NullNode
  | NameNode
  | ItemNode
  | NegateNode
  | ArithmeticNode
  | CompareNode
  | IsNullNode
  | BetweenNode
  | LogicNode
  | NotNode
  | IfNode
  | CallNode
  | AggregateNode;

/** Character positions in the text as written, the second one past the end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A literal, its sign included. */
export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly value: number;
}

/** A number that is never there, with the reason `undefined`. */
export interface NullNode extends Span {
  readonly kind: 'null';
}

/** An input by its local name, with single spaces. */
export interface NameNode extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** The element a filter looks at. */
export interface ItemNode extends Span {
  readonly kind: 'item';
}

export interface NegateNode extends Span {
  readonly kind: 'negate';
  readonly operand: FormulaNode;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

export interface ArithmeticNode extends Span {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface CompareNode extends Span {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** `x = null` and `x != null`: never unknown. */
export interface IsNullNode extends Span {
  readonly kind: 'isNull';
  readonly operand: FormulaNode;
  readonly negated: boolean;
}

export interface BetweenNode extends Span {
  readonly kind: 'between';
  readonly operand: FormulaNode;
  readonly low: FormulaNode;
  readonly high: FormulaNode;
}

export interface LogicNode extends Span {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or';
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export interface NotNode extends Span {
  readonly kind: 'not';
  readonly operand: FormulaNode;
}

export interface IfNode extends Span {
  readonly kind: 'if';
  readonly condition: FormulaNode;
  readonly then: FormulaNode;
  readonly otherwise: FormulaNode;
}

export interface CallNode extends Span {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly args: readonly FormulaNode[];
}

/** A function over the elements of one list. Its twin in `Formula.aggregates` has the same index. */
export interface AggregateNode extends Span {
  readonly kind: 'aggregate';
  readonly index: number;
  readonly function: RowsFunctionName;
  readonly input: string;
  /** A condition on `item`; null takes every element. */
  readonly filter: FormulaNode | null;
  /** Decimals the elements have, so that sums keep every one of them. */
  readonly scale: number;
}

/** The direct parts of a node, in printed order. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'null':
    case 'name':
    case 'item':
      return [];
    case 'aggregate':
      return node.filter ? [node.filter] : [];
    case 'negate':
    case 'isNull':
    case 'not':
      return [node.operand];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'call':
      return node.args;
  }
}
