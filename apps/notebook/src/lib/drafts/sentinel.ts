import type { DraftDatabase } from './draftDatabase.ts';
import type { DraftPlatform } from './platform.ts';

/** What is remembered of a draft outside the store. */
export interface Mark {
  readonly rev: number;
  /** The first digits of the hash of its text. */
  readonly sha: string;
  readonly at: number;
}

/** A draft, or its last revisions, that this browser kept and has no more. */
export interface LostDraft extends Mark {
  readonly draftId: string;
  /** The newest revision still there; null when the draft is gone. */
  readonly left: number | null;
}

/** Its size, in characters: small enough that it is written on every save. */
const limit = 1_000;

/**
 * A note in another place of the browser of which drafts there are. A store that is damaged comes
 * back empty and without an error; this is how the loss is noticed. The newest drafts are noted, as
 * many as go into a kilobyte.
 */
export class Sentinel {
  readonly #place: DraftPlatform['sentinel'];

  constructor(place: DraftPlatform['sentinel']) {
    this.#place = place;
  }

  /** Notes the newest revision of a draft. */
  note(draftId: string, { rev, sha, at }: Mark): void {
    const others = this.#read().filter(([id]) => id !== draftId);
    const marks = [[draftId, { rev, sha: sha.slice(0, 12), at }] as const, ...others];
    while (JSON.stringify(marks).length > limit && marks.length > 1) marks.pop();
    this.#place.write(JSON.stringify(marks));
  }

  /** Forgets a draft, so that its absence is no loss. */
  forget(draftId: string): void {
    this.#place.write(JSON.stringify(this.#read().filter(([id]) => id !== draftId)));
  }

  /** What was noted and is not in the store. Empty when all is there. */
  async lost(db: DraftDatabase): Promise<LostDraft[]> {
    const marks = this.#read();
    await db.ready();
    const records = await db.drafts.bulkGet(marks.map(([id]) => id));
    return marks.flatMap(([draftId, mark], i) => {
      const left = records[i]?.lastRev ?? null;
      return left !== null && left >= mark.rev ? [] : [{ draftId, ...mark, left }];
    });
  }

  #read(): [string, Mark][] {
    try {
      const read: unknown = JSON.parse(this.#place.read() ?? '[]');
      return Array.isArray(read) ? read.filter(isEntry) : [];
    } catch {
      return []; // somebody else wrote there
    }
  }
}

function isEntry(entry: unknown): entry is [string, Mark] {
  if (!Array.isArray(entry)) return false;
  const [id, mark] = entry as [unknown, Partial<Mark> | null | undefined];
  return typeof id === 'string' && typeof mark?.rev === 'number' && typeof mark.at === 'number';
}
