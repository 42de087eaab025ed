/** One kept state of a draft. Written once and never changed; it goes only when space is made. */
export interface Revision {
  readonly draftId: string;
  /** From 1, one more with each revision of the draft on whatever branch. */
  readonly rev: number;
  /** What it was typed upon; null for the first one. */
  readonly parent: number | null;
  /** The branch it brings to an end, where a person put two versions together. */
  readonly settles: number | null;
  /** Exactly as typed: half a rule is a draft too. */
  readonly text: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  readonly appVersion: string;
  /** Milliseconds since 1970. For people: order is by `rev`, since clocks go back. */
  readonly savedAt: number;
}

/** Where the revisions of a draft have got to. */
export interface DraftRecord {
  readonly id: string;
  /** The newest revision of the main line. */
  readonly headRev: number;
  /** The newest revision of all. */
  readonly lastRev: number;
  /** The newest revision of every other line, oldest first; empty unless two tabs disagreed. */
  readonly branches: readonly number[];
  /** Hash of the text the draft began from, to tell when that has changed since. */
  readonly baseSha256: string;
}

/** What a new revision is put upon. */
export interface Upon {
  readonly parent: number | null;
  readonly settles: number | null;
}

/** Where a new revision comes to stand. */
export interface Placed {
  readonly rev: number;
  readonly parent: number | null;
  readonly settles: number | null;
  readonly record: DraftRecord;
}

/**
 * Compare and set. Put upon the head, a revision is the new head; put upon the end of a branch, its
 * new end; put upon anything else it begins a branch, and the head stays. Without a record, because
 * there was none or the browser lost it, it is the head, numbered past what it was put upon.
 */
export function placeRevision(
  record: DraftRecord | undefined,
  { parent, settles }: Upon,
  fresh: Pick<DraftRecord, 'id' | 'baseSha256'>,
): Placed {
  if (!record) {
    const rev = (parent ?? 0) + 1;
    const first = { ...fresh, headRev: rev, lastRev: rev, branches: [] };
    return { rev, parent: null, settles: null, record: first };
  }
  const rev = record.lastRev + 1;
  const { headRev, branches } = record;
  if (parent === headRev) {
    const left = branches.filter((end) => end !== settles);
    const settled = left.length < branches.length ? settles : null;
    const next = { ...record, headRev: rev, lastRev: rev, branches: left };
    return { rev, parent, settles: settled, record: next };
  }
  const others = branches.filter((end) => end !== parent);
  const next = { ...record, lastRev: rev, branches: [...others, rev] };
  return { rev, parent, settles: null, record: next };
}

/** The newest revision both descend from; null when they have none, or it is not kept any more. */
export function commonAncestor(
  revisions: readonly Pick<Revision, 'rev' | 'parent'>[],
  one: number,
  other: number,
): number | null {
  const parents = new Map(revisions.map(({ rev, parent }) => [rev, parent]));
  const line = (from: number) => {
    const found: number[] = [];
    for (let rev: number | null = from; rev !== null; rev = parents.get(rev) ?? null) {
      found.push(rev);
    }
    return found;
  };
  const others = new Set(line(other));
  return line(one).find((rev) => others.has(rev) && parents.has(rev)) ?? null;
}
