import { type SqlExpression, sql } from '@tolok/formula';

/** Changes one node whose parts are changed already. */
type Mutation = (node: SqlExpression) => SqlExpression;

/** The expression with the mutation made at every node, from the leaves up. */
export function mutate(node: SqlExpression, mutation: Mutation): SqlExpression {
  const go = (part: SqlExpression) => mutate(part, mutation);
  switch (node.kind) {
    case 'call':
      return mutation(sql.call(node.name, ...node.args.map(go)));
    case 'and':
    case 'or':
      return mutation({ ...node, operands: node.operands.map(go) });
    case 'not':
      return mutation(sql.not(go(node.operand)));
    case 'binary':
      return mutation(sql.binary(go(node.left), node.operator, go(node.right)));
    case 'isNull':
      return mutation({ ...node, operand: go(node.operand) });
    case 'inList':
      return mutation(sql.inList(go(node.operand), node.items.map(go), node.negated));
    default:
      return mutation(node);
  }
}

// The shapes the translation is made of.
const isCall = (node: SqlExpression | undefined, name: string) =>
  node?.kind === 'call' && node.name === name;
const argument = (node: SqlExpression, i: number): SqlExpression => {
  if (node.kind !== 'call') throw new Error(`${node.kind} has no arguments`);
  return node.args[i] ?? sql.null;
};
/** `coalesce(x, FALSE)` */
const isOrFalse = (node: SqlExpression) =>
  isCall(node, 'coalesce') && argument(node, 1).kind === 'boolean';
/** `coalesce(x, 0)` */
const isOrZero = (node: SqlExpression) =>
  isCall(node, 'coalesce') && argument(node, 1).kind === 'number';
/** `NOT isnan(x)`, in an order */
const isOrderGuard = (node: SqlExpression) => node.kind === 'not' && isCall(node.operand, 'isnan');
/** `NOT coalesce(isnan(x), FALSE)`, in an equality of facts */
const isSameGuard = (node: SqlExpression) =>
  node.kind === 'not' && isOrFalse(node.operand) && isCall(argument(node.operand, 0), 'isnan');
const isGuard = (node: SqlExpression) => isOrderGuard(node) || isSameGuard(node);
const isOrder = (node: SqlExpression | undefined) =>
  node?.kind === 'binary' && ['<', '<=', '>', '>='].includes(node.operator);
/** A group of conditions, not a comparison with its guards. */
const isGroup = (node: SqlExpression) =>
  (node.kind === 'and' || node.kind === 'or') &&
  node.operands.length > 1 &&
  !node.operands.some(isGuard);

const orderParts =
  (change: (parts: readonly SqlExpression[]) => SqlExpression[]): Mutation =>
  (node) =>
    node.kind === 'and' && isOrder(node.operands[0]) && node.operands.slice(1).every(isOrderGuard)
      ? sql.and(...change(node.operands))
      : node;

const operator =
  (from: '<' | '<=' | '>' | '>=', to: '<' | '<=' | '>' | '>='): Mutation =>
  (node) =>
    node.kind === 'binary' && node.operator === from ? sql.binary(node.left, to, node.right) : node;

const literals =
  (change: (value: number) => number): Mutation =>
  (node) =>
    node.kind === 'number' && node.type === 'double' ? sql.double(change(node.value)) : node;

const text =
  (change: (node: SqlExpression) => SqlExpression): Mutation =>
  (node) => {
    if (node.kind === 'binary' && node.right.kind === 'text') {
      return sql.binary(change(node.left), node.operator, change(node.right));
    }
    return node.kind === 'inList' && node.items.some((item) => item.kind === 'text')
      ? sql.inList(change(node.operand), node.items.map(change))
      : node;
  };

