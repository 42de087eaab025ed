import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemHint, problemMessage } from '../problem.ts';
import { jsonMaxBytes, readJson } from './readJson.ts';

const codes = (text: string) => readJson(text, 'f').problems.map((p) => p.code);

/** What JSON.parse gives, or undefined. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const reserved = /__proto__|constructor|prototype/;

describe('reading JSON', () => {
  test('gives what JSON.parse gives for everything that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!reserved.test(text));
        const { value, problems } = readJson(text, 'f');
        const number = /json\.(number-range|integer-unsafe)/;
        if (problems.length > 0) expect(problems.every((p) => number.test(p.code))).toBe(true);
        else expect(value?.value).toEqual(JSON.parse(text.replace(/-0(?![.\d])/g, '-0')));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('takes no text that JSON.parse refuses, and never throws', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '1',
        '-',
        '0',
        '.5',
        'e',
        'true',
        'nul',
        ' ',
        '\n',
        '/',
        "'",
        '\u00a0',
        'é',
        '\ud800',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { value, problems } = readJson(text, 'f');
        if (value) expect(JSON.stringify(parsed(text))).toBe(JSON.stringify(value.value));
        else expect(problems.length).toBeGreaterThan(0);
        for (const p of problems) expect(p.line).toBeGreaterThan(0);
      }),
      { seed: 2, numRuns: 20_000 },
    );
  });

  test('is told by one character changed, or reads as JSON.parse does', () => {
    const text = '{ "a": [1, -2.5e3, "b\\n\\u00e9"], "c": { "d": null, "e": true } }';
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', ',', '"', '}', 'x', '\\', '1', '[', '\t', '\u2028'),
        (at, put) => {
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          const expected = parsed(changed);
          const { value, problems } = readJson(changed, 'f');
          if (expected === undefined) expect(problems).toHaveLength(1);
          else if (value) expect(value.value).toEqual(expected);
          else expect(codes(changed)).toEqual(['json.key-duplicate']);
        },
      ),
      { seed: 3, numRuns: 3000 },
    );
  });

  test('gives frozen data without a prototype', () => {
    const value = readJson('{ "a": [{}] }', 'f').value?.value as { a: object[] };
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.isFrozen(value) && Object.isFrozen(value.a) && Object.isFrozen(value.a[0])).toBe(
      true,
    );
    expect('toString' in value).toBe(false);
  });

  test('leaves the prototype of objects alone', () => {
    readJson('{ "__proto__": { "polluted": true } }', 'f');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('tells every problem of the tree at once', () => {
    const text = '{ "a": 1, "a": 9007199254740993, "constructor": 1e999, "b\\ud800": "\\udc00" }';
    expect(codes(text)).toEqual([
      'json.key-duplicate',
      'json.integer-unsafe',
      'json.key-reserved',
      'json.number-range',
      'json.surrogate',
      'json.surrogate',
    ]);
  });

  test('takes a document of exactly the largest size', () => {
    expect(codes(`"${'a'.repeat(jsonMaxBytes - 2)}"`)).toEqual([]);
    expect(codes(`"${'a'.repeat(jsonMaxBytes - 1)}"`)).toEqual(['json.too-large']);
  });

  test('has words in both languages for what it tells, with nothing left to fill in', () => {
    for (const text of [
      '',
      '[1',
      '["',
      '[1}',
      '{"a":1,}',
      '{"a":1,"a":2}',
      '{a:1}',
      '[01]',
      '[x]',
    ]) {
      for (const p of readJson(text, 'f').problems) {
        for (const words of [problemMessage(p), problemHint(p)]) {
          expect(words?.id).toMatch(/\.$/);
          expect(words?.en).toMatch(/\.$/);
          expect(`${words?.id}${words?.en}`).not.toMatch(/%\w+%/);
        }
      }
    }
  });
});

describe('the place of a pointer', () => {
  const text = '{\n  "a": [\n    10,\n    { "b/c": 1, "~": 2 }\n  ]\n}';
  const locate = (pointer: string, part?: 'key' | 'value') =>
    readJson(text, 'f').value?.locate(pointer, part);

  test('is where its value begins', () => {
    expect(locate('')).toEqual({ line: 1, column: 1 });
    expect(locate('/a')).toEqual({ line: 2, column: 8 });
    expect(locate('/a/0')).toEqual({ line: 3, column: 5 });
    expect(locate('/a/1/b~1c')).toEqual({ line: 4, column: 14 });
    expect(locate('/a/1/~0')).toEqual({ line: 4, column: 22 });
  });

  test('is where its key begins when the key is asked for', () => {
    expect(locate('/a', 'key')).toEqual({ line: 2, column: 3 });
    expect(locate('/a/1/~0', 'key')).toEqual({ line: 4, column: 17 });
    expect(locate('/a/0', 'key')).toEqual({ line: 3, column: 5 });
  });

  test('is that of the nearest part above it when it points to nothing', () => {
    expect(locate('/a/1/none/deeper')).toEqual({ line: 4, column: 5 });
    expect(locate('/a/7')).toEqual({ line: 2, column: 8 });
    expect(locate('/a/0/x')).toEqual({ line: 3, column: 5 });
    expect(locate('/toString')).toEqual({ line: 1, column: 1 });
  });
});
