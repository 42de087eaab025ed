import type { SqlToken } from './tokens.ts';

/** Which part of a SELECT, or of what stands in parentheses, is being read. */
type Part = 'other' | 'select' | 'from' | 'on';

/** Those of the names that stand where a query names its tables: behind FROM, JOIN and a comma. */
export function tableTokens(
  tokens: readonly SqlToken[],
  names: readonly SqlToken[],
): readonly SqlToken[] {
  const parts: Part[] = ['other'];
  const found: SqlToken[] = [];
  tokens.forEach((token, i) => {
    const word = wordOf(token);
    const before = wordOf(tokens[i - 1]);
    const part = parts.at(-1) ?? 'other';
    if (word === '(') parts.push(part === 'from' && opens.has(before) ? 'from' : 'other');
    else if (word === ')') parts.pop();
    else parts[parts.length - 1] = partAfter(part, word, before);
    const isTable = part === 'from' && opens.has(before);
    if (isTable && names.includes(token) && wordOf(tokens[i + 1]) !== '(') found.push(token);
  });
  return found;
}

/** What a table may stand behind. */
const opens: ReadonlySet<string> = new Set(['from', 'join', ',', '(', 'lateral']);

function partAfter(part: Part, word: string, before: string): Part {
  // Not that of `extract(year FROM day)` and `IS DISTINCT FROM`.
  const isFrom = word === 'from' && before !== 'distinct' && (part === 'select' || before === '(');
  if (isFrom || word === 'join' || (part === 'on' && word === ',')) return 'from';
  if (word === 'select') return 'select';
  if (part === 'from' && (word === 'on' || word === 'using')) return 'on';
  return ends.has(word) ? 'other' : part;
}

const ends: ReadonlySet<string> = new Set([
  ...['where', 'group', 'having', 'qualify', 'window', 'order', 'limit', 'offset'],
  ...['union', 'intersect', 'except', 'sample'],
]);

/** A word or a sign; empty for what is quoted, which is neither. */
const wordOf = (token: SqlToken | undefined): string =>
  token?.kind === 'word' || token?.kind === 'symbol' ? token.text.toLowerCase() : '';
