import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';

const size = { rows: 3, columns: 2, firstColumn: -1 } as const;

describe('a walk through a grid by the keyboard', () => {
  it('goes a step at a time, and along a row to its ends', () => {
    const from = { row: 1, column: 0 };
    expect(walk(from, 'ArrowDown', false, size)).toEqual({ row: 2, column: 0 });
    expect(walk(from, 'ArrowLeft', false, size)).toEqual({ row: 1, column: -1 });
    expect(walk(from, 'End', false, size)).toEqual({ row: 1, column: 1 });
    expect(walk(from, 'Home', true, size)).toEqual({ row: -1, column: -1 });
    expect(walk(from, 'End', true, size)).toEqual({ row: 2, column: 1 });
    expect(walk(from, 'a', false, size)).toBeNull();
  });

  it('never leaves the grid, however long it is', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 4 }),
        (steps, rows, columns) => {
          let place = { row: -1, column: 0 };
          for (const [key, control] of steps) {
            place = walk(place, key, control, { rows, columns, firstColumn: 0 }) ?? place;
            expect(place.row).toBeGreaterThanOrEqual(-1);
            expect(place.row).toBeLessThan(Math.max(rows, 0));
            expect(place.column).toBeGreaterThanOrEqual(0);
            expect(place.column).toBeLessThan(columns);
          }
        },
      ),
    );
  });
});