/** Translations that are nearly right, each with one mistake a translator could make. */
export const mutants = {
  'a comparison with an absent fact stays open': (node) =>
    isOrFalse(node) ? argument(node, 0) : node,
  'a comparison with an absent fact holds': (node) =>
    isOrFalse(node) ? sql.call('coalesce', argument(node, 0), sql.boolean(true)) : node,
  'a negated comparison with an absent fact does not hold': (node) =>
    node.kind === 'not' && isOrFalse(node.operand) && !isGuard(node)
      ? sql.call('coalesce', sql.not(argument(node.operand, 0)), sql.boolean(false))
      : node,

  'an absent right side of an order stays absent': (node) =>
    isOrZero(node) ? argument(node, 0) : node,
  'an absent right side of an order is 1': (node) =>
    isOrZero(node) ? sql.call('coalesce', argument(node, 0), sql.double(1)) : node,
  'an absent left side of an order is 0': orderParts(([order, _guard, ...rest]) => {
    if (order?.kind !== 'binary') return [];
    const left = sql.call('coalesce', order.left, sql.double(0));
    return [
      sql.binary(left, order.operator, order.right),
      sql.not(sql.call('isnan', left)),
      ...rest,
    ];
  }),
  'the guard of the right side sees it absent': (node) =>
    isCall(node, 'isnan') && isOrZero(argument(node, 0))
      ? sql.call('isnan', argument(argument(node, 0), 0))
      : node,

  'NaN is in order on both sides': orderParts((parts) => parts.slice(0, 1)),
  'NaN is in order on the left': orderParts(([order, _left, ...rest]) =>
    order ? [order, ...rest] : [],
  ),
  'NaN is in order on the right': orderParts((parts) => parts.slice(0, 2)),
  'infinite numbers are in no order': orderParts((parts) =>
    parts.flatMap((part) =>
      part.kind === 'not' && part.operand.kind === 'call'
        ? [part, sql.not(sql.call('isinf', argument(part.operand, 0)))]
        : [part],
    ),
  ),
  'NaN equals NaN': (node) =>
    node.kind === 'and' && node.operands.some(isSameGuard)
      ? sql.and(...node.operands.filter((operand) => !isSameGuard(operand)))
      : node,
  'the guard of an equality stays open': (node) =>
    isSameGuard(node) && node.kind === 'not' ? sql.not(argument(node.operand, 0)) : node,

  'greater or equal is greater': operator('>=', '>'),
  'greater is greater or equal': operator('>', '>='),
  'less or equal is less': operator('<=', '<'),
  'less is less or equal': operator('<', '<='),
  'less is greater': operator('<', '>'),

  'facts are compared as SQL does': (node) =>
    node.kind === 'binary' && node.operator === 'IS NOT DISTINCT FROM'
      ? sql.binary(node.left, '=', node.right)
      : node,
  'two absent facts differ': (node) =>
    node.kind === 'binary' && node.operator === 'IS NOT DISTINCT FROM'
      ? sql.call('coalesce', sql.binary(node.left, '=', node.right), sql.boolean(false))
      : node,
  'absent facts of different types differ': (node) =>
    node.kind === 'and' &&
    node.operands.length === 2 &&
    node.operands.every((operand) => operand.kind === 'isNull')
      ? sql.boolean(false)
      : node,

  'null in a list is overlooked': (node) =>
    node.kind === 'or' && node.operands.length === 2 && isOrFalse(node.operands[0] ?? node)
      ? sql.or(...node.operands.filter((operand) => operand.kind !== 'isNull'))
      : node,
  'null is equal to nothing': (node) => (node.kind === 'isNull' ? sql.boolean(false) : node),
  'the last of a list is overlooked': (node) =>
    node.kind === 'inList' ? sql.inList(node.operand, node.items.slice(0, -1)) : node,
  'a value of another type is equal': (node) =>
    node.kind === 'or' && node.operands.length === 0 ? sql.and() : node,

  'a negation is dropped': (node) => (node.kind === 'not' && !isGuard(node) ? node.operand : node),
  'all is any': (node) => (node.kind === 'and' && isGroup(node) ? sql.or(...node.operands) : node),
  'any is all': (node) => (node.kind === 'or' && isGroup(node) ? sql.and(...node.operands) : node),
  'an empty group does not hold': (node) =>
    node.kind === 'and' && node.operands.length === 0 ? sql.or() : node,
  'the first of a group is overlooked': (node) =>
    (node.kind === 'and' || node.kind === 'or') && isGroup(node)
      ? { ...node, operands: node.operands.slice(1) }
      : node,

  'numbers keep 15 digits': literals((value) =>
    Math.abs(value) > 1e300 ? value : Number(value.toPrecision(15)),
  ),
  'numbers keep single precision': literals((value) =>
    Number.isFinite(Math.fround(value)) ? Math.fround(value) : value,
  ),
  'numbers lose their sign': literals(Math.abs),
  'text is compared without case': text((node) => sql.call('lower', node)),
  'text is compared without spaces around it': text((node) => sql.call('trim', node)),
  'text is compared without accents': text((node) => sql.call('strip_accents', node)),
  'text is normalised': text((node) => sql.call('nfc_normalize', node)),
  'true and false change places': (node) =>
    node.kind === 'binary' && node.right.kind === 'boolean'
      ? sql.binary(node.left, node.operator, sql.boolean(!node.right.value))
      : node,
} satisfies Record<string, Mutation>;
