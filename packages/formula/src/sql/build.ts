import type {
  SqlAggregate,
  SqlBinaryOperator,
  SqlBranch,
  SqlCreateTable,
  SqlExpression,
  SqlJoin,
  SqlOrder,
  SqlQuery,
  SqlSelect,
  SqlSelectColumn,
  SqlSource,
  SqlSubquery,
  SqlTable,
  SqlType,
  SqlUnion,
} from './tree.ts';

/**
 * Builders of the SQL tree, read as `sql.column('a')`. Each gives one frozen node and changes
 * nothing; text and names are kept as they are and quoted by the printer.
 */
export const sql = Object.freeze({
  /** The column `name`, or `table.name`. */
  column: (name: string, table: string | null = null): SqlExpression =>
    Object.freeze({ kind: 'column', table, name }),

  /** All columns, of one table where said; for a select list. */
  star: (table: string | null = null): SqlSelectColumn =>
    Object.freeze({ expression: Object.freeze({ kind: 'star', table }), as: null }),

  /** A double with every bit of `value`; throws on NaN and Infinity. */
  double: (value: number): SqlExpression => {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no SQL literal`);
    return Object.freeze({ kind: 'number', type: 'double', value });
  },

  /** A whole number, printed bare; throws on anything else. */
  integer: (value: number | bigint): SqlExpression => {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new RangeError(`${value} is not a safe whole number`);
    return Object.freeze({ kind: 'number', type: 'integer', value });
  },

  text: (value: string): SqlExpression => Object.freeze({ kind: 'text', value }),

  boolean: (value: boolean): SqlExpression => Object.freeze({ kind: 'boolean', value }),

  null: Object.freeze({ kind: 'null' }),

  /** A scalar function by its DuckDB name. */
  call: (name: string, ...args: SqlExpression[]): SqlExpression =>
    Object.freeze({ kind: 'call', name, args: Object.freeze(args) }),

  negate: (operand: SqlExpression): SqlExpression =>
    Object.freeze({ kind: 'unary', operator: '-', operand }),

  binary: (left: SqlExpression, operator: SqlBinaryOperator, right: SqlExpression): SqlExpression =>
    Object.freeze({ kind: 'binary', operator, left, right }),

  /** True of nothing; a single operand stands alone. */
  and: (...operands: SqlExpression[]): SqlExpression =>
    operands.length === 1 && operands[0]
      ? operands[0]
      : Object.freeze({ kind: 'and', operands: Object.freeze(operands) }),

  /** False of nothing; a single operand stands alone. */
  or: (...operands: SqlExpression[]): SqlExpression =>
    operands.length === 1 && operands[0]
      ? operands[0]
      : Object.freeze({ kind: 'or', operands: Object.freeze(operands) }),

  not: (operand: SqlExpression): SqlExpression => Object.freeze({ kind: 'not', operand }),

  /**
   * The first branch whose condition is true; without branches, `otherwise` alone. A choice that
   * stands as `otherwise` goes on in the same one, which reads and binds as fewer levels.
   */
  case: (branches: readonly SqlBranch[], otherwise: SqlExpression | null = null): SqlExpression =>
    branches.length === 0
      ? (otherwise ?? Object.freeze({ kind: 'null' }))
      : otherwise?.kind === 'case'
        ? choice([...branches, ...otherwise.branches], otherwise.otherwise)
        : choice(branches, otherwise),

  /** `then` where `when` is true, `otherwise` or NULL elsewhere. */
  when: (
    when: SqlExpression,
    then: SqlExpression,
    otherwise: SqlExpression | null = null,
  ): SqlExpression => sql.case([{ when, then }], otherwise),

  cast: (operand: SqlExpression, type: SqlType): SqlExpression =>
    Object.freeze({ kind: 'cast', operand, type }),

  isNull: (operand: SqlExpression): SqlExpression =>
    Object.freeze({ kind: 'isNull', operand, negated: false }),

  isNotNull: (operand: SqlExpression): SqlExpression =>
    Object.freeze({ kind: 'isNull', operand, negated: true }),

  inList: (
    operand: SqlExpression,
    items: readonly SqlExpression[],
    negated = false,
  ): SqlExpression =>
    Object.freeze({ kind: 'inList', operand, items: Object.freeze([...items]), negated }),

  /** An aggregate by its DuckDB name; `count` without arguments counts rows. */
  aggregate: (
    name: string,
    args: readonly SqlExpression[],
    options: { readonly distinct?: boolean; readonly filter?: SqlExpression | null } = {},
  ): SqlAggregate =>
    Object.freeze({
      kind: 'aggregate',
      name,
      args: Object.freeze([...args]),
      distinct: options.distinct ?? false,
      filter: options.filter ?? null,
    }),

  /** One column of a select list. */
  as: (expression: SqlExpression, as: string): SqlSelectColumn => Object.freeze({ expression, as }),

  table: (name: string, as: string | null = null): SqlTable =>
    Object.freeze({ kind: 'table', name, as }),

  subquery: (query: SqlQuery, as: string): SqlSubquery =>
    Object.freeze({ kind: 'subquery', query, as }),

  /** A join on a condition, on columns both sides have (names), or `cross` on neither. */
  join: (
    left: SqlSource,
    type: SqlJoin['type'],
    right: SqlSource,
    on: SqlExpression | readonly string[] | null = null,
  ): SqlJoin => {
    const using = isNames(on) ? Object.freeze([...on]) : [];
    return Object.freeze({ kind: 'join', type, left, right, on: isNames(on) ? null : on, using });
  },

  /** One entry of an ORDER BY; NULLs go last, whatever the database's habit. */
  order: (expression: SqlExpression, descending = false): SqlOrder =>
    Object.freeze({ expression, descending }),

  /** A select; what is not said is left out. Columns as a list, or name by expression. */
  select: (parts: SelectParts): SqlSelect =>
    Object.freeze({
      kind: 'select',
      with: Object.freeze([...(parts.with ?? [])]),
      distinct: parts.distinct ?? false,
      columns: Object.freeze(selectColumns(parts.columns)),
      from: parts.from ?? null,
      where: parts.where ?? null,
      groupBy: Object.freeze([...(parts.groupBy ?? [])]),
      having: parts.having ?? null,
      orderBy: Object.freeze([...(parts.orderBy ?? [])]),
      limit: parts.limit ?? null,
      offset: parts.offset ?? null,
    }),

  /** All rows of all queries, which have the same columns in the same order. */
  unionAll: (queries: readonly SqlQuery[]): SqlUnion =>
    Object.freeze({ kind: 'unionAll', queries: Object.freeze([...queries]) }),

  createTableAs: (name: string, query: SqlQuery): SqlCreateTable =>
    Object.freeze({ kind: 'createTableAs', name, query }),
});

export interface SelectParts {
  readonly with?: SqlSelect['with'];
  readonly distinct?: boolean;
  readonly columns: readonly SqlSelectColumn[] | Readonly<Record<string, SqlExpression>>;
  readonly from?: SqlSource | null;
  readonly where?: SqlExpression | null;
  readonly groupBy?: readonly SqlExpression[];
  readonly having?: SqlExpression | null;
  readonly orderBy?: readonly SqlOrder[];
  readonly limit?: number | null;
  readonly offset?: number | null;
}

const isNames = (on: SqlExpression | readonly string[] | null): on is readonly string[] =>
  Array.isArray(on);

const selectColumns = (columns: SelectParts['columns']): SqlSelectColumn[] =>
  Array.isArray(columns)
    ? [...(columns as readonly SqlSelectColumn[])]
    : Object.entries(columns as Record<string, SqlExpression>).map(([as, expression]) => ({
        expression,
        as,
      }));

const choice = (branches: readonly SqlBranch[], otherwise: SqlExpression | null): SqlExpression =>
  Object.freeze({ kind: 'case', branches: Object.freeze([...branches]), otherwise });
