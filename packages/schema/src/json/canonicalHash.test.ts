import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalHash, sha256Hex } from './canonicalHash.ts';
import { printJson } from '../document/printJson.ts';
import { readJson } from './readJson.ts';

describe('the canonical hash', () => {
  test('is that of the text RFC 8785 gives', () => {
    const value = {
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    const text =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalHash(value)).toBe(`sha256:${sha256Hex(text)}`);
  });

  test('does not see layout, order of keys, escapes or the sign of zero', () => {
    const hash = (text: string) => canonicalHash(readJson(text, 'f').value?.value);
    const one = hash('{"a":[1,0],"b":"é"}');
    expect(hash('{ "b": "\\u00e9",\n\n "a": [1.0, -0] }')).toBe(one);
    expect(hash('{"a":[0,1],"b":"é"}')).not.toBe(one);
  });

  test('survives printing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalHash(JSON.parse(printJson(value)))).toBe(canonicalHash(value));
      }),
      { seed: 4 },
    );
  });

  test('refuses what is no JSON value', () => {
    expect(() => canonicalHash(undefined)).toThrow(TypeError);
    expect(() => canonicalHash([NaN])).toThrow('NaN');
  });
});

describe('SHA-256', () => {
  test('is the one Node computes, of bytes and of texts', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        (data, text) => {
          expect(sha256Hex(data)).toBe(createHash('sha256').update(data).digest('hex'));
          expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
        },
      ),
      { seed: 5 },
    );
  });
});
