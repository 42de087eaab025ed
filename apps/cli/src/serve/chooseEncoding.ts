/** In the order in which they are preferred where a browser likes them equally. */
const preferred = ['br', 'gzip'];

/**
 * The encoding to send, of those there are, by an `Accept-Encoding` header; null for the file as it
 * is. What is not named is not taken, unless by `*`.
 */
export function chooseEncoding(accepted: string, present: readonly string[]): string | null {
  const weights = new Map(accepted.split(',').map(weightIn));
  const weigh = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = preferred
    .filter((name) => present.includes(name) && weigh(name) > 0)
    .sort((a, b) => weigh(b) - weigh(a));
  if (best === undefined) return null;
  return weigh(best) >= (weights.get('identity') ?? 0) ? best : null;
}

function weightIn(part: string): readonly [string, number] {
  const [name = '', ...rest] = part.split(';').map((one) => one.trim().toLowerCase());
  const stated = rest.find((one) => one.startsWith('q='));
  const weight = stated === undefined ? 1 : Number(stated.slice(2));
  return [name, Number.isFinite(weight) ? weight : 0];
}
