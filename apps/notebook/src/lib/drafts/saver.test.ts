import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from './manualClock.suite.ts';
import { Saver } from './saver.ts';

function begin(succeeds: () => boolean = () => true, lasts = 0) {
  const clock = new ManualClock();
  const saves: { at: number; text: string }[] = [];
  let text = '';
  let running = 0;
  const saver = new Saver(clock.after, async () => {
    expect(++running).toBe(1);
    const save = { at: clock.now, text };
    saves.push(save);
    if (lasts > 0) await new Promise<void>((resolve) => clock.after(lasts, resolve));
    running -= 1;
    return succeeds();
  });
  const type = (typed: string) => {
    text = typed;
    saver.touch();
  };
  return { clock, saver, saves, type };
}

describe('the saver', () => {
  it('saves after a pause of 300 ms, once', async () => {
    const { clock, saver, saves, type } = begin();
    type('a');
    await clock.pass(200);
    type('ab');
    await clock.pass(299);
    expect(saves).toEqual([]);
    expect(saver.dirty).toBe(true);
    await clock.pass(10_000);
    expect(saves).toEqual([{ at: 500, text: 'ab' }]);
    expect(saver.dirty).toBe(false);
  });

  it('saves a second after the first letter when there is no pause', async () => {
    const { clock, saves, type } = begin();
    for (let i = 0; i < 30; i++) {
      type(`${i}`);
      await clock.pass(100);
    }
    expect(saves.map(({ at }) => at)).toEqual([1_000, 2_000, 3_000]);
  });

  it('saves at once when told, and waits for what is being saved', async () => {
    const { clock, saver, saves, type } = begin(() => true, 50);
    type('a');
    void saver.flush();
    await clock.pass(10);
    type('ab');
    let over = false;
    void saver.flush().then(() => (over = true));
    await clock.pass(39);
    expect([saves.length, over]).toEqual([1, false]);
    await clock.pass(51);
    expect([saves.length, over, saver.dirty]).toEqual([2, true, false]);
  });

  it('tries again every five seconds when it could not save, without any typing', async () => {
    let full = true;
    const { clock, saver, saves, type } = begin(() => !full);
    type('a');
    await clock.pass(10_300);
    expect(saves.map(({ at }) => at)).toEqual([300, 5_300, 10_300]);
    full = false;
    await clock.pass(20_000);
    expect(saves).toHaveLength(4);
    expect(saver.dirty).toBe(false);
  });

  it('never leaves a letter unsaved for more than a second and the save before it', async () => {
    const gaps = fc.array(fc.nat(700), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat(400), async (waits, lasts) => {
        const { clock, saver, saves, type } = begin(() => true, lasts);
        const typed: { at: number; text: string }[] = [];
        for (const [i, wait] of waits.entries()) {
          type(`${i}`);
          typed.push({ at: clock.now, text: `${i}` });
          await clock.pass(wait);
        }
        await clock.pass(2_000);
        for (const { at, text } of typed) {
          const save = saves.find((one) => Number(one.text) >= Number(text));
          expect(save!.at - at).toBeLessThanOrEqual(1_000 + lasts);
        }
        expect(saver.dirty).toBe(false);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
