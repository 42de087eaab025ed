import type { DraftPlatform } from './platform.ts';

/** How long work may stand in the browser alone before the reader is reminded of a file. */
const patience = 20 * 60_000;

/** Knows when a text has differed for long from what was last written to a file. */
export class BackupReminder {
  readonly #after: DraftPlatform['after'];
  readonly #onDue: () => void;
  #filed: string;
  #due = false;
  #endWait: (() => void) | null = null;

  /** `filed` is the text that a file holds already. */
  constructor(after: DraftPlatform['after'], filed: string, onDue: () => void) {
    this.#after = after;
    this.#filed = filed;
    this.#onDue = onDue;
  }

  /** Whether the text has differed for 20 minutes. */
  get due(): boolean {
    return this.#due;
  }

  /** The text is this now. */
  changed(text: string): void {
    if (text === this.#filed) return this.stop();
    if (this.#due) return;
    this.#endWait ??= this.#after(patience, () => {
      this.#endWait = null;
      this.#due = true;
      this.#onDue();
    });
  }

  /** This text was written to a file. */
  written(text: string): void {
    this.#filed = text;
    this.stop();
  }

  stop(): void {
    this.#endWait?.();
    this.#endWait = null;
    this.#due = false;
  }
}
