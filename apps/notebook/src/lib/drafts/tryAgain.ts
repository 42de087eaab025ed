import type { DraftDatabase } from './draftDatabase.ts';
import { failureOf } from './failure.ts';
import { makeRoom } from './pruning.ts';

/** How often room is made for one text; each time twice as much, since a browser counts late. */
const rounds = 3;

/** Writes once more, since a connection may have broken; where room is missing, after making some. */
export async function tryAgain(
  write: () => Promise<void>,
  first: unknown,
  { db, id, text }: { readonly db: DraftDatabase; readonly id: string; readonly text: string },
): Promise<void> {
  if (failureOf(first).reason !== 'quota') return write();
  let error = first;
  for (let needed = new Blob([text]).size, round = 0; round < rounds; round++, needed *= 2) {
    if ((await makeRoom(db, id, needed)) === 0) break;
    try {
      return await write();
    } catch (cause) {
      error = cause;
    }
  }
  throw error;
}
