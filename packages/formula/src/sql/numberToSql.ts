import { absentCode } from '@tolok/schema';
import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import type { ArithmeticNode, CallNode, CompareOperator, FormulaNode, IfNode } from '../node.ts';
import { snapToSql } from '../snap.ts';
import type { Bindings } from './bindings.ts';
import { sql } from './build.ts';
import type { SqlPair } from './pair.ts';
import type { SqlBinaryOperator, SqlBranch, SqlExpression } from './tree.ts';

/** What printing one formula needs to know. */
export interface SqlScope {
  readonly bind: (name: string) => SqlPair;
  readonly aggregate: (index: number) => SqlPair;
  readonly bindings: Bindings;
  /** The element of a filter. */
  readonly item?: SqlPair;
}

/**
 * A number on its way to SQL.
 *
 * `raw` is NULL, or while not `finite` also NaN or infinite, where the number is absent. What is
 * not finite stays so through + - * and as a numerator, so it is looked at as late as possible.
 * `chain` gives the reason: the first branch that holds, in printed order, else the number is there.
 */
export interface SqlNumberPart {
  readonly raw: SqlExpression;
  readonly finite: boolean;
  readonly chain: readonly SqlBranch[];
}

const noValue = sql.integer(absentCode('undefined'));

export function numberToSql(node: FormulaNode, scope: SqlScope): SqlNumberPart {
  switch (node.kind) {
    case 'number':
      return { raw: sql.double(node.value), finite: true, chain: [] };
    case 'null': {
      const chain = [{ when: sql.boolean(true), then: noValue }];
      return { raw: sql.cast(sql.null, 'DOUBLE'), finite: true, chain };
    }
    case 'name':
      return inputToSql(scope.bind(node.name), scope);
    case 'aggregate':
      return inputToSql(scope.aggregate(node.index), scope);
    case 'item': {
      if (!scope.item) throw new TypeError('item stands outside a filter');
      return inputToSql(scope.item, scope);
    }
    case 'negate': {
      const operand = numberToSql(node.operand, scope);
      return { ...operand, raw: sql.negate(operand.raw) };
    }
    case 'arithmetic':
      return arithmeticToSql(node, scope);
    case 'if':
      return ifToSql(node, scope);
    case 'call':
      return callToSql(node, scope);
    default:
      throw new TypeError(`${node.kind} is not a number`);
  }
}

function inputToSql({ value, reason }: SqlPair, { bindings }: SqlScope): SqlNumberPart {
  const raw = bindings.share(value);
  const always = reason.kind === 'number' && Number(reason.value) === 0;
  return { raw, finite: true, chain: always ? [] : [{ when: sql.isNull(raw), then: reason }] };
}

function arithmeticToSql(node: ArithmeticNode, scope: SqlScope): SqlNumberPart {
  const left = numberToSql(node.left, scope);
  const right = numberToSql(node.right, scope);
  const power = node.operator === '**';
  const leftRaw = power ? guarded(left, scope) : left.raw;
  const rightRaw = power || node.operator === '/' ? guarded(right, scope) : right.raw;
  const raw = scope.bindings.share(
    node.operator === '**'
      ? sql.call('power', leftRaw, rightRaw)
      : sql.binary(leftRaw, node.operator, rightRaw),
  );
  return withOwnFailure({ raw, finite: false, chain: [...left.chain, ...right.chain] });
}

/** The number with NULL wherever it is absent. */
export function guarded({ raw, finite }: SqlNumberPart, { bindings }: SqlScope): SqlExpression {
  if (finite) return raw;
  const shared = bindings.share(raw);
  return bindings.share(sql.when(sql.call('isfinite', shared), shared));
}

/** Adds to the chain that the operation itself may have no value. */
function withOwnFailure(part: SqlNumberPart): SqlNumberPart {
  const when = part.finite
    ? sql.isNull(part.raw)
    : sql.not(sql.call('coalesce', sql.call('isfinite', part.raw), sql.boolean(false)));
  return { ...part, chain: [...part.chain, { when, then: noValue }] };
}

function ifToSql(node: IfNode, scope: SqlScope): SqlNumberPart {
  const condition = scope.bindings.share(truthToSql(node.condition, scope));
  const then = numberToSql(node.then, scope);
  const otherwise = numberToSql(node.otherwise, scope);
  const raw = scope.bindings.share(sql.when(condition, then.raw, otherwise.raw));
  const finite = then.finite && otherwise.finite;
  if (then.chain.length === 0 && otherwise.chain.length === 0) return { raw, finite, chain: [] };
  const there = finite
    ? sql.isNotNull(raw)
    : sql.call('coalesce', sql.call('isfinite', raw), sql.boolean(false));
  const reason = scope.bindings.share(
    sql.when(condition, chainToSql(then.chain), chainToSql(otherwise.chain)),
  );
  return { raw, finite, chain: [{ when: sql.not(there), then: reason }] };
}

const chainToSql = (chain: readonly SqlBranch[]): SqlExpression => sql.case(chain, sql.integer(0));

function callToSql(node: CallNode, scope: SqlScope): SqlNumberPart {
  const known: FormulaFunction = functions[node.function];
  const parts = node.args.map((arg) => numberToSql(arg, scope));
  const args = parts.map((part) => scope.bindings.share(guarded(part, scope)));
  const raw = scope.bindings.share(known.toSql(...args));
  if (known.absent === 'skip') {
    const never = parts.some(({ chain }) => chain.length === 0);
    const first = chainToSql(parts[0]?.chain ?? []);
    return { raw, finite: true, chain: never ? [] : [{ when: sql.isNull(raw), then: first }] };
  }
  const chain = parts.flatMap((part) => part.chain);
  if (known.total) return { raw, finite: true, chain };
  return withOwnFailure({ raw, finite: false, chain });
}

/** A condition as SQL: NULL where it is unknown. */
export function truthToSql(node: FormulaNode, scope: SqlScope): SqlExpression {
  switch (node.kind) {
    case 'isNull': {
      const operand = guarded(numberToSql(node.operand, scope), scope);
      return node.negated ? sql.isNotNull(operand) : sql.isNull(operand);
    }
    case 'compare':
      return sql.binary(
        comparable(node.left, scope),
        operators[node.operator],
        comparable(node.right, scope),
      );
    case 'between': {
      const x = scope.bindings.share(comparable(node.operand, scope));
      return sql.and(
        sql.binary(comparable(node.low, scope), '<=', x),
        sql.binary(x, '<=', comparable(node.high, scope)),
      );
    }
    case 'logic': {
      const operands = [truthToSql(node.left, scope), truthToSql(node.right, scope)];
      return node.operator === 'and' ? sql.and(...operands) : sql.or(...operands);
    }
    case 'not':
      return sql.not(truthToSql(node.operand, scope));
    default:
      throw new TypeError(`${node.kind} is not a condition`);
  }
}

const comparable = (node: FormulaNode, scope: SqlScope): SqlExpression =>
  snapToSql(scope.bindings.share(guarded(numberToSql(node, scope), scope)));

/** Two absences are equal and an absence equals no number, as in FEEL. */
const operators: Readonly<Record<CompareOperator, SqlBinaryOperator>> = {
  '=': 'IS NOT DISTINCT FROM',
  '!=': 'IS DISTINCT FROM',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
