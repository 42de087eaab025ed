import { type SqlExpression, dialects, printSql, sql } from '@tolok/formula';
import type { Scalar } from '../run/values.ts';
import type { SqlToken } from './tokens.ts';

/** What the names of a query stand for. */
export interface QueryMeaning {
  /** By the id of a cell, the table in the database. */
  readonly tables: ReadonlyMap<string, string>;
  readonly value: (id: string) => Scalar;
}

/** How many lines stand before those of the query. */
export const linesBefore = 1;

/**
 * The statement behind a query: each table under the id of its cell, each `$id` as a literal. The
 * lines of the query stay what they are, one further down, so that the database can name them.
 */
export function composeQuery(
  text: string,
  tokens: readonly SqlToken[],
  { tables, value }: QueryMeaning,
): string {
  const own = [...tables].map(([id, name]) => `${quoted(id)} AS (SELECT * FROM ${quoted(name)})`);
  const [first, second] = tokens;
  const hasWith = first?.kind === 'word' && first.text.toLowerCase() === 'with';
  const recursive = hasWith && second?.kind === 'word' && second.text.toLowerCase() === 'recursive';
  // The names of the query join ours in one WITH; spaces keep every column where it was.
  const dropped = own.length > 0 && hasWith ? (recursive ? [first, second] : [first]) : [];
  let written = '';
  let at = 0;
  for (const token of tokens) {
    const drop = dropped.includes(token);
    if (!drop && token.kind !== 'parameter') continue;
    written += text.slice(at, token.from);
    written += drop
      ? ' '.repeat(token.to - token.from)
      : printSql(literal(value(token.text.slice(1))), dialects.duckdb);
    at = token.to;
  }
  written += text.slice(at, tokens.at(-1)?.to ?? text.length);
  if (own.length === 0) return `\n${written}`;
  return `WITH ${recursive ? 'RECURSIVE ' : ''}${own.join(', ')}${hasWith ? ',' : ''}\n${written}`;
}

const literal = (value: Scalar): SqlExpression =>
  typeof value === 'number'
    ? sql.double(value)
    : typeof value === 'boolean'
      ? sql.boolean(value)
      : sql.text(value);

const quoted = (name: string): string => printSql(sql.column(name), dialects.duckdb);
