import { ConnectionError } from '@tolok/schema';

/**
 * Rejects a statement that does more than read: what a locked connection runs, and what any
 * connection stores, is SELECT in all its spellings, and EXPLAIN of that. DuckDB's own lock lets INSTALL, ATTACH ':memory:', PRAGMA and
 * changes of the loaded tables pass.
 *
 * `prepares` says whether the database accepts a text as one statement, without running it. It
 * settles WITH and EXPLAIN, which may also begin a change: only what reads can stand as a subquery.
 */
export async function assertReading(
  sql: string,
  prepares: (sql: string) => Promise<boolean>,
): Promise<void> {
  const text = withoutExplain(sql);
  const { word } = firstWord(text);
  if (readers.has(word)) return;
  if (word === 'with' && (await prepares(`SELECT * FROM (${text.replace(/;\s*$/, '')}\n)`))) return;
  throw new ConnectionError(
    'sql',
    `Permission Error: Only what reads may run here, so it does not run ${word.toUpperCase()}`,
    { sql },
  );
}

/** What an EXPLAIN explains; any other statement as it is. */
function withoutExplain(sql: string): string {
  const explain = firstWord(sql);
  if (explain.word !== 'explain') return sql;
  const analyze = firstWord(explain.rest);
  return analyze.word === 'analyze' ? analyze.rest : explain.rest;
}

const readers: ReadonlySet<string> = new Set([
  'desc',
  'describe',
  'from',
  'pivot',
  'select',
  'show',
  'summarize',
  'table',
  'unpivot',
  'values',
]);

/** The first word after spaces, comments and parentheses, in small letters, and what follows it. */
function firstWord(sql: string): { word: string; rest: string } {
  const found = /^(?:[\s(]|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([a-z_]*)/i.exec(sql);
  const word = found?.[1] ?? '';
  return { word: word.toLowerCase(), rest: sql.slice(found?.[0].length ?? 0) };
}
