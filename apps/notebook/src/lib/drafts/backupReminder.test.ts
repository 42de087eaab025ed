import { describe, expect, it } from 'vitest';
import { BackupReminder } from './backupReminder.ts';
import { ManualClock } from './manualClock.suite.ts';

const minute = 60_000;

function begin() {
  const clock = new ManualClock();
  const told: number[] = [];
  const reminder = new BackupReminder(clock.after, 'asli', () => told.push(clock.now / minute));
  return { clock, told, reminder };
}

describe('the reminder of a file', () => {
  it('comes once, 20 minutes after the first change that no file holds', async () => {
    const { clock, told, reminder } = begin();
    await clock.pass(60 * minute);
    expect([told, reminder.due]).toEqual([[], false]);
    reminder.changed('a');
    await clock.pass(19 * minute);
    reminder.changed('ab');
    expect(reminder.due).toBe(false);
    await clock.pass(minute);
    reminder.changed('abc');
    await clock.pass(60 * minute);
    expect([told, reminder.due]).toEqual([[80], true]);
  });

  it('begins anew after a file was written, and rests when the text is that of the file again', async () => {
    const { clock, told, reminder } = begin();
    reminder.changed('a');
    await clock.pass(20 * minute);
    reminder.written('a');
    expect(reminder.due).toBe(false);
    await clock.pass(60 * minute);
    reminder.changed('b');
    await clock.pass(10 * minute);
    reminder.changed('a');
    await clock.pass(60 * minute);
    expect(told).toEqual([20]);
    reminder.changed('c');
    await clock.pass(20 * minute);
    expect(reminder.due).toBe(true);
    reminder.stop();
    expect(reminder.due).toBe(false);
  });
});
