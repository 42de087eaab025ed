import { tableName } from '@tolok/engine';
import { type Parsed, type Problem, ConnectionError, problem } from '@tolok/schema';
import { failureOf } from '../run/failureOf.ts';
import { composeQuery } from '../sql/composeQuery.ts';
import { placeInQuery } from '../sql/placeInQuery.ts';
import { placeInText } from '../sql/placeInText.ts';
import { readQuery } from '../sql/readQuery.ts';
import { type CellKind, failed } from './cellKind.ts';

/**
 * One SELECT over the tables of other cells; its rows stay in the database. Problems:
 * `notebook.sql-…`, and `database.sql` in the words of the database.
 */
export const query: CellKind<'query'> = {
  label: { id: 'kueri', en: 'query' },
  language: 'sql',
  tables: 'many',
  gives: 'table',
  asksDatabase: true,
  template: ({ table, language }) => ({
    sql:
      table === null
        ? `SELECT 1 AS ${language === 'id' ? 'nilai' : 'value'}`
        : `SELECT *\nFROM ${table}\nLIMIT 20`,
  }),
  read(body) {
    const problems = readQuery(body).faults.map((fault): Problem => ({
      ...fault.problem,
      ...placeInText(body, fault.offset),
    }));
    return problems.length > 0
      ? { problems }
      : { value: { sql: body.replace(/^\s*\n|\s+$/g, '') }, problems };
  },
  print: ({ sql }) => `${sql}\n`,
  values: (_, body) =>
    readQuery(body)
      .tokens.filter(({ kind }) => kind === 'parameter')
      .map(({ text, from }) => ({ id: text.slice(1), pointer: '', ...placeInText(body, from) })),
  async run({ body, from }, { datasets, table, value, store }) {
    const { tokens } = readQuery(body);
    const own = new Set(
      datasets.flatMap(({ name, resources }) => resources.map((one) => tableName(name, one.name))),
    );
    const direct = tokens.find(
      ({ kind, text }) => (kind === 'name' || kind === 'text') && own.has(text),
    );
    if (direct) {
      const place = placeInText(body, direct.from);
      return failed(problem('notebook.sql-table', { found: direct.text }, place));
    }
    const tables = new Map<string, string>();
    for (const id of from) tables.set(id, (await table(id)).name);
    const statement = composeQuery(body, tokens, { tables, value });
    return store(statement).then(
      (kept) => ({ value: { kind: 'table', table: kept }, problems: [] }),
      (cause: unknown) => refused(cause, body),
    );
  },
};

/** What the database said, at the place in the query that it points to. */
function refused(cause: unknown, body: string): Parsed<never> {
  const place = cause instanceof ConnectionError ? placeInQuery(cause.message, body) : {};
  return { problems: failureOf(cause).problems.map((told) => ({ ...told, ...place })) };
}
