/** What the drafts ask of the browser; handed in, so that they hold no clock and no chance. */
export interface DraftPlatform {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something later; what it gives takes that back. */
  after(ms: number, run: () => void): () => void;
  /** A name no other tab has. */
  newId(): string;
  /** The build that writes, kept with each revision. */
  readonly appVersion: string;
  /** Words to and from the other tabs of this origin. */
  openChannel(name: string, hear: (message: unknown) => void): Channel;
  /** Null where the browser keeps locks from pages, as over plain HTTP. */
  readonly locks: LockManager | null;
  /** A small text beside the store, in another place of the browser. Null when there is none. */
  readonly sentinel: { read(): string | null; write(text: string): void };
  /** Asks the browser not to clear this origin when space is short; null where it cannot be asked. */
  readonly persist: (() => Promise<boolean>) | null;
  /** Runs something when the page is hidden or left; what it gives ends that. */
  onLeave(run: () => void): () => void;
  /** What this browser, or this address, does not give. */
  readonly missing: readonly Missing[];
}

export interface Channel {
  post(message: unknown): void;
  close(): void;
}

/** Abilities that a page has only over HTTPS or on localhost. */
export type Missing = 'locks' | 'persist';
