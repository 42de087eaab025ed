import { type Problem, type ProblemCode, problem } from '@tolok/schema';
import { type SqlToken, sqlTokens } from './tokens.ts';

/** What is wrong with the SQL of a query cell before any database sees it, with offsets into it. */
export type QueryFault = { readonly problem: Problem; readonly offset: number };

/** The tokens of the one SELECT of a query, without a closing semicolon. */
export interface ReadQuery {
  readonly tokens: readonly SqlToken[];
  readonly faults: readonly QueryFault[];
}

/**
 * Holds a text to being exactly one SELECT. Problems: `notebook.sql-empty`, `notebook.sql-open`,
 * `notebook.sql-word`, `notebook.sql-several`, `notebook.sql-file`, `notebook.sql-target`,
 * `notebook.sql-dollar`.
 */
export function readQuery(sql: string): ReadQuery {
  const all = sqlTokens(sql);
  const end = all.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  const tokens = end < 0 ? all : all.slice(0, end);
  const faults: QueryFault[] = [];
  const tell = (code: ProblemCode, offset: number, found = '') =>
    void faults.push({ problem: problem(code, { found }), offset });
  const open = all.find(({ kind }) => kind === 'open');
  const first = tokens.find(({ text }) => text !== '(');
  const next = end < 0 ? undefined : all.slice(end + 1).find(({ text }) => text !== ';');
  if (open) tell('notebook.sql-open', open.from, open.text);
  if (!first) tell('notebook.sql-empty', 0);
  else if (first.kind !== 'open' && !/^(select|with)$/i.test(first.text)) {
    tell('notebook.sql-word', first.from, first.text.toUpperCase());
  }
  if (next) tell('notebook.sql-several', next.from);
  tokens.forEach((token, i) => {
    if (isFile(tokens, i)) tell('notebook.sql-file', token.from, token.text);
    if (isBareTarget(token, tokens[i - 1])) tell('notebook.sql-target', token.from);
    if (token.kind === 'parameter' && !/^\$[a-z][a-z0-9_]*$/.test(token.text)) {
      tell('notebook.sql-dollar', token.from, token.text);
    }
  });
  return { tokens, faults };
}

/** A file in the place of a table: its name as text, or a function that reads one. */
function isFile(tokens: readonly SqlToken[], at: number): boolean {
  const { kind, text } = tokens[at] ?? {};
  const before = tokens[at - 1];
  const opens = before?.kind === 'word' && /^(?:from|join)$/i.test(before.text);
  if (kind === 'text') return opens && !isArgument(tokens, at - 1);
  if ((kind !== 'word' && kind !== 'name') || tokens[at + 1]?.text !== '(') return false;
  return (opens || before?.text === ',') && readsFiles.test(text ?? '');
}

/** Whether a FROM is part of a function, as in `extract(year FROM '2022-01-01')`. */
function isArgument(tokens: readonly SqlToken[], at: number): boolean {
  let open = at;
  for (let depth = 1; depth > 0;) {
    const { kind, text } = tokens[--open] ?? {};
    if (kind === undefined) return false;
    if (kind === 'symbol') depth += text === ')' ? 1 : text === '(' ? -1 : 0;
  }
  return !/^(?:select|with|from|\()$/i.test(tokens[open + 1]?.text ?? '');
}

const readsFiles = /^(?:read_\w+|\w+_scan|parquet_\w+|sniff_\w+|glob)$/i;

/** `1 target`: the grammar of DuckDB takes the word for another of its own, and `AS` settles it. */
function isBareTarget({ kind, text }: SqlToken, before: SqlToken | undefined): boolean {
  if (kind !== 'word' || text.toLowerCase() !== 'target' || !before) return false;
  if (before.kind === 'symbol') return before.text === ')' || before.text === ']';
  return before.kind !== 'word' || !opening.has(before.text.toLowerCase());
}

/** Words after which a column may stand. */
const opening: ReadonlySet<string> = new Set([
  ...[
    'select',
    'distinct',
    'all',
    'by',
    'where',
    'having',
    'qualify',
    'on',
    'using',
    'from',
    'join',
  ],
  ...[
    'and',
    'or',
    'not',
    'in',
    'is',
    'like',
    'ilike',
    'similar',
    'to',
    'glob',
    'between',
    'escape',
  ],
  ...[
    'case',
    'when',
    'then',
    'else',
    'as',
    'with',
    'recursive',
    'limit',
    'offset',
    'over',
    'filter',
  ],
  ...['exclude', 'replace', 'rename', 'exists', 'any', 'some', 'interval', 'collate', 'partition'],
]);
