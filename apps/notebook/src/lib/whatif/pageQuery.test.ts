import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContext, plainContext, printContext } from '#lib/context/pageContext.ts';
import type { Change } from './change.ts';
import { pageKeys, printPage, readPage } from './pageQuery.ts';

const words = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const paths = fc.oneof(
  fc.tuple(fc.constantFrom('target', 'actual', 'weight', 'rule'), words).map((p) => p.join('.')),
  fc.tuple(words, words).map(([id, unit]) => `input.${id}.x[workUnit=${unit},year=2022]`),
  fc.constant('facts'),
);
const settings = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => Number(x.toFixed(9)) + 0),
  fc.constantFrom(null, 'A-', 'BB', '80..90', 'met-is-100', 'tabel-3.2', '1.0.0'),
);
const changes: fc.Arbitrary<Change> = fc
  .record({
    path: paths,
    to: settings,
    from: fc.option(settings, { nil: undefined }),
    rule: fc.option(
      words.map((id) => `${id}@1.0.0`),
      { nil: undefined },
    ),
    reason: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined }),
    on: fc.boolean(),
  })
  .map(({ path, to, from, rule, reason, on }) => ({
    ...{ path, to, on },
    ...(from === undefined ? {} : { from }),
    ...(rule === undefined ? {} : { rule }),
    ...(reason === undefined ? {} : { reason: { id: reason, en: reason } }),
  }));
const queries = fc.record({
  scenario: fc.record({
    title: fc.string({ unit: 'grapheme' }),
    changes: fc.array(changes, { maxLength: 5 }),
  }),
  question: fc.option(fc.record({ what: words, reach: words, vary: paths })),
  sensitive: fc.oneof(fc.constant('agreement'), words),
  pairing: fc.option(fc.record({ what: words, across: paths, down: paths })),
});

describe('a page of what-if in an address', () => {
  it('comes back as it was, from any address that a browser has written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const address = new URL(
          `https://example.org/x/${printContext(plainContext, printPage(query))}`,
        );
        const { rest, dropped } = parseContext(address.search, {}, pageKeys);
        expect(dropped).toEqual([]);
        expect(readPage(rest)).toEqual(query);
      }),
    );
  });

  it('is nothing at all where nothing was asked', () => {
    const plain = readPage([]);
    expect(plain).toEqual({
      scenario: { title: '', changes: [] },
      question: null,
      sensitive: 'agreement',
      pairing: null,
    });
    expect(printContext(plainContext, printPage(plain))).toBe('');
  });

  it('reads what a person typed: off by a word, absent by nothing, what follows belongs to it', () => {
    const { rest } = parseContext(
      '?ubah=actual.ip-asn=80&semula=74&pakai=tidak&ubah=target.pdn-pbj=&alasan=Terlalu%20tinggi',
      {},
      pageKeys,
    );
    expect(readPage(rest).scenario.changes).toEqual([
      { path: 'actual.ip-asn', to: 80, from: 74, on: false },
      {
        path: 'target.pdn-pbj',
        to: null,
        on: true,
        reason: { id: 'Terlalu tinggi', en: 'Terlalu tinggi' },
      },
    ]);
  });

  it('keeps the text of what is no change, so that it can be told', () => {
    expect(readPage([['ubah', 'ngawur']]).scenario.changes).toEqual([
      { path: 'ngawur=', to: null, on: true },
    ]);
    expect(readPage([['semula', '3']]).scenario.changes).toEqual([]);
  });
});
