import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@tolok/schema';
import { staticDocument } from '../staticDocument.ts';
import { theme } from '../theme.ts';
import { type BulletRow, bullet } from './bullet.ts';

const draw = (rows: readonly BulletRow[], language: 'id' | 'en' = 'id') =>
  bullet.draw(rows, { document: staticDocument(), language, width: 720, id: 'x' });

const markup = (rows: readonly BulletRow[]) => draw(rows).figure.outerHTML;

const row = (achievement: number, more: Partial<BulletRow> = {}): BulletRow => ({
  label: 'Realisasi',
  unit: 'percent',
  target: 45,
  actual: (achievement * 45) / 100,
  achievement,
  status: achievement >= 100 ? 'achieved' : 'not-achieved',
  absent: null,
  ...more,
});

describe('a bullet chart', () => {
  it('looks as it did', async () => {
    await expect(`${markup(bullet.example)}\n`).toMatchFileSnapshot('snapshots/bullet.svg');
  });

  it('says in its title how far the last row is from its target', () => {
    expect(draw([row(216.42)]).title).toBe('Capaian 116,42 poin di atas 100 %');
    expect(draw([row(216.42), row(66.666)]).title).toBe('Capaian 33,33 poin di bawah 100 %');
    expect(draw([row(100)], 'en').title).toBe('Achievement is exactly 100% of the target');
    expect(draw([]).title).toBe('Tidak ada yang digambar');
  });

  it('prints the true achievement of a bar that is cut, and cuts no other', () => {
    const cut = `stroke="${theme.paper}"`;
    expect(markup([row(216.42)])).toContain('216,42 %');
    expect(markup([row(216.42)]).split(cut)).toHaveLength(3);
    expect(markup([row(150)])).not.toContain(cut);
  });

  it('draws no bar for what is pending: it hatches the way to the target', () => {
    const pending = row(0, { actual: null, achievement: null, status: null, absent: 'pending' });
    const drawn = markup([pending]);
    expect(drawn).toContain('url(#x-hatch)');
    expect(drawn).toContain('menunggu nilai');
    expect(drawn).not.toContain(theme.achieved);
    expect(drawn).not.toContain(theme.notAchieved);
  });

  it('prints a letter and hatches nothing for it', () => {
    const letter = row(0, { unit: 'letter', target: 'B', actual: 'A-', achievement: null });
    expect(markup([letter])).toContain('>A-<');
    expect(markup([letter])).not.toContain('url(#x-hatch)');
  });

  it('carries the same figures in its words and its table', () => {
    const chart = draw([row(216.42222222222222, { actual: 97.39 })], 'en');
    expect(chart.summary).toBe(
      'Realisasi: actual 97.39%, target 45%, achievement 216.42%, achieved.',
    );
    expect(chart.table.rows).toEqual([['Realisasi', '97.39%', '45%', '216.42%', 'achieved']]);
    expect(chart.table.head.map(({ numeric }) => numeric)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('escapes what a label brings along', () => {
    expect(markup([row(90, { label: '<b> & "x"' })])).toContain('&lt;b&gt; &amp; &quot;x&quot;');
  });

  it('names the drawing and none of its groups', () => {
    const drawn = markup(bullet.example);
    expect(drawn.split('aria-label=')).toHaveLength(2);
    expect(drawn).toContain('role="img"');
  });

  it('never draws past the track, whatever the figures', () => {
    const any = fc.record({
      achievement: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      status: fc.constantFrom('achieved' as const, 'not-achieved' as const, null),
      target: fc.option(fc.constantFrom<number | string>(45, 'B')),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 4 }),
        fc.constantFrom(...languages),
        (rows, language) => {
          const whole = rows.map((one) => row(1, { ...one, absent: 'pending' }));
          const drawn = draw(whole, language).figure.outerHTML;
          expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
          for (const [, width] of drawn.matchAll(/<rect[^>]* width="([^"]+)"/g)) {
            expect(Number(width)).toBeGreaterThanOrEqual(0);
            expect(Number(width)).toBeLessThanOrEqual(720);
          }
        },
      ),
      { seed: 45, numRuns: 60 },
    );
  });
});
