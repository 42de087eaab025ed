import type { Message } from './messages.ts';
import { type Seat, type SeatOptions, Handover } from './seat.ts';

/** How often the tab that edits says so, and how many silences make the others ask. */
const pulse = 1_000;
const silences = 3;
/** How long an answer to "who edits?" may take. */
const hearing = 400;

/**
 * The seat where the browser has no locks: the tab that edits says so every second. Of two that
 * believe they edit, the one of the later term stays, in one term the one whose name sorts later.
 * A tab whose timers the browser slows down still answers at once, so it is asked before it is
 * taken for gone. This is courtesy; what protects the text is compare and set.
 */
export function heartbeatSeat(options: SeatOptions): Seat {
  const { self, post, onChange } = options;
  const { after } = options.platform;
  const handover = new Handover(options);
  let mine = false;
  let term = 0;
  let silent = 0;
  let stop: () => void;
  const { promise: decided, resolve: decide } = Promise.withResolvers<void>();

  function turn(next: boolean): void {
    if (mine === next) return;
    mine = next;
    onChange(mine);
  }

  function claim(): void {
    term += 1;
    turn(true);
    decide();
    beat();
  }

  function beat(): void {
    post({ kind: 'beat', from: self, term });
    stop();
    stop = after(pulse, beat);
  }

  /** Waits for a sign of whoever edits. */
  function listen(): void {
    stop();
    stop = after(pulse, () => {
      silent += 1;
      if (silent < silences) listen();
      else inquire();
    });
  }

  /** Asks who edits, and edits when nobody answers. */
  function inquire(): void {
    post({ kind: 'who', from: self });
    stop();
    stop = after(hearing, claim);
  }

  function yieldTo(theirs: number): void {
    term = Math.max(term, theirs);
    silent = 0;
    turn(false);
    decide();
    listen();
  }

  function hearBeat({ from, term: theirs }: Extract<Message, { kind: 'beat' }>): void {
    const later = theirs === term ? from > self : theirs > term;
    if (!mine || later) yieldTo(theirs);
    else beat();
  }

  stop = () => undefined;
  inquire();
  return {
    get mine() {
      return mine;
    },
    decided,
    async take() {
      if (mine) return;
      await handover.ask();
      claim();
    },
    hear(message) {
      handover.hear(message);
      if (message.kind === 'beat') hearBeat(message);
      else if (message.kind === 'bye' && !mine) inquire();
      else if (message.kind === 'who' && mine) beat();
      else if (message.kind === 'ask' && mine) {
        yieldTo(term);
        void handover.answer(message.from);
      }
    },
    leave() {
      stop();
      if (mine) post({ kind: 'bye', from: self });
      mine = false;
    },
  };
}
