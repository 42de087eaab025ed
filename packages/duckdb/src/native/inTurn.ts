/** Work that begins when all work before it has ended, well or not. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue for one connection of DuckDB. Two statements at once on one connection end each other, and
 * an appender works on the thread of the caller while a statement works on another.
 */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
