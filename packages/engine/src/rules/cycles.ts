/**
 * The cycle that the last step of a walk closes, first and last name the same; null while there is
 * none. `[a, b, c, b]` gives `[b, c, b]`.
 */
export function cyclePath(walk: readonly string[]): readonly string[] | null {
  const last = walk.at(-1);
  const first = walk.findIndex((step) => step === last);
  return last === undefined || first === walk.length - 1 ? null : walk.slice(first);
}
