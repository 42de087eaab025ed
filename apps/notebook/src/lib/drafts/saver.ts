import type { DraftPlatform } from './platform.ts';

/** A pause in typing this long is used to save, and typing without one is saved this often. */
const pause = 300;
const bound = 1_000;
/** When what could not be saved is tried again. */
const again = 5_000;

/**
 * Decides when a text is saved: after a pause, at the latest a second after the first letter that is
 * not saved yet, one save at a time, and again after a failure.
 */
export class Saver {
  readonly #after: DraftPlatform['after'];
  readonly #save: () => Promise<boolean>;
  #changes = 0;
  #saved = 0;
  #running: Promise<void> | null = null;
  #undoPause: (() => void) | null = null;
  #undoBound: (() => void) | null = null;

  /** `save` writes what stands then, and tells whether it is written. It does not reject. */
  constructor(after: DraftPlatform['after'], save: () => Promise<boolean>) {
    this.#after = after;
    this.#save = save;
  }

  /** Whether there is something that is not saved yet. */
  get dirty(): boolean {
    return this.#saved < this.#changes;
  }

  /** How often something was typed. */
  get changes(): number {
    return this.#changes;
  }

  /** Something was typed. */
  touch(): void {
    this.#changes += 1;
    this.#undoPause?.();
    this.#undoPause = this.#after(pause, () => void this.flush());
    this.#undoBound ??= this.#after(bound, () => void this.flush());
  }

  /** Saves now what is not saved. Settles when that was tried. */
  async flush(): Promise<void> {
    this.stop();
    await this.#running;
    if (!this.dirty) return;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  /** Forgets the timers; what is not saved stays so until the next change or `flush`. */
  stop(): void {
    this.#undoPause?.();
    this.#undoBound?.();
    this.#undoPause = this.#undoBound = null;
  }

  async #run(): Promise<void> {
    const changes = this.#changes;
    if (await this.#save()) this.#saved = changes;
    else this.#undoBound ??= this.#after(again, () => void this.flush());
  }
}
