import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from './history.ts';

const typing = (about: string) => ({ kind: 'typing', about }) as const;

/** Every text on the way back, or forth. */
function walk(history: History, step: 'undo' | 'redo'): string[] {
  const texts = [history.text];
  while (history[step]()) texts.push(history.text);
  return texts;
}

describe('a history', () => {
  it('takes typing in one cell back at once, and from the next pause on by itself', () => {
    const history = new History('');
    history.record('a', typing('x'), 0);
    history.record('ab', typing('x'), 900);
    history.record('abc', typing('x'), 1800);
    history.record('abcd', typing('x'), 2800);
    history.record('abcde', typing('y'), 2900);
    expect(history.undoable).toEqual(typing('y'));
    expect(walk(history, 'undo')).toEqual(['abcde', 'abcd', 'abc', '']);
    expect(walk(history, 'redo')).toEqual(['', 'abc', 'abcd', 'abcde']);
  });

  it('never puts other steps together, nor what was typed after an undo', () => {
    const history = new History<'move'>('');
    history.record('1', { kind: 'move', about: 'x' }, 0);
    history.record('12', { kind: 'move', about: 'x' }, 1);
    history.record('123', typing('x'), 2);
    expect(history.undo()).toEqual(typing('x'));
    history.record('12!', typing('x'), 3);
    expect(history.redo()).toBeNull();
    expect(walk(history as History, 'undo')).toEqual(['12!', '12', '1', '']);
    history.redo();
    history.record('1?', typing('x'), 4);
    expect([history.undoable, history.redoable]).toEqual([typing('x'), null]);
  });

  it('forgets a step that came to nothing', () => {
    const history = new History('a');
    history.record('ab', typing('x'), 0);
    history.record('a', typing('x'), 1);
    history.record('a', typing('x'), 2);
    expect([history.undoable, history.held]).toEqual([null, 0]);
  });

  it('gives back the first text and the last to the byte, through any steps', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const step = fc.record({
      text,
      about: fc.constantFrom('x', 'y'),
      kind: fc.constantFrom('typing' as const, 'move' as const),
      wait: fc.nat({ max: 2000 }),
    });
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 40 }), (first, steps) => {
        const history = new History<'move'>(first);
        let now = 0;
        for (const { text, kind, about, wait } of steps) {
          history.record(text, { kind, about }, (now += wait));
          expect(history.text).toBe(text);
        }
        const last = steps.at(-1)?.text ?? first;
        while (history.undo());
        expect(history.text).toBe(first);
        while (history.redo());
        expect(history.text).toBe(last);
      }),
    );
  });

  it('holds no more steps and characters than it may, and undoes those that are left', () => {
    const step = fc.tuple(fc.string({ maxLength: 30 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const history = new History<'move'>('', { steps: 10, characters: 100 });
        const texts = [''];
        for (const [text, isUndo] of steps) {
          if (isUndo) {
            if (history.undo()) texts.pop();
          } else if (text !== history.text) {
            history.record(text, { kind: 'move', about: '' }, 0);
            texts.push(text);
          }
          expect(history.held).toBeLessThanOrEqual(100);
        }
        const back = walk(history, 'undo');
        expect(back.length).toBeLessThanOrEqual(11);
        expect(back).toEqual(texts.toReversed().slice(0, back.length));
      }),
    );
  });

  it('holds what was changed and not the texts: 500 steps in a long notebook', () => {
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return getHeapStatistics().used_heap_size;
    };
    const line = `${'kata '.repeat(20)}\n`;
    const history = new History(line.repeat(2_000));
    const before = heap();
    for (let i = 0; i < 500; i++) {
      const at = (i * 1973) % history.text.length;
      const typed = `${history.text.slice(0, at)}${line}${i}${history.text.slice(at)}`;
      history.record(Buffer.from(typed).toString(), typing(`${i}`), i);
    }
    expect(history.held).toBeLessThan(500 * 110);
    expect(heap() - before).toBeLessThan(5_000_000);
    while (history.undo());
    expect(history.text).toBe(line.repeat(2_000));
  });
});
