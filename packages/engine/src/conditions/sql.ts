import { type SqlExpression, sql } from '@tolok/formula';
import {
  type Conditions,
  type FactType,
  type FactTypes,
  type Leaf,
  type Operator,
  type Scalar,
  isFactReference,
  isRelational,
  readOperator,
} from './conditions.ts';

/** Where a fact stands: a DOUBLE for a number, VARCHAR for text, BOOLEAN; NULL when it is absent. */
export type FactBinder = (fact: string) => SqlExpression;

/**
 * Conditions as one SQL expression: the reading for many rows. It is TRUE or FALSE on every row,
 * never NULL, with the verdict json-rules-engine has. The conditions have passed `checkConditions`.
 * A fact that is `certain` is a finite number on every row that counts: its comparisons with numbers
 * are written bare, and are NULL on the rows that do not.
 */
export function conditionsToSql(
  conditions: Conditions,
  facts: FactTypes,
  bind: FactBinder,
  named: Readonly<Record<string, Conditions>> = {},
  certain: ReadonlySet<string> = nothing,
): SqlExpression {
  const translate = (node: Conditions): SqlExpression => {
    // json-rules-engine holds an empty `any` for true; the profile forbids it, the meaning stays.
    if ('any' in node)
      return node.any.length === 0 ? sql.and() : sql.or(...node.any.map(translate));
    if ('all' in node) return sql.and(...node.all.map(translate));
    if ('not' in node) return sql.not(translate(node.not));
    if (!('condition' in node)) return comparison(node, facts, bind, certain);
    const target = Object.hasOwn(named, node.condition) ? named[node.condition] : undefined;
    if (!target) throw new Error(`condition ${node.condition} is not defined`);
    return translate(target);
  };
  return translate(conditions);
}

/** One side of a comparison that is a fact. */
interface Operand {
  readonly type: FactType;
  readonly expression: SqlExpression;
}

const nothing: ReadonlySet<string> = new Set();

function comparison(
  leaf: Leaf,
  facts: FactTypes,
  bind: FactBinder,
  certain: ReadonlySet<string>,
): SqlExpression {
  const operand = (fact: string): Operand => {
    const type = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (!type) throw new Error(`fact ${fact} is not declared`);
    return { type, expression: bind(fact) };
  };
  const parsed = readOperator(leaf.operator);
  if (!parsed) throw new Error(`operator ${leaf.operator} is outside the profile`);
  const { operator, negations } = parsed;
  const left = operand(leaf.fact);
  const right = isFactReference(leaf.value) ? operand(leaf.value.fact) : leaf.value;
  const bare = certain.has(leaf.fact) && typeof right === 'number';
  const holds = isRelational(operator)
    ? bare
      ? sql.binary(left.expression, orders[operator as keyof typeof orders], sql.double(right))
      : inOrder(left, operator, right as Operand | number)
    : isOperand(right)
      ? isSame(left, right)
      : isAmong(left, Array.isArray(right) ? (right as readonly Scalar[]) : [right as Scalar]);
  const negative = operator === 'notEqual' || operator === 'notIn';
  return negative !== (negations % 2 === 1) ? sql.not(holds) : holds;
}

const isOperand = (side: Operand | Scalar | readonly Scalar[]): side is Operand =>
  typeof side === 'object' && side !== null && 'expression' in side;

function inOrder(left: Operand, operator: Operator, right: Operand | number): SqlExpression {
  // json-rules-engine never checks the right side: an absent one compares as 0.
  const bound = isOperand(right)
    ? sql.call('coalesce', right.expression, sql.double(0))
    : sql.double(right);
  const compared = sql.binary(left.expression, orders[operator as keyof typeof orders], bound);
  // A database may sort NaN above everything; here it is in no order with anything.
  const guards = [left.expression, ...(isOperand(right) ? [bound] : [])].map(isNumber);
  return orFalse(sql.and(compared, ...guards));
}

const orders = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const;

const isNumber = (operand: SqlExpression): SqlExpression => sql.not(sql.call('isnan', operand));

/** Both absent, or equal values of one type; NaN equals nothing, not even itself. */
function isSame(left: Operand, right: Operand): SqlExpression {
  if (left.type !== right.type) {
    return sql.and(sql.isNull(left.expression), sql.isNull(right.expression));
  }
  const same = sql.binary(left.expression, 'IS NOT DISTINCT FROM', right.expression);
  return left.type === 'number'
    ? sql.and(same, sql.not(orFalse(sql.call('isnan', left.expression))))
    : same;
}

/** One of the values; null among them stands for absent, a value of another type for nothing. */
function isAmong({ type, expression }: Operand, values: readonly Scalar[]): SqlExpression {
  const items = values.flatMap((value) => literal(value, type));
  const [only] = items;
  const parts: SqlExpression[] = [];
  if (only) {
    parts.push(
      orFalse(
        items.length === 1 ? sql.binary(expression, '=', only) : sql.inList(expression, items),
      ),
    );
  }
  if (values.includes(null)) parts.push(sql.isNull(expression));
  return sql.or(...parts);
}

/** The literal, or nothing where no value of that type can be equal to it. */
function literal(value: Scalar, type: FactType): SqlExpression[] {
  if (typeof value === 'number' && type === 'number') return [sql.double(value)];
  if (typeof value === 'boolean' && type === 'boolean') return [sql.boolean(value)];
  // Text in a database is whole Unicode: half a surrogate pair would turn into another character.
  if (typeof value === 'string' && type === 'text')
    return value.isWellFormed() ? [sql.text(value)] : [];
  return [];
}

const orFalse = (verdict: SqlExpression): SqlExpression =>
  sql.call('coalesce', verdict, sql.boolean(false));
