import { parse } from '@humanwhocodes/momoa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { findFault } from './findFault.ts';
import { readPlain } from './readPlain.ts';
import { readTree } from './readTree.ts';

/** What the reader with places gives; `undefined` where it has something to tell. */
function withPlaces(text: string): unknown {
  if (findFault(text)) return undefined;
  const problems: Problem[] = [];
  const value = readTree(parse(text).body, text, '', problems);
  return problems.length > 0 ? undefined : value;
}

const key = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.constantFrom('id', 'en', 'a', 'b', '1', '0', '__proto__', 'constructor', 'toString'),
);
const scalar = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
  fc.integer(),
  fc.constantFrom(true, false, null, 2 ** 53, 1e22, -0, '\u200b', '\ud800', '"', '\\'),
);
/** Written by hand, so that keys may be there twice. */
const written = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar.map((one) => JSON.stringify(one) ?? 'null'),
    fc.array(tie('value'), { maxLength: 4 }).map((all) => `[${all.join(' , ')}]`),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 4 })
      .map((all) => `{${all.map(([name, one]) => `${JSON.stringify(name)} :${one}`).join(',')}}`),
  ),
})).value;

describe('reading without places', () => {
  it('gives what the reader with places gives, or nothing', () => {
    fc.assert(
      fc.property(written, (text) => {
        const plain = readPlain(text);
        if (plain !== undefined) expect(plain).toStrictEqual(withPlaces(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives nothing for any text that is no JSON', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (findFault(text)) expect(readPlain(text)).toBeUndefined();
      }),
    );
  });

  it('gives nothing where something would have to be told', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '{"a":1,"\\u0061":1}',
      '{"__proto__":1}',
      '9007199254740993',
      '1e400',
      '"\\ud800"',
      '{"id":"a\u200b"}',
      '['.repeat(65) + ']'.repeat(65),
      '[1,]',
      '',
    ])
      expect(readPlain(text), text).toBeUndefined();
  });

  it('gives plain data for a plain document', () => {
    const text = '{"b":[1,{"a":"x:\\"y\\": z"}],"a":null}';
    expect(readPlain(text)).toStrictEqual(withPlaces(text));
    expect(Object.isFrozen(readPlain(text))).toBe(true);
  });
});
