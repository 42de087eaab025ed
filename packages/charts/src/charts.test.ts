import { cell, formatValue, languages } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartKind, ChartSpec, Frame } from './chart.ts';
import { charts } from './charts/index.ts';
import { staticDocument } from './staticDocument.ts';
import { tableOf } from './tableOf.ts';
import { anyTable } from './tables.suite.ts';

const kinds = Object.entries(charts) as unknown as readonly [string, ChartKind][];

const frame = (more: Partial<Frame> = {}): Frame => ({
  document: staticDocument(),
  language: 'id',
  width: 720,
  id: 'x',
  ...more,
});

describe.each(kinds)('the chart %s', (name, kind) => {
  const { table, spec } = kind.example;

  it.each([
    ['wide', 960],
    ['narrow', 342],
  ])('looks as it did, %s', async (size, width) => {
    const { figure } = kind.draw(table, spec, frame({ width }));
    await expect(`${figure.outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}-${size}.svg`);
  });

  it('says in both languages what it shows, of what, and where that stands', () => {
    const { title, subtitle, footer, summary } = kind.draw(table, spec, frame());
    for (const words of [title, subtitle, footer, summary]) {
      expect(words.id).not.toBe(words.en);
      for (const language of languages) {
        expect(words[language]).toMatch(/^\P{Ll}/u);
        expect(words[language]).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    expect(footer.id).toContain(spec.source.id);
  });

  it('names the drawing in its language, and none of its groups', () => {
    for (const language of languages) {
      const { figure, summary } = kind.draw(table, spec, frame({ language }));
      expect(figure.getAttribute('aria-label')).toBe(summary[language]);
      expect(figure.getAttribute('role')).toBe('img');
      expect(figure.outerHTML.split('aria-label=')).toHaveLength(2);
    }
  });

  it('says that there is nothing to draw in an empty table', () => {
    const chart = kind.draw(tableOf({ [spec.columns['label'] ?? '']: [] }), spec, frame());
    expect(chart.title).toEqual({ id: 'Tidak ada yang digambar', en: 'Nothing to draw' });
    expect(chart.figure.outerHTML).toContain('Tidak ada yang digambar');
    expect(chart.twin.rows).toBe(0);
    expect(chart.print('id').rows).toEqual([]);
  });

  it('draws each single row of its example, and all of them absent for a reason', () => {
    for (let row = 0; row < table.rows; row++) {
      const one = tableOf(
        Object.fromEntries(table.columns.map((column) => [column.name, [cell(column, row)]])),
      );
      expect(kind.draw(one, spec, frame()).figure.outerHTML).not.toMatch(broken);
    }
    const label = spec.columns['label'] ?? '';
    const none = tableOf({ [label]: ['A', 'B'], alasan: ['pending', 'zero-target'] });
    const chart = kind.draw(none, { ...spec, columns: { label, absent: 'alasan' } }, frame());
    expect(chart.figure.outerHTML).not.toMatch(broken);
    expect(chart.summary.id).toContain('menunggu nilai');
    expect(chart.summary.id).toContain('target nol');
  });

  it('never draws what is no number, and keeps every row, whatever the table', () => {
    fc.assert(
      fc.property(
        anyTable(kind),
        fc.constantFrom(342, 720, 960),
        fc.constantFrom(...languages),
        (any, width, language) => {
          const chart = kind.draw(any.table, any.spec, frame({ width, language }));
          for (const [, value = ''] of chart.figure.outerHTML.matchAll(attribute)) {
            expect(value).not.toMatch(broken);
          }
          expect(controls.test(chart.figure.outerHTML)).toBe(false);
          expect(chart.twin.rows).toBe(any.table.rows);
          expect(chart.print(language).rows).toHaveLength(any.table.rows);
        },
      ),
      { seed: 45, numRuns: 60 },
    );
  });

  it('prints each row of the twin with its values', () => {
    const { twin, print } = kind.draw(table, spec, frame());
    const labels = twin.columns.find(({ name }) => name === spec.columns['label']);
    const at = print('id').head.findIndex(({ text }) => text.toLowerCase() === headOf(kind));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(print('id').rows.map((row) => row[at])).toEqual(
      Array.from({ length: twin.rows }, (_, row) => labels && cell(labels, row)),
    );
    expect([...new Set(print('en').rows.map((row) => row.length))]).toEqual([
      print('id').head.length,
    ]);
  });

  it('says which columns a spec asks for in vain', () => {
    expect(kind.check(table, spec)).toEqual([]);
    const named = Object.entries(spec.columns);
    const [part = '', column = ''] =
      named.find(([role]) => role !== 'label' && kind.roles[role]?.required) ?? [];
    const wrong: ChartSpec = { ...spec, columns: { ...spec.columns, [part]: `${column}x` } };
    const at = { file: 'a.tolok.md', pointer: '/chart' };
    expect(kind.check(table, wrong, at)).toMatchObject([
      {
        code: 'chart.column-missing',
        pointer: `/chart/columns/${part}`,
        values: { nearest: column },
      },
    ]);
    const left = Object.entries(spec.columns).filter(([role]) => !role.startsWith(part));
    const without = { ...spec, columns: Object.fromEntries(left) };
    expect(kind.check(table, without).map(({ code }) => code)).toEqual(['chart.part-missing']);
    const [, other] = named.find(([role]) => kind.roles[role]?.type === 'value') ?? [];
    const given = other ?? column;
    const typed = { ...spec, columns: { ...spec.columns, marked: given, status: given } };
    const types = kind.check(table, typed).map(({ code }) => code);
    const asked = ['marked', 'status'].filter((role) => kind.roles[role]);
    expect(types).toEqual(asked.map(() => 'chart.column-type'));
  });
});

/** What must not stand in an attribute, where it would be a number gone wrong. */
const broken = /NaN|Infinity|undefined|null/;
// Labels may say anything, so only attributes that hold no words are looked at.
const attribute = /\s(?!aria-label|data-key|style)[\w:-]+="([^"]*)"/g;
// eslint-disable-next-line no-control-regex -- these make an SVG file unreadable
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const headOf = ({ roles, example: { spec } }: ChartKind): string => {
  const head = roles['label']?.head;
  return typeof head === 'object' ? head.id : spec.rows.id;
};

describe('values at the edge of what doubles hold', () => {
  it.each(kinds)('%s: the largest and the smallest, side by side', (_name, kind) => {
    const numbers = [1.7976931348623157e308, -1.7976931348623157e308, 5e-324, 0];
    const { spec } = kind.example;
    const parts = Object.entries(kind.roles).flatMap(([part, { type }]) =>
      type === 'value' || type === 'percent' ? [part] : [],
    );
    const table = tableOf({
      label: ['a', 'b', 'c', 'd'],
      ...Object.fromEntries(parts.map((part) => [part, numbers])),
    });
    const columns = Object.fromEntries(['label', ...parts].map((part) => [part, part]));
    const chart = kind.draw(table, { ...spec, columns }, frame());
    for (const [, value = ''] of chart.figure.outerHTML.matchAll(attribute)) {
      expect(value).not.toMatch(broken);
    }
    expect(chart.print('id').rows.flat()).toContain(formatValue(numbers[0] ?? 0, spec.unit));
  });
});
