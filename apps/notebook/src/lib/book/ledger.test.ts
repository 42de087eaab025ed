import { describe, expect, it } from 'vitest';
import { Ledger } from './ledger.ts';

describe('the ledger of a run', () => {
  it('counts what is done of what was reached, and forgets it when all is done', () => {
    const ledger = new Ledger();
    ledger.note('a', true);
    expect(ledger.note('b', true)).toEqual({ done: 0, all: 2 });
    expect(ledger.note('a', false)).toEqual({ done: 1, all: 2 });
    expect(ledger.note('c', true)).toEqual({ done: 1, all: 3 });
    expect(ledger.note('a', true)).toEqual({ done: 0, all: 3 });
    for (const id of ['a', 'b']) ledger.note(id, false);
    expect(ledger.note('c', false)).toBeNull();
    expect(ledger.note('a', true)).toEqual({ done: 0, all: 1 });
  });

  it('knows the newest turn of each cell', () => {
    const ledger = new Ledger();
    const [first, other] = [ledger.begin('a'), ledger.begin('b')];
    expect([first(), other()]).toEqual([true, true]);
    const second = ledger.begin('a');
    expect([first(), second(), other()]).toEqual([false, true, true]);
  });
});
