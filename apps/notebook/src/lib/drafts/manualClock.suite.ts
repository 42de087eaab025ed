import type { DraftPlatform } from './platform.ts';

/** A clock that stands still until it is moved: what waits runs in the order of its time. */
export class ManualClock {
  now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  readonly after: DraftPlatform['after'] = (ms, run) => {
    const entry = { at: this.now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  /** Lets time pass, and what is promised meanwhile settle. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settled();
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting = this.#waiting.filter((other) => other !== due);
      this.now = due.at;
      due.run();
      await settled();
    }
    this.now = end;
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
