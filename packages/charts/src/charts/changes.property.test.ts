import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staticDocument } from '../staticDocument.ts';
import { tableOf } from '../tableOf.ts';
import { transitions } from './transitions.ts';
import { waterfall } from './waterfall.ts';

const runs = { seed: 45, numRuns: 100 };
const frame = { document: staticDocument(), language: 'en', width: 720, id: 'x' } as const;

/** Attributes of each element of a group, by the name of the element. */
function elementsOf(svg: string, group: string): Map<string, Record<string, string>> {
  const inner = new RegExp(`<g[^>]*data-key="${group}"[^>]*>(.*?)</g>(?=<g|</svg>)`, 's').exec(svg);
  const found = new Map<string, Record<string, string>>();
  for (const [, key = '', rest = ''] of (inner?.[1] ?? '').matchAll(
    /data-key="([^"]*)"([^]*?)<\//g,
  )) {
    const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k = '', v = '']) => [
      k,
      v,
    ]);
    found.set(key, Object.fromEntries(attributes) as Record<string, string>);
  }
  return found;
}

describe('a waterfall', () => {
  const draw = (results: readonly number[]) =>
    waterfall.draw(
      tableOf({
        label: results.slice(1).map((_, i) => `step ${i}`),
        before: results.slice(0, -1),
        after: results.slice(1),
      }),
      { ...waterfall.example.spec, columns: { label: 'label', before: 'before', after: 'after' } },
      frame,
    );

  it('ends where the last result is, by steps that each begin where the one before ended', () => {
    const result = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(result, { minLength: 2, maxLength: 9 }), (results) => {
        const svg = draw(results).figure.outerHTML;
        const bars = [...elementsOf(svg, 'step').values()].map(({ x = '', width = '' }) => ({
          low: Number(x),
          high: Number(x) + Number(width),
        }));
        const end = (side: string) =>
          Number(new RegExp(`data-key="${side}\\|result"><path d="M([^ ]+) `).exec(svg)?.[1]);
        let at = end('before');
        expect(at).not.toBeNaN();
        for (const { low, high } of bars) {
          const from = Math.abs(at - low) < 0.01 ? low : high;
          expect(at).toBeCloseTo(from, 2);
          at = from === low ? high : low;
        }
        expect(at).toBeCloseTo(end('after'), 2);
      }),
      runs,
    );
  });

  it('shows what no row explains as a step of its own', () => {
    const table = tableOf({ label: ['a', 'b'], before: [10, 13], after: [12, 15] });
    const spec = {
      ...waterfall.example.spec,
      columns: { label: 'label', before: 'before', after: 'after' },
    };
    const { figure, subtitle, title } = waterfall.draw(table, spec, frame);
    expect(figure.outerHTML).toContain('Explained by no step');
    expect(figure.outerHTML).toContain('>+1<');
    expect(subtitle.en).toContain('explained by no step');
    expect(title.en).toBe('Mean achievement rose 5 points to 15%, the largest step is a (+2)');
  });

  it('leaves out steps of nothing, and says that nothing moved', () => {
    expect(draw([5, 5, 5]).title.en).toBe('Mean achievement is still 5%');
    expect(draw([5, 5, 5]).figure.outerHTML).not.toContain('>step 0<');
    expect(draw([5, 9, 5]).title.en).toBe(
      'Mean achievement is still 5%: steps up and down cancel each other',
    );
    expect(draw([9, 5]).title.id).toBe('Rata-rata capaian turun 4 poin menjadi 5 %');
  });
});

describe('a transition matrix', () => {
  const status = fc.constantFrom('achieved', 'not-achieved', null);
  const reason = fc.constantFrom('pending', 'zero-target', 'undefined', null);

  it('has every row in one cell: cells make the sums, and these the total', () => {
    const row = fc.record({ before: status, after: status, was: reason, is: reason });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const table = tableOf({
          label: rows.map((_, i) => `row ${i}`),
          before: rows.map(({ before }) => before ?? ''),
          after: rows.map(({ after }) => after ?? ''),
          was: rows.map(({ was }) => was ?? ''),
          is: rows.map(({ is }) => is ?? ''),
        });
        const spec = {
          ...transitions.example.spec,
          columns: {
            label: 'label',
            statusBefore: 'before',
            statusAfter: 'after',
            beforeAbsent: 'was',
            afterAbsent: 'is',
          },
        };
        const svg = transitions.draw(table, spec, { ...frame, width: 960 }).figure.outerHTML;
        const count = (key: string) => {
          const [, text = ''] = new RegExp(`data-key="${key}"[^>]*>([^<]*)</text>`).exec(svg) ?? [];
          return text === '–' ? 0 : Number(text);
        };
        const keys = [...svg.matchAll(/data-key="([\w-]+)\|([\w-]+)"/g)];
        const [befores, afters] = [1, 2].map((side) => [...new Set(keys.map((key) => key[side]))]);
        for (const from of befores ?? []) {
          const cells = (afters ?? []).map((to) => count(`${from}\\|${to}`));
          expect(cells.reduce((sum, one) => sum + one, 0)).toBe(count(`${from}\\|`));
        }
        for (const to of afters ?? []) {
          const cells = (befores ?? []).map((from) => count(`${from}\\|${to}`));
          expect(cells.reduce((sum, one) => sum + one, 0)).toBe(count(`\\|${to}`));
        }
        expect(count('\\|')).toBe(rows.length);
      }),
      runs,
    );
  });

  it('draws no 0, and says so where nobody moved', () => {
    const { figure, title } = transitions.draw(
      tableOf({ label: ['a'], before: ['achieved'], after: ['achieved'] }),
      {
        ...transitions.example.spec,
        columns: { label: 'label', statusBefore: 'before', statusAfter: 'after' },
      },
      frame,
    );
    expect(figure.outerHTML).not.toMatch(/>0</);
    expect(title.en).toBe('Nothing changed among 1 indicators');
  });
});
