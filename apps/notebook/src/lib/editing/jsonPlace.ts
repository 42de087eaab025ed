/** Where in a JSON text something is being typed, whether or not the text can be read. */
export interface JsonPlace {
  /** The keys and indices that lead to the object or the list around the place. */
  readonly path: readonly (string | number)[];
  /** Whether a key stands there, or the value of `key`; null where neither does. */
  readonly part: 'key' | 'value' | null;
  /** The key whose value it is; of a list its own key. */
  readonly key: string | null;
}

/** The place of an offset in a JSON text. */
export function jsonPlaceAt(text: string, offset: number): JsonPlace {
  const stack: Level[] = [];
  const before = text.slice(0, offset);
  for (const [token] of before.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\],:]/g)) {
    const level = stack.at(-1);
    if (token === '{') stack.push({ kind: 'object', index: 0, key: null, isValue: false });
    else if (token === '[') stack.push({ kind: 'list', index: 0, key: null, isValue: true });
    else if (token === '}' || token === ']') stack.pop();
    else if (!level) continue;
    else if (token === ',') Object.assign(level, nextOf(level));
    else if (token === ':') level.isValue = true;
    else if (!level.isValue && isClosed(token)) level.key = unquoted(token);
  }
  const level = stack.at(-1);
  const path = stack
    .slice(0, -1)
    .map(({ kind, index, key }) => (kind === 'list' ? index : (key ?? '')));
  if (!level) return { path: [], part: null, key: null };
  const key = level.kind === 'object' ? level.key : keyOf(path);
  return { path, part: level.isValue ? 'value' : 'key', key: level.isValue ? key : null };
}

interface Level {
  readonly kind: 'object' | 'list';
  index: number;
  key: string | null;
  isValue: boolean;
}

const nextOf = ({ kind, index }: Level): Partial<Level> =>
  kind === 'list' ? { index: index + 1 } : { key: null, isValue: false };

const keyOf = (path: readonly (string | number)[]): string | null =>
  path.findLast((step) => typeof step === 'string') ?? null;

const isClosed = (token: string): boolean => token.length > 1 && token.endsWith('"');

const unquoted = (token: string): string => token.slice(1, -1);
