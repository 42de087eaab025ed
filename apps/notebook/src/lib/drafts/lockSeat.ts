import { type Seat, type SeatOptions, Handover } from './seat.ts';

/**
 * The seat as a lock of the browser, which goes to the next in the queue when its tab is closed or
 * crashes.
 */
export function lockSeat(locks: LockManager, options: SeatOptions): Seat {
  const name = `tolok-draft:${options.draftId}`;
  const handover = new Handover(options);
  let mine = false;
  let left = false;
  let release: (() => void) | null = null;
  let waiting: AbortController | null = null;

  function turn(next: boolean): void {
    if (mine === next) return;
    mine = next;
    options.onChange(mine);
  }

  /** Holds the lock until it is let go of. */
  const hold = () =>
    new Promise<void>((resolve) => {
      waiting = null;
      release = resolve;
      turn(true);
    });

  function queue(): void {
    waiting = new AbortController();
    const { signal } = waiting;
    locks.request(name, { signal }, hold).catch(() => {
      // Either this tab gave up waiting, or another took the lock it held.
      if (!signal.aborted) lose();
    });
  }

  function lose(): void {
    release = null;
    turn(false);
    if (!left) queue();
  }

  const decided = new Promise<void>((resolve) => {
    const begin = (free: Lock | null) => {
      resolve();
      return free ? hold() : queue();
    };
    locks.request(name, { ifAvailable: true }, begin).catch(lose);
  });
  return {
    get mine() {
      return mine;
    },
    decided,
    async take() {
      if (mine) return;
      // It gave way to a tab that then took nothing.
      if (release) return turn(true);
      await handover.ask();
      waiting?.abort();
      await new Promise<void>((resolve) => {
        const begin = () => {
          resolve();
          return hold();
        };
        locks.request(name, { steal: true }, begin).catch(lose);
      });
    },
    hear(message) {
      handover.hear(message);
      if (message.kind !== 'ask' || !mine) return;
      turn(false);
      void handover.answer(message.from);
    },
    leave() {
      left = true;
      waiting?.abort();
      release?.();
      mine = false;
    },
  };
}
