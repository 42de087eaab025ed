/** A piece of SQL that means something by itself; spaces and comments are between them. */
export interface SqlToken {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'parameter' | 'symbol' | 'open';
  /** As written; of a quoted name what stands within. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The tokens of an SQL text as DuckDB cuts it: nested comments, doubled quotes, `E'…'`. A quotation or
 * a comment that never ends is one last token of kind `open`, its text being what opened it.
 */
export function sqlTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = 0; at < sql.length;) {
    const rest = sql.slice(at, at + 2);
    if (/^\s/.test(rest)) at++;
    else if (rest === '--') at = endOfLine(sql, at);
    else if (rest === '/*') {
      const end = endOfComment(sql, at);
      if (end < 0) return [...tokens, { kind: 'open', text: '/*', from: at, to: sql.length }];
      at = end;
    } else {
      const token = tokenAt(sql, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function tokenAt(sql: string, from: number): SqlToken {
  const escapes = /^[eE]'/.test(sql.slice(from, from + 2));
  const quote = sql[from + (escapes ? 1 : 0)];
  if (quote === "'" || quote === '"') {
    const inner = from + (escapes ? 2 : 1);
    const to = endOfQuote(sql, inner, quote, escapes);
    if (to < 0) return { kind: 'open', text: quote, from, to: sql.length };
    const text = sql.slice(inner, to - 1).replaceAll(quote + quote, quote);
    return { kind: quote === '"' ? 'name' : 'text', text, from, to };
  }
  for (const [kind, form] of forms) {
    form.lastIndex = from;
    const text = form.exec(sql)?.[0];
    if (text !== undefined) return { kind, text, from, to: from + text.length };
  }
  return { kind: 'symbol', text: sql[from] ?? '', from, to: from + 1 };
}

const forms: readonly (readonly [SqlToken['kind'], RegExp])[] = [
  ['word', /[\p{L}_][\p{L}\p{N}\p{M}_$]*/uy],
  ['number', /\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?/y],
  ['parameter', /\$[\p{L}\p{N}_]*\$?/uy],
];

function endOfLine(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end < 0 ? sql.length : end;
}

function endOfComment(sql: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sql.length; at++) {
    const two = sql.slice(at, at + 2);
    if (two !== '/*' && two !== '*/') continue;
    depth += two === '/*' ? 1 : -1;
    at++;
    if (depth === 0) return at + 1;
  }
  return -1;
}

function endOfQuote(sql: string, from: number, quote: string, escapes: boolean): number {
  for (let at = from; at < sql.length; at++) {
    if (escapes && sql[at] === '\\') at++;
    else if (sql[at] !== quote) continue;
    else if (sql[at + 1] === quote) at++;
    else return at + 1;
  }
  return -1;
}
