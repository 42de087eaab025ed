/**
 * Drafts of this browser: what a person types is kept from the first keystroke, in one store for
 * notebooks and rules.
 *
 *     const drafts = openDrafts(browserPlatform(version));
 *     const draft = await drafts.openDraft('notebook:capaian-2022', shippedText);
 *     draft.change(typed);          // false where another tab edits
 *     draft.status;                 // null, saved (rev, at), saving, failed (reason); reactive
 *     await draft.history();        // revisions, newest first
 *     await draft.takeOver();       // this tab edits, the other keeps what it has
 *     draft.toFile();               // { name, text }: a file to be downloaded
 *     await draft.close();
 */
import { createSubscriber } from 'svelte/reactivity';
import { Draft } from './draft.ts';
import { DraftDatabase } from './draftDatabase.ts';
import type { DraftPlatform, Missing } from './platform.ts';
import { type LostDraft, Sentinel } from './sentinel.ts';

/** What the browser answered to "do not clear this": not asked before the first save. */
export type Persistence = 'unasked' | 'granted' | 'denied' | 'unsupported';

/** The drafts of one page. */
export class Drafts {
  readonly #platform: DraftPlatform;
  readonly #db: DraftDatabase;
  readonly #sentinel: Sentinel;
  readonly #open = new Set<Draft>();
  readonly #listeners = new Set<() => void>();
  readonly #track = createSubscriber((update) => {
    this.#listeners.add(update);
    return () => this.#listeners.delete(update);
  });
  #persistence: Persistence = 'unasked';

  constructor(platform: DraftPlatform, name: string) {
    this.#platform = platform;
    this.#sentinel = new Sentinel(platform.sentinel);
    this.#db = new DraftDatabase(name, () => {
      for (const draft of this.#open) draft.blocked();
    });
  }

  /** Reactive. */
  get persistence(): Persistence {
    this.#track();
    return this.#persistence;
  }

  /** What this browser, or this address, does not give; empty on HTTPS and localhost. */
  get missing(): readonly Missing[] {
    return this.#platform.missing;
  }

  /**
   * The draft of that id as it was left, otherwise one that begins with `base` and is not kept until
   * it is changed. One tab edits it, see `mine`. Where the store cannot be opened it works in memory, and its status says so.
   */
  async openDraft(id: string, base: string): Promise<Draft> {
    const draft = new Draft({
      id,
      base,
      db: this.#db,
      platform: this.#platform,
      onSaved: (draftId, mark) => {
        this.#sentinel.note(draftId, mark);
        void this.#askToPersist();
      },
      onClosed: () => this.#open.delete(draft),
    });
    this.#open.add(draft);
    await draft.open();
    return draft;
  }

  /**
   * Drafts that this browser had and has no more, newest first; it tells nothing of that itself.
   * Empty when all is there, or the store cannot be read.
   */
  lost(): Promise<LostDraft[]> {
    return this.#sentinel.lost(this.#db).catch(() => []);
  }

  /** The reader knows that this draft is lost. */
  acknowledgeLoss({ draftId }: LostDraft): void {
    this.#sentinel.forget(draftId);
  }

  /** Keeps what is typed in every draft, and lets go of the store. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((draft) => draft.close()));
    this.#db.close();
  }

  async #askToPersist(): Promise<void> {
    if (this.#persistence !== 'unasked') return;
    const { persist } = this.#platform;
    this.#persistence = 'unsupported';
    if (persist) {
      this.#persistence = (await persist().catch(() => false)) ? 'granted' : 'denied';
    }
    for (const listener of this.#listeners) listener();
  }
}

/** The drafts of this page, in the store `name`. */
export const openDrafts = (platform: DraftPlatform, name = 'tolok-drafts'): Drafts =>
  new Drafts(platform, name);
