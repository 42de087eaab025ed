import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from './extent.ts';
import { fit, linesOf, widthOf } from './fit.ts';
import { spread } from './spread.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const runs = { seed: 45, numRuns: 300 };

describe('a line of numbers', () => {
  it('holds 0 to 1 without a number, and more than one number of one alone', () => {
    expect(extentOf([])).toMatchObject({ low: 0, high: 1 });
    expect(extentOf([5])).toMatchObject({ low: 4.5, high: 5.5 });
    expect(extentOf([0], { zero: true })).toMatchObject({ low: 0, high: 1 });
  });

  it('has round numbers that print as they are meant', () => {
    expect(extentOf([0, 1]).ticks(5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(extentOf([-0.1, 0.3]).ticks(4)).toEqual([-0.1, 0, 0.1, 0.2, 0.3]);
    expect(extentOf([71.6, 99.7]).ticks(5)).toEqual([80, 90]);
  });

  it('has a place within the range for every number it holds, in their order', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 6 }), (numbers) => {
        const extent = extentOf(numbers);
        const places = [...numbers].sort((a, b) => a - b).map((n) => extent.place(n, [10, 110]));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(9.999);
          expect(place).toBeLessThanOrEqual(110.001);
        }
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const tick of extent.ticks(5)) expect(Number.isFinite(tick)).toBe(true);
      }),
      runs,
    );
  });
});

describe('places that are spread', () => {
  it('keep their order and their gap, and stay put where there is room', () => {
    expect(spread([10, 12, 50], 16, [0, 100])).toEqual([10, 26, 50]);
    expect(spread([95, 96], 16, [0, 100])).toEqual([84, 100]);
    const place = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const moved = spread(places, 16, [0, 300]).map((to, i) => ({ to, from: places[i] ?? 0 }));
        moved.sort((a, b) => a.from - b.from || a.to - b.to);
        const gaps = moved.slice(1).map(({ to }, i) => to - (moved[i]?.to ?? 0));
        for (const gap of gaps) expect(gap).toBeGreaterThan(15.999);
        for (const { to } of moved) {
          expect(to).toBeGreaterThan(-0.001);
          expect(to).toBeLessThan(300.001);
        }
      }),
      runs,
    );
  });
});

describe('a text that is fitted', () => {
  it('is left alone where it fits, else broken at a space or cut with an ellipsis', () => {
    expect(fit('Nilai disiplin pegawai', 400)).toBe('Nilai disiplin pegawai');
    expect(fit('Nilai disiplin pegawai', 100, 2)).toBe('Nilai disiplin\npegawai');
    expect(fit('Nilai disiplin pegawai', 60)).toBe('Nilai dis…');
    expect(linesOf('Nilai disiplin pegawai', 100, 2)).toBe(2);
  });

  it('never takes more lines or, but for a single letter, more width than it may', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, most) => {
          const lines = fit(text, width, most).split('\n');
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 1);
        },
      ),
      runs,
    );
  });
});
