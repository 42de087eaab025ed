/**
 * A boundary as it is printed: rounded to so many decimals into the stretch that reaches the goal,
 * so that it reaches the goal itself and one step less does not. More decimals where the stretch is
 * narrower than a step; null where none was found that reaches it.
 *
 * `side` says on which side of the boundary the goal is reached.
 */
export function shownValue(
  boundary: number,
  side: 'above' | 'below',
  digits: number,
  reached: (x: number) => boolean,
): { readonly shown: number; readonly digits: number } | null {
  for (let places = digits; places <= 12; places++) {
    const step = 10 ** -places;
    const sign = side === 'above' ? 1 : -1;
    const nearest = Number(boundary.toFixed(places));
    for (const steps of [-1, 0, 1]) {
      const shown = Number((nearest + sign * steps * step).toFixed(places)) + 0;
      if (reached(shown)) return { shown, digits: places };
    }
  }
  return null;
}
