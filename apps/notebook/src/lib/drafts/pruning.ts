import type { DraftDatabase } from './draftDatabase.ts';
import { type DraftRecord, type Revision, commonAncestor } from './records.ts';

/** Revisions kept one by one; of older ones, the last of each ten minutes. */
const recent = 100;
const slot = 10 * 60_000;

/** Every so many revisions a draft is thinned out. */
export const thinEvery = 50;

type Known = Pick<Revision, 'rev' | 'parent' | 'bytes' | 'savedAt'>;

/**
 * The revisions of a draft that may go when space is short, oldest first: all but the head, the ends
 * of branches, and where a branch left the main line.
 */
export function expendable(record: DraftRecord, revisions: readonly Known[]): Known[] {
  const kept = new Set<number | null>([record.headRev, ...record.branches]);
  for (const end of record.branches) kept.add(commonAncestor(revisions, record.headRev, end));
  return revisions.filter(({ rev }) => !kept.has(rev));
}

/** The revisions that ordinary thinning takes: old ones that another soon followed. */
export function outgrown(record: DraftRecord, revisions: readonly Known[]): Known[] {
  const slotOf = ({ savedAt }: Known) => Math.floor(savedAt / slot);
  const old = expendable(record, revisions).filter(({ rev }) => rev <= record.lastRev - recent);
  return old.filter(
    (revision, i) => i + 1 < old.length && slotOf(revision) === slotOf(old[i + 1]!),
  );
}

/**
 * Takes the oldest expendable revisions of this draft, of no other, until twice `needed` bytes are
 * free. Gives the bytes of what went; takes nothing and gives 0 when all together would not give
 * `needed`, since then a history would go for nothing.
 */
export const makeRoom = (db: DraftDatabase, draftId: string, needed: number): Promise<number> =>
  remove(db, draftId, (record, revisions) => {
    const all = expendable(record, revisions);
    if (all.reduce((sum, { bytes }) => sum + bytes, 0) < needed) return [];
    let freed = 0;
    return all.filter(({ bytes }) => {
      const wanted = freed < 2 * needed;
      if (wanted) freed += bytes;
      return wanted;
    });
  });

/** Thins out the older revisions of a draft. Gives the bytes of what went. */
export const thin = (db: DraftDatabase, draftId: string): Promise<number> =>
  remove(db, draftId, outgrown);

async function remove(
  db: DraftDatabase,
  draftId: string,
  choose: (record: DraftRecord, revisions: readonly Known[]) => readonly Known[],
): Promise<number> {
  await db.ready();
  return db.transaction('rw', db.drafts, db.revs, async () => {
    const record = await db.drafts.get(draftId);
    if (!record) return 0;
    const gone = choose(record, await db.revisionsOf(draftId));
    await db.revs.bulkDelete(gone.map(({ rev }) => [draftId, rev]));
    return gone.reduce((sum, { bytes }) => sum + bytes, 0);
  });
}
