import { sha256Hex } from '@tolok/schema';
import { type DraftDatabase, schemaVersion } from './draftDatabase.ts';
import {
  type DraftRecord,
  type Placed,
  type Revision,
  type Upon,
  commonAncestor,
  placeRevision,
} from './records.ts';

export interface NewRevision extends Upon {
  readonly draftId: string;
  readonly text: string;
  readonly baseSha256: string;
  readonly appVersion: string;
  readonly savedAt: number;
}

/**
 * Appends a revision in one strict transaction: the head is read, compared, and set together with
 * the new row. Resolves when the transaction is complete, and not before; rejects with nothing
 * changed. Nothing that was written is overwritten, whoever else writes.
 */
export async function appendRevision(db: DraftDatabase, added: NewRevision): Promise<Placed> {
  const { draftId, text, baseSha256, appVersion, savedAt } = added;
  const sha256 = sha256Hex(text);
  const bytes = new TextEncoder().encode(text).length;
  await db.ready();
  return db.transaction('rw', db.drafts, db.revs, async () => {
    const record = await db.drafts.get(draftId);
    const placed = placeRevision(record, added, { id: draftId, baseSha256 });
    const { rev, parent, settles } = placed;
    const plain = { draftId, rev, parent, settles, text, sha256, bytes };
    await db.revs.add({ ...plain, schemaVersion, appVersion, savedAt });
    await db.drafts.put(placed.record);
    return placed;
  });
}

/** The text at the end of a line of revisions. */
export interface Sound {
  readonly text: string;
  readonly savedAt: number;
  /** Revisions whose text is not what was written, newest first; `text` is that before them. */
  readonly damaged: readonly number[];
}

/** A draft as it stands in the store. */
export interface Stored extends Sound {
  readonly record: DraftRecord;
}

/** The head of a draft, its text checked against its hash. Null when there is none. */
export async function readHead(db: DraftDatabase, draftId: string): Promise<Stored | null> {
  await db.ready();
  return db.transaction('r', db.drafts, db.revs, async () => {
    const record = await db.drafts.get(draftId);
    return record ? { record, ...(await readSound(db, draftId, record.headRev)) } : null;
  });
}

/** Goes back from a revision to the first one that is sound. An empty text when none is. */
async function readSound(db: DraftDatabase, draftId: string, from: number): Promise<Sound> {
  const damaged: number[] = [];
  for (let rev: number | null = from; rev !== null;) {
    const found: Revision | undefined = await db.revs.get([draftId, rev]);
    if (found && isSound(found)) return { text: found.text, savedAt: found.savedAt, damaged };
    damaged.push(rev);
    rev = found?.parent ?? null;
  }
  return { text: '', savedAt: 0, damaged };
}

/** Whether a revision still holds what was written. */
export const isSound = ({ text, sha256 }: Revision): boolean => sha256Hex(text) === sha256;

/** Two versions that came apart, and what both began from. */
export interface ThreeWay {
  /** Null when it is not kept any more. */
  readonly common: Revision | null;
  readonly head: Revision;
  readonly branch: Revision;
}

/** The head beside each branch, oldest branch first. Empty when no two tabs disagreed. */
export async function readBranches(db: DraftDatabase, draftId: string): Promise<ThreeWay[]> {
  await db.ready();
  return db.transaction('r', db.drafts, db.revs, async () => {
    const record = await db.drafts.get(draftId);
    if (!record || record.branches.length === 0) return [];
    const revisions = await db.revisionsOf(draftId);
    const byRev = new Map(revisions.map((revision) => [revision.rev, revision]));
    const head = byRev.get(record.headRev);
    return record.branches.flatMap((end) => {
      const branch = byRev.get(end);
      if (!head || !branch) return [];
      const common = commonAncestor(revisions, record.headRev, end);
      return [{ common: byRev.get(common ?? -1) ?? null, head, branch }];
    });
  });
}
