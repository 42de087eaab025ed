import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { documentKinds, shapes } from '../generated/shapes.ts';
import { printJson } from './printJson.ts';

const prettier = (text: string) => format(text, { parser: 'json', printWidth: 100 });

describe('the printed form', () => {
  test('is left as it is by Prettier, whatever the value', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('a', ' ', '"', '\\', 'é', 'ñ', '–', '≥', '×', '表', '한', '👍', '❤️'),
        maxLength: 30,
      }),
      fc.constantFrom('é', '≥ 75', '× 100', '表', '👍', 'realisasi anggaran', ''),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          text,
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
        ),
        tie('list'),
        tie('numbers'),
        tie('object'),
      ),
      numbers: fc.array(
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        { maxLength: 40 },
      ),
      list: fc.array(tie('value'), { maxLength: 6 }),
      object: fc.dictionary(
        text.filter((k) => k !== '__proto__'),
        tie('value'),
        { maxKeys: 5 },
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (v) => {
        const printed = printJson(v);
        expect(await prettier(printed)).toBe(printed);
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(v)));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('of every kind is left as it is by Prettier', async () => {
    for (const kind of documentKinds) {
      const printed = printJson(sampleOf(kind), kind);
      expect(await prettier(printed)).toBe(printed);
    }
  });

  test('has the keys of its kind in the order of the schema, unknown ones after them', () => {
    const value = { zz: 1, version: '1.0.0', title: { en: 'b', id: 'a' }, $schema: 'x', aa: 2 };
    expect(printJson(value, 'indicator')).toBe(
      [
        '{',
        '  "$schema": "x",',
        '  "version": "1.0.0",',
        '  "title": { "id": "a", "en": "b" },',
        '  "zz": 1,',
        '  "aa": 2',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('orders keys below lists and below names of the author', () => {
    const input = { aggregate: 'sum', resource: 'belanja', unit: 'rupiah', take: 'pagu' };
    const printed = printJson({ measure: { inputs: { 'b a': input } } }, 'indicator');
    expect(Object.keys(JSON.parse(printed).measure.inputs['b a'])).toEqual([
      'unit',
      'resource',
      'take',
      'aggregate',
    ]);
    const node = { all: [{ value: 1, operator: 'equal', fact: 'rank' }] };
    expect(printJson({ status: { achieved: node } }, 'policy')).toContain(
      '{ "fact": "rank", "operator": "equal", "value": 1 }',
    );
  });

  test('breaks a line of more than 100 columns and keeps one of 100', () => {
    const list = (length: number) => ({ a: ['x'.repeat(length), 'y'] });
    expect(printJson(list(84)).split('\n')[1]).toHaveLength(100);
    expect(printJson(list(85)).split('\n')[1]).toBe('  "a": [');
  });

  test('says the same after another round', () => {
    for (const kind of documentKinds) {
      const printed = printJson(sampleOf(kind), kind);
      expect(printJson(JSON.parse(printed), kind)).toBe(printed);
    }
  });
});

/** Some document of a kind: every key there is, each with something in it. */
function sampleOf(kind: string, depth = 0): unknown {
  const { keys = {}, rest = '' } = shapes[kind] ?? {};
  const pairs = Object.entries(keys).map(([key, under], i) => {
    if (!under) return [key, [7, 'teks pendek', [1, 2, 3], null, 'kata '.repeat(25)][i % 5]];
    const inner = depth > 4 ? {} : sampleOf(under, depth + 1);
    return [key, i % 2 === 0 ? inner : [inner, inner].slice(0, 1 + (i % 3))];
  });
  return {
    ...Object.fromEntries(pairs),
    ...(rest && depth < 4 && { b: sampleOf(rest, depth + 1) }),
  };
}
