import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from './decodeUtf8.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decoding UTF-8', () => {
  test('gives back every text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.slice(0, 2).includes('\0'));
        expect(decodeUtf8(bytes(text), 'f')).toEqual({ value: text, problems: [] });
      }),
      { seed: 1 },
    );
  });

  test('gives a text or one problem for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (data) => {
        const { value, problems } = decodeUtf8(data, 'f');
        expect(problems).toHaveLength(value === undefined ? 1 : 0);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  test('names the place of the first bad byte, wherever it stands', () => {
    const good = bytes('ab\né€😀\nxyz');
    for (let at = 0; at <= good.length; at++) {
      const before = new TextDecoder().decode(good.subarray(0, at));
      const data = Uint8Array.from([...good.subarray(0, at), 0xff, ...good.subarray(at)]);
      const [problem] = decodeUtf8(data, 'f').problems;
      expect(problem?.code).toBe('json.utf8-invalid');
      expect(problem?.line).toBe(before.split('\n').length);
    }
    const [problem] = decodeUtf8(
      Uint8Array.from([0x61, 0x0a, 0xc3, 0xa9, 0xe9, 0x22]),
      'f',
    ).problems;
    expect(problem).toMatchObject({ line: 2, column: 2, values: { byte: '0xE9' } });
  });

  test('refuses a character that the end cuts off', () => {
    const [problem] = decodeUtf8(Uint8Array.from([0x61, 0xe2, 0x82]), 'f').problems;
    expect(problem).toMatchObject({ code: 'json.utf8-invalid', line: 1, column: 2 });
  });
});
