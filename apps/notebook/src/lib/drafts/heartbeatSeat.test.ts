import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartbeatSeat } from './heartbeatSeat.ts';
import { ManualClock } from './manualClock.suite.ts';
import type { Message } from './messages.ts';
import type { Seat } from './seat.ts';

/** Tabs that hear one another at once, unless one sleeps: then it hears all when it wakes. */
class Office {
  readonly clock = new ManualClock();
  readonly tabs = new Map<string, Seat>();
  readonly settled: string[] = [];
  readonly #asleep = new Map<string, (() => void)[]>();

  open(self: string): Seat {
    const awake = (run: () => void) => {
      const missed = this.#asleep.get(self);
      if (missed) missed.push(run);
      else run();
    };
    const seat = heartbeatSeat({
      draftId: 'd',
      self,
      platform: { locks: null, after: (ms, run) => this.#after(ms, run, awake) },
      post: (message) => this.#tell(self, message),
      settle: async () => void this.settled.push(self),
      onChange: () => undefined,
    });
    this.tabs.set(self, seat);
    return seat;
  }

  sleep(self: string): void {
    if (!this.#asleep.has(self)) this.#asleep.set(self, []);
  }

  wake(self: string): void {
    const missed = this.#asleep.get(self) ?? [];
    this.#asleep.delete(self);
    for (const run of missed) run();
  }

  /** Gone without a word. */
  crash(self: string): void {
    this.sleep(self);
    this.tabs.delete(self);
  }

  get editors(): string[] {
    return [...this.tabs].filter(([, seat]) => seat.mine).map(([self]) => self);
  }

  /** A timer that was due while its tab slept can still be taken back. */
  #after(ms: number, run: () => void, awake: (run: () => void) => void): () => void {
    let off = false;
    const undo = this.clock.after(ms, () => awake(() => off || run()));
    return () => {
      off = true;
      undo();
    };
  }

  #tell(from: string, message: Message): void {
    for (const [self, seat] of this.tabs) {
      const missed = this.#asleep.get(self);
      if (self === from) continue;
      else if (missed) missed.push(() => seat.hear(message));
      else queueMicrotask(() => seat.hear(message));
    }
  }
}

describe('the seat without locks', () => {
  it('is of the first tab, which is known after a moment, and not of the next', async () => {
    const office = new Office();
    const first = office.open('a');
    await office.clock.pass(400);
    await first.decided;
    expect(office.editors).toEqual(['a']);
    const second = office.open('b');
    await second.decided;
    await office.clock.pass(60_000);
    expect(office.editors).toEqual(['a']);
  });

  it('goes to the tab that takes it, once the other has kept what it had', async () => {
    const office = new Office();
    office.open('b');
    await office.clock.pass(400);
    const taking = office.open('a');
    const taken = taking.take();
    await office.clock.pass(10);
    await taken;
    expect(office.settled).toEqual(['b']);
    expect(office.editors).toEqual(['a']);
    await office.clock.pass(60_000);
    expect(office.editors).toEqual(['a']);
  });

  it('is taken after a second from a tab that sleeps, which then reads', async () => {
    const office = new Office();
    office.open('b');
    await office.clock.pass(400);
    office.sleep('b');
    const taking = office.open('a');
    await office.clock.pass(100);
    const taken = taking.take();
    await office.clock.pass(1_000);
    await taken;
    expect(taking.mine).toBe(true);
    office.wake('b');
    await office.clock.pass(2_000);
    expect(office.editors).toEqual(['a']);
  });

  it('goes to another tab when its own is closed, or is gone without a word', async () => {
    const office = new Office();
    office.open('a');
    await office.clock.pass(400);
    office.open('b');
    await office.clock.pass(400);
    office.tabs.get('a')!.leave();
    office.tabs.delete('a');
    await office.clock.pass(400);
    expect(office.editors).toEqual(['b']);
    office.open('c');
    await office.clock.pass(400);
    office.crash('b');
    await office.clock.pass(4_400);
    expect(office.editors).toEqual(['c']);
  });

  it('is of exactly one tab in the end, whatever they do', async () => {
    const names = ['a', 'b', 'c'];
    const step = fc.record({
      tab: fc.constantFrom(...names),
      does: fc.constantFrom('open', 'take', 'sleep', 'wake', 'leave', 'crash'),
      then: fc.nat(1_500),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const office = new Office();
        for (const { tab, does, then } of steps) {
          const seat = office.tabs.get(tab);
          if (does === 'open' && !seat) {
            office.wake(tab);
            office.open(tab);
          }
          if (does === 'take') void seat?.take();
          if (does === 'sleep' && seat) office.sleep(tab);
          if (does === 'wake') office.wake(tab);
          if (does === 'crash' && seat) office.crash(tab);
          if (does === 'leave' && seat) {
            seat.leave();
            office.tabs.delete(tab);
          }
          await office.clock.pass(then);
        }
        for (const name of office.tabs.keys()) office.wake(name);
        await office.clock.pass(10_000);
        expect(office.editors).toHaveLength(office.tabs.size > 0 ? 1 : 0);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
