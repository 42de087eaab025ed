import type { SqlDialect } from './dialect.ts';
import { duckdb } from './dialects/duckdb.ts';
import type {
  SqlAggregate,
  SqlCall,
  SqlCase,
  SqlExpression,
  SqlJoin,
  SqlNode,
  SqlQuery,
  SqlSelect,
  SqlSelectColumn,
  SqlSource,
} from './tree.ts';

/**
 * The text of a statement, a source or an expression in a dialect, DuckDB without one.
 *
 * A statement is laid out over lines, an expression stands on one line, fully parenthesised. The
 * same tree gives the same text.
 */
export function printSql(node: SqlNode, dialect: SqlDialect = duckdb): string {
  return print(node, dialect, '\n');
}

/** `line` is a line break with the indentation of the place; texts keep their own line breaks. */
function print(node: SqlNode, dialect: SqlDialect, line: string): string {
  switch (node.kind) {
    case 'select':
      return printSelect(node, dialect, line);
    case 'unionAll':
      return node.queries
        .map((query) => print(query, dialect, line))
        .join(`${line}UNION ALL${line}`);
    case 'createTableAs':
      return `CREATE TABLE ${dialect.identifier(node.name)} AS${line}${print(node.query, dialect, line)}`;
    case 'table':
    case 'subquery':
    case 'join':
      return printSource(node, dialect, line);
    default:
      return printExpression(node, dialect);
  }
}

function printSelect(select: SqlSelect, dialect: SqlDialect, line: string): string {
  const expressions = (items: readonly SqlExpression[]) =>
    items.map((item) => printExpression(item, dialect)).join(', ');
  const columns = select.columns.map((column) => `${line}  ${printColumn(column, dialect)}`);
  const lines: string[] = [];
  if (select.with.length > 0) {
    const named = select.with.map(
      ({ name, query }) => `${dialect.identifier(name)} AS ${printNested(query, dialect, line)}`,
    );
    lines.push(`WITH ${named.join(`,${line}`)}`);
  }
  lines.push(`SELECT${select.distinct ? ' DISTINCT' : ''}${columns.join(',')}`);
  if (select.from) lines.push(`FROM ${printSource(select.from, dialect, line)}`);
  if (select.where) lines.push(`WHERE ${printExpression(select.where, dialect)}`);
  if (select.groupBy.length > 0) lines.push(`GROUP BY ${expressions(select.groupBy)}`);
  if (select.having) lines.push(`HAVING ${printExpression(select.having, dialect)}`);
  if (select.orderBy.length > 0) {
    const order = select.orderBy.map(
      ({ expression, descending }) =>
        `${printExpression(expression, dialect)}${descending ? ' DESC' : ''} NULLS LAST`,
    );
    lines.push(`ORDER BY ${order.join(', ')}`);
  }
  if (select.limit !== null) lines.push(`LIMIT ${select.limit}`);
  if (select.offset !== null) lines.push(`OFFSET ${select.offset}`);
  return lines.join(line);
}

const printNested = (query: SqlQuery, dialect: SqlDialect, line: string): string =>
  `(${line}  ${print(query, dialect, `${line}  `)}${line})`;

function printColumn({ expression, as }: SqlSelectColumn, dialect: SqlDialect): string {
  const text = printExpression(expression, dialect);
  const isOwnName = expression.kind === 'column' && expression.name === as;
  return as === null || isOwnName ? text : `${text} AS ${dialect.identifier(as)}`;
}

function printSource(source: SqlSource, dialect: SqlDialect, line: string): string {
  switch (source.kind) {
    case 'table': {
      const name = dialect.identifier(source.name);
      return source.as === null ? name : `${name} AS ${dialect.identifier(source.as)}`;
    }
    case 'subquery':
      return `${printNested(source.query, dialect, line)} AS ${dialect.identifier(source.as)}`;
    case 'join':
      return printJoin(source, dialect, line);
  }
}

