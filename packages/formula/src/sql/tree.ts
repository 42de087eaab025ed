/** A statement or a part of one, as frozen data. No node knows the database that will read it. */
export type SqlNode = SqlStatement | SqlSource | SqlExpression;

export type SqlExpression =
  | SqlColumn
  | SqlStar
  | SqlNumber
  | SqlText
  | SqlBoolean
  | SqlNull
  | SqlCall
  | SqlUnary
  | SqlBinary
  | SqlLogic
  | SqlNot
  | SqlCase
  | SqlCast
  | SqlIsNull
  | SqlInList
  | SqlAggregate;

/** A column, of the table with this name or alias where one is said. */
export interface SqlColumn {
  readonly kind: 'column';
  readonly table: string | null;
  readonly name: string;
}

/** Every column, of one table or of all; only in a select list. */
export interface SqlStar {
  readonly kind: 'star';
  readonly table: string | null;
}

/** A number. `double` keeps every bit of the JavaScript number; `integer` is printed bare. */
export type SqlNumber =
  | { readonly kind: 'number'; readonly type: 'double'; readonly value: number }
  | { readonly kind: 'number'; readonly type: 'integer'; readonly value: number | bigint };

export interface SqlText {
  readonly kind: 'text';
  readonly value: string;
}

export interface SqlBoolean {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface SqlNull {
  readonly kind: 'null';
}

/** A scalar function by its DuckDB name; a dialect may spell it differently. */
export interface SqlCall {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly SqlExpression[];
}

export interface SqlUnary {
  readonly kind: 'unary';
  readonly operator: '-';
  readonly operand: SqlExpression;
}

export type SqlBinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '||'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IS DISTINCT FROM'
  | 'IS NOT DISTINCT FROM';

export interface SqlBinary {
  readonly kind: 'binary';
  readonly operator: SqlBinaryOperator;
  readonly left: SqlExpression;
  readonly right: SqlExpression;
}

/** `and` of nothing is true, `or` of nothing is false. */
export interface SqlLogic {
  readonly kind: 'and' | 'or';
  readonly operands: readonly SqlExpression[];
}

export interface SqlNot {
  readonly kind: 'not';
  readonly operand: SqlExpression;
}

export interface SqlCase {
  readonly kind: 'case';
  readonly branches: readonly SqlBranch[];
  /** NULL without it. */
  readonly otherwise: SqlExpression | null;
}

export interface SqlBranch {
  readonly when: SqlExpression;
  readonly then: SqlExpression;
}

export type SqlType =
  | 'BOOLEAN'
  | 'TINYINT'
  | 'INTEGER'
  | 'BIGINT'
  | 'HUGEINT'
  | 'DOUBLE'
  | 'VARCHAR'
  | `DECIMAL(${number},${number})`;

export interface SqlCast {
  readonly kind: 'cast';
  readonly operand: SqlExpression;
  readonly type: SqlType;
}

export interface SqlIsNull {
  readonly kind: 'isNull';
  readonly operand: SqlExpression;
  readonly negated: boolean;
}

/** Membership; in an empty list nothing is. NULL never belongs into the list. */
export interface SqlInList {
  readonly kind: 'inList';
  readonly operand: SqlExpression;
  readonly items: readonly SqlExpression[];
  readonly negated: boolean;
}

/** An aggregate by its DuckDB name; `count` without arguments counts rows. */
export interface SqlAggregate {
  readonly kind: 'aggregate';
  readonly name: string;
  readonly args: readonly SqlExpression[];
  readonly distinct: boolean;
  readonly filter: SqlExpression | null;
}

/** An expression of a select list and the name of its column; a star has none. */
export interface SqlSelectColumn {
  readonly expression: SqlExpression;
  readonly as: string | null;
}

export type SqlSource = SqlTable | SqlSubquery | SqlJoin;

export interface SqlTable {
  readonly kind: 'table';
  readonly name: string;
  readonly as: string | null;
}

export interface SqlSubquery {
  readonly kind: 'subquery';
  readonly query: SqlQuery;
  readonly as: string;
}

export interface SqlJoin {
  readonly kind: 'join';
  readonly type: 'inner' | 'left' | 'full' | 'cross';
  readonly left: SqlSource;
  readonly right: SqlSource;
  /** A condition, or names of columns both sides have; neither for a cross join. */
  readonly on: SqlExpression | null;
  readonly using: readonly string[];
}

export interface SqlOrder {
  readonly expression: SqlExpression;
  readonly descending: boolean;
}

export interface SqlSelect {
  readonly kind: 'select';
  readonly with: readonly { readonly name: string; readonly query: SqlQuery }[];
  readonly distinct: boolean;
  readonly columns: readonly SqlSelectColumn[];
  readonly from: SqlSource | null;
  readonly where: SqlExpression | null;
  readonly groupBy: readonly SqlExpression[];
  readonly having: SqlExpression | null;
  readonly orderBy: readonly SqlOrder[];
  readonly limit: number | null;
  /** Rows passed over before the first that is given. */
  readonly offset: number | null;
}

export interface SqlUnion {
  readonly kind: 'unionAll';
  readonly queries: readonly SqlQuery[];
}

export interface SqlCreateTable {
  readonly kind: 'createTableAs';
  readonly name: string;
  readonly query: SqlQuery;
}

export type SqlQuery = SqlSelect | SqlUnion;
export type SqlStatement = SqlQuery | SqlCreateTable;
