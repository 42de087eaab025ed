import { describe, expect, it } from 'vitest';
import { staticDocument } from '../staticDocument.ts';
import { tableOf } from '../tableOf.ts';
import { grid } from './grid.ts';
import { tornado } from './tornado.ts';

const frame = { document: staticDocument(), language: 'en', width: 720, id: 'x' } as const;

describe('a tornado', () => {
  const { spec } = tornado.example;
  const columns = { label: 'label', low: 'low', value: 'base', high: 'high', flip: 'flip' };
  const draw = (rows: Parameters<typeof tableOf>[0]) =>
    tornado.draw(tableOf(rows), { ...spec, columns: { ...columns, lowAt: 'at' } }, frame);

  it('sorts by range, whichever end is lower, and names the widest', () => {
    const { title, print } = draw({
      label: ['a', 'b', 'c'],
      low: [99, 104, null],
      high: [101, 90, 120],
      base: [100, 100, 100],
    });
    expect(print('en').rows.map(([label]) => label)).toEqual(['b', 'a', 'c']);
    expect(title.en).toBe('Mean achievement depends most on b: 90% to 104%');
  });

  it('names the base with its value, and marks a flip between the ends alone', () => {
    const flips = (flip: number) =>
      draw({ label: ['a'], low: [90], high: [110], base: [100], flip: [flip] }).figure.outerHTML;
    expect(flips(95)).toContain('now 100%');
    expect(flips(95)).toContain('status changes here');
    expect(flips(120)).not.toContain('status changes here');
  });

  it('says in words what has no effect', () => {
    const { title, figure } = draw({ label: ['a'], low: [5], high: [5], base: [5] });
    expect(title.en).toBe('None of 1 indicators moves mean achievement');
    expect(figure.outerHTML).toContain('no effect');
  });
});

describe('a two-way grid', () => {
  const { spec } = grid.example;
  const draw = (rows: Parameters<typeof tableOf>[0], width = 720) => {
    const names = Object.keys(rows).map((name) => [name, name]);
    return grid.draw(
      tableOf(rows),
      { ...spec, columns: { label: 'label', across: 'across', ...Object.fromEntries(names) } },
      { ...frame, width },
    );
  };

  it('tells a status by mark and word as well as by ground, and rings one cell', () => {
    const { figure, title } = draw({
      label: ['a', 'a'],
      across: ['1', '2'],
      status: ['achieved', 'not-achieved'],
      marked: [true, true],
    });
    expect(figure.outerHTML).toContain('>not achieved<');
    expect(figure.outerHTML.match(/data-key="ring"[^>]*>(<rect[^>]*>)/g)).toHaveLength(1);
    expect(title.en).toBe('1 of 2 combinations of target and actual are achieved; now achieved');
  });

  it('tells the range of values that nobody judged', () => {
    const { title } = draw({ label: ['a', 'b'], across: ['1', '1'], value: [3, -2] });
    expect(title.en).toBe('Achievement −2% to 3% by target and actual');
  });

  it('draws a combination once, and keeps every row in the table', () => {
    const { subtitle, twin } = draw({ label: ['a', 'a'], across: ['1', '1'], value: [3, 4] });
    expect(subtitle.en).toContain('1 repeated combinations are only in the table');
    expect(twin.rows).toBe(2);
  });

  it('lists the cells below one another where columns find no room', () => {
    const along = Array.from({ length: 30 }, (_, i) => `${i} %`);
    const { figure } = draw(
      { label: along.map(() => 'a'), across: along, value: along.map((_, i) => i) },
      342,
    );
    expect(figure.outerHTML).toContain('data-key="item"');
  });
});
