import { Dexie, type Table } from 'dexie';
import type { DraftRecord, Revision } from './records.ts';

/** The version this build reads and writes. */
export const schemaVersion = 1;

/** A build from later on has changed the store: this one must not write to it. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

/**
 * The one store of drafts, of notebooks and rules alike.
 *
 * Rules for a change of its shape:
 * - forward only: a new `version(n + 1)` below, `schemaVersion` with it, and never an edit of an
 *   older one;
 * - copy, then switch: new shapes go to new tables, filled by `upgrade`; the old table is read no
 *   more but kept for one release, so that a failed upgrade has lost nothing;
 * - a revision keeps its text as it was typed; what a text means is for its reader to migrate;
 * - a tab of an older build stops writing as soon as a newer one asks for the store, and an older
 *   build that meets a newer store reads nothing and writes nothing: both say to reload.
 */
export class DraftDatabase extends Dexie {
  declare readonly drafts: Table<DraftRecord, string>;
  declare readonly revs: Table<Revision, [draftId: string, rev: number]>;
  #outdated = false;

  constructor(name: string, onBlocked: () => void) {
    // Strict: what is called saved is on the disk, also when the power fails.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(schemaVersion).stores({ drafts: 'id', revs: '[draftId+rev]' });
    this.on('blocked', onBlocked);
    this.on('versionchange', (event) => {
      // A deletion ("clear site data") may go on: the next save makes the store anew.
      this.#outdated = event.newVersion !== null;
      this.close({ disableAutoOpen: this.#outdated });
      return false;
    });
  }

  /** Opens the store unless it is open. Rejects with `NewerStoreError`, or what the browser says. */
  async ready(): Promise<this> {
    if (this.isOpen()) return this;
    // Dexie would open a newer store as if it were its own, and add what it misses.
    this.#outdated ||= (await this.#installedVersion()) > schemaVersion;
    if (this.#outdated) throw new NewerStoreError('A later version of the page keeps these drafts');
    await this.open();
    return this;
  }

  async #installedVersion(): Promise<number> {
    const known = await globalThis.indexedDB?.databases();
    // Dexie multiplies: its version 1 is 10 to the browser.
    return (known?.find(({ name }) => name === this.name)?.version ?? 0) / 10;
  }

  /** All revisions of a draft, oldest first. */
  revisionsOf(draftId: string): Promise<Revision[]> {
    return this.revs
      .where('[draftId+rev]')
      .between([draftId, Dexie.minKey], [draftId, Dexie.maxKey])
      .toArray();
  }
}
