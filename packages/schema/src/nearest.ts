/**
 * The candidate most like `name`, for "did you mean"; null when none is close enough to help
 * (more than a third of the letters differ) or there are no candidates.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? limit;
}

/** As many names as a person reads at once. */
const mostListed = 12;

/** How many of more than that are listed. */
const few = 5;

/**
 * Names for "there are": all of a few, of many those most like `name` and how many there are.
 */
export function someOf(name: string, candidates: readonly string[]): string {
  if (candidates.length <= mostListed) return candidates.join(', ');
  const distance = (one: string) =>
    one.includes(name) ? 0 : editDistance(name.toLowerCase(), one.toLowerCase(), Infinity);
  const nearby = candidates
    .map((one) => ({ one, far: distance(one) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, few)
    .map(({ one }) => one);
  return `${nearby.join(', ')}, … (${candidates.length})`;
}
