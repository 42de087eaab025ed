import { sql } from './build.ts';
import type { SqlExpression } from './tree.ts';

/** A column that stands for an expression. */
export interface SqlBinding {
  readonly name: string;
  readonly expression: SqlExpression;
}

/** Gathers the columns a formula needs so that no long expression is written twice. */
export interface Bindings {
  /** The expression itself while it is short, otherwise a column that stands for it. */
  readonly share: (expression: SqlExpression) => SqlExpression;
  /** The columns so far by stage: each reads only earlier ones. */
  readonly stages: () => SqlBinding[][];
}

/** Written twice or more, an expression of so many nodes is still read faster than a column. */
const shortSize = 12;

export function startBindings(prefix: string): Bindings {
  const stages: SqlBinding[][] = [];
  const stageOf = new Map<string, number>();
  let count = 0;
  return {
    share: (expression) => {
      if (sizeOf(expression, shortSize) <= shortSize) return expression;
      const stage = Math.max(0, ...columnsOf(expression).map((c) => (stageOf.get(c) ?? -1) + 1));
      const name = `${prefix} ${count++}`;
      stageOf.set(name, stage);
      (stages[stage] ??= []).push({ name, expression });
      return sql.column(name);
    },
    stages: () => stages.map((stage) => [...stage]),
  };
}

/** The number of nodes, counted no further than just above `limit`. */
function sizeOf(node: SqlExpression, limit: number): number {
  let size = 1;
  for (const part of childrenOf(node)) {
    if (size > limit) break;
    size += sizeOf(part, limit - size);
  }
  return size;
}

function columnsOf(node: SqlExpression): string[] {
  return node.kind === 'column' ? [node.name] : childrenOf(node).flatMap(columnsOf);
}

/** The direct parts of an expression. */
function childrenOf(node: SqlExpression): readonly SqlExpression[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'aggregate':
      return node.filter ? [...node.args, node.filter] : node.args;
    case 'unary':
    case 'not':
    case 'cast':
    case 'isNull':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'and':
    case 'or':
      return node.operands;
    case 'case': {
      const parts = node.branches.flatMap(({ when, then }) => [when, then]);
      return node.otherwise ? [...parts, node.otherwise] : parts;
    }
    case 'inList':
      return [node.operand, ...node.items];
    default:
      return [];
  }
}