function printJoin(join: SqlJoin, dialect: SqlDialect, line: string): string {
  const left = printSource(join.left, dialect, line);
  const right = printSource(join.right, dialect, line);
  const nested = join.right.kind === 'join' ? `(${right})` : right;
  const condition = join.on
    ? ` ON ${printExpression(join.on, dialect)}`
    : join.using.length > 0
      ? ` USING (${join.using.map(dialect.identifier).join(', ')})`
      : '';
  return `${left}${line}${join.type.toUpperCase()} JOIN ${nested}${condition}`;
}

function printExpression(node: SqlExpression, dialect: SqlDialect): string {
  const print = (inner: SqlExpression) => printExpression(inner, dialect);
  const operand = (inner: SqlExpression) => (isAtom(inner) ? print(inner) : `(${print(inner)})`);
  switch (node.kind) {
    case 'column':
    case 'star': {
      const table = node.table === null ? '' : `${dialect.identifier(node.table)}.`;
      return table + (node.kind === 'star' ? '*' : dialect.identifier(node.name));
    }
    case 'number':
      return node.type === 'double' ? dialect.double(node.value) : String(node.value);
    case 'text':
      return dialect.text(node.value);
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'null':
      return 'NULL';
    case 'call':
      return printCall(node, dialect);
    case 'unary':
      return `${node.operator}${operand(node.operand)}`;
    case 'binary':
      return `${operand(node.left)} ${node.operator} ${operand(node.right)}`;
    case 'and':
      return node.operands.map(operand).join(' AND ') || 'TRUE';
    case 'or':
      return node.operands.map(operand).join(' OR ') || 'FALSE';
    case 'not':
      return `NOT ${operand(node.operand)}`;
    case 'case':
      return printCase(node, dialect);
    case 'cast':
      return `CAST(${print(node.operand)} AS ${dialect.types[node.type] ?? node.type})`;
    case 'isNull':
      return `${operand(node.operand)} IS ${node.negated ? 'NOT ' : ''}NULL`;
    case 'inList':
      if (node.items.length === 0) return node.negated ? 'TRUE' : 'FALSE';
      return `${operand(node.operand)} ${node.negated ? 'NOT ' : ''}IN (${node.items.map(print).join(', ')})`;
    case 'aggregate':
      return printAggregate(node, dialect);
  }
}

/** What may stand beside an operator without parentheses. */
const isAtom = (node: SqlExpression): boolean =>
  node.kind === 'number'
    ? node.type === 'double' || node.value >= 0
    : ['column', 'text', 'boolean', 'null', 'call', 'cast', 'case'].includes(node.kind) ||
      (node.kind === 'aggregate' && node.filter === null);

function printCall(node: SqlCall, dialect: SqlDialect): string {
  const args = node.args.map((arg) => printExpression(arg, dialect));
  const spelling = Object.hasOwn(dialect.functions, node.name)
    ? dialect.functions[node.name]
    : undefined;
  if (typeof spelling === 'function') return spelling(args);
  return `${spelling ?? node.name}(${args.join(', ')})`;
}

function printCase(node: SqlCase, dialect: SqlDialect): string {
  const branches = node.branches.map(
    ({ when, then }) =>
      ` WHEN ${printExpression(when, dialect)} THEN ${printExpression(then, dialect)}`,
  );
  const otherwise = node.otherwise ? ` ELSE ${printExpression(node.otherwise, dialect)}` : '';
  return `CASE${branches.join('')}${otherwise} END`;
}

function printAggregate(node: SqlAggregate, dialect: SqlDialect): string {
  const args = node.args.map((arg) => printExpression(arg, dialect)).join(', ') || '*';
  const name = Object.hasOwn(dialect.aggregates, node.name)
    ? dialect.aggregates[node.name]
    : node.name;
  const call = `${name}(${node.distinct ? 'DISTINCT ' : ''}${args})`;
  return node.filter ? `${call} FILTER (WHERE ${printExpression(node.filter, dialect)})` : call;
}
