import { reservedWords } from './reservedWords.ts';
import { tableTokens } from './tableTokens.ts';
import { type SqlToken, sqlTokens } from './tokens.ts';

/** A cell's old id and its new one. */
export interface Renaming {
  readonly before: string;
  readonly after: string;
  /** Whether the query reads the table of that cell. */
  readonly reads: boolean;
}

/**
 * A query with `$after` for each `$before`, and where it reads that table with the table's new name.
 * Where the old name may mean something else in it too, a column or a name of its own, the table
 * keeps it there: `FROM after AS before`.
 */
export function renameInQuery(body: string, { before, after, reads }: Renaming): string {
  const tokens = sqlTokens(body);
  const next = (token: SqlToken) => tokens[tokens.indexOf(token) + 1];
  const names = reads ? tokens.filter((token, i) => isNamed(token, before, tokens[i - 1])) : [];
  const tables = new Set(tableTokens(tokens, names));
  const isPlain = names.every((name) =>
    tables.has(name) ? !isAlias(next(name)) : next(name)?.text === '.',
  );
  const table = reservedWords.has(after) ? `"${after}"` : after;

  function wordFor(token: SqlToken): string | null {
    if (token.kind === 'parameter') return token.text === `$${before}` ? `$${after}` : null;
    if (!names.includes(token)) return null;
    if (isPlain) return table;
    if (!tables.has(token)) return null;
    return isAlias(next(token)) ? table : `${table} AS ${body.slice(token.from, token.to)}`;
  }

  let written = '';
  let at = 0;
  for (const token of tokens) {
    const word = wordFor(token);
    if (word === null) continue;
    written += body.slice(at, token.from) + word;
    at = token.to;
  }
  return written + body.slice(at);
}

/** Whether a token is this name, and no part of the one before it, as in `t.name`. */
const isNamed = ({ kind, text }: SqlToken, name: string, previous: SqlToken | undefined): boolean =>
  (kind === 'name' || kind === 'word') && text.toLowerCase() === name && previous?.text !== '.';

/** Whether a table goes by a name of its own: `name AS x`, `name x`. */
const isAlias = (next: SqlToken | undefined): boolean =>
  next?.kind === 'name' ||
  (next?.kind === 'word' &&
    (next.text.toLowerCase() === 'as' || !reservedWords.has(next.text.toLowerCase())));
