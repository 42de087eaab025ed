import type { Message } from './messages.ts';
import type { DraftPlatform } from './platform.ts';

/** The place of the one tab that edits a draft. The others read, and may take it. */
export interface Seat {
  /** Whether this tab edits. */
  readonly mine: boolean;
  /** Settles when it is known for the first time whether this tab or another edits. */
  readonly decided: Promise<void>;
  /**
   * Makes this tab the one that edits. The tab that did is asked first and given a second to keep
   * what it has; one that does not answer loses the seat all the same, and what it keeps afterwards
   * becomes a branch.
   */
  take(): Promise<void>;
  /** Hears what another tab said. */
  hear(message: Message): void;
  /** Leaves the seat to the others, for good. */
  leave(): void;
}

export interface SeatOptions {
  readonly draftId: string;
  /** This tab. */
  readonly self: string;
  readonly platform: Pick<DraftPlatform, 'after' | 'locks'>;
  readonly post: (message: Message) => void;
  /** Keeps what is typed, before another tab edits. */
  readonly settle: () => Promise<void>;
  /** Told when this tab begins or ceases to edit. */
  readonly onChange: (mine: boolean) => void;
}

/** How long the tab that edits has to answer. */
const patience = 1_000;

/** Asking for the seat, and giving it when asked; the same with locks and without. */
export class Handover {
  readonly #options: SeatOptions;
  #answered: (() => void) | null = null;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  /** Settles when the tab that edits has answered, or was given its time. */
  ask(): Promise<void> {
    const { platform, post, self } = this.#options;
    return new Promise((resolve) => {
      const giveUp = platform.after(patience, resolve);
      this.#answered = () => {
        giveUp();
        resolve();
      };
      post({ kind: 'ask', from: self });
    });
  }

  /** Takes an answer that was meant for this tab. */
  hear(message: Message): void {
    if (message.kind === 'ready' && message.to === this.#options.self) this.#answered?.();
  }

  /** Answers the one that asked, once all is kept. */
  async answer(to: string): Promise<void> {
    const { settle, post, self } = this.#options;
    await settle();
    post({ kind: 'ready', from: self, to });
  }
}
