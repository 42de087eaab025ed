/** How one text became another: some of it was taken out at a place, and something put in. */
export interface Splice {
  readonly from: number;
  readonly removed: string;
  readonly added: string;
}

/** The smallest splice between two texts. */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same < most - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return {
    from,
    removed: own(before.slice(from, before.length - same)),
    added: own(after.slice(from, after.length - same)),
  };
}

export const apply = (text: string, { from, removed, added }: Splice): string =>
  text.slice(0, from) + added + text.slice(from + removed.length);

export const revert = (text: string, { from, removed, added }: Splice): string =>
  text.slice(0, from) + removed + text.slice(from + added.length);

/** A copy that holds no more than itself: engines let a slice keep the whole text it is of. */
const own = (slice: string): string => JSON.parse(JSON.stringify(slice)) as string;
