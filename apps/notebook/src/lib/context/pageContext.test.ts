import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContextPart,
  type Offered,
  type PageContext,
  contextKeys,
  offeredEverywhere,
  parseContext,
  plainContext,
  printContext,
} from './pageContext.ts';

const parts = Object.keys(contextKeys) as ContextPart[];
const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
  minLength: 1,
  maxLength: 4,
});
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 2100 }), { minLength: 1, maxLength: 4 });

type Listed = Readonly<Partial<Record<ContextPart, readonly (string | number)[]>>>;

/** What some page offers, and a context made of it. */
const views = fc
  .record({
    ...Object.fromEntries(parts.map((part) => [part, texts])),
    year: numbers,
    quarter: fc.constant([1, 2, 3, 4]),
    language: fc.constant(['id', 'en']),
    theme: fc.constant(['system', 'light', 'dark']),
  })
  .chain((offered) =>
    fc.record({
      offered: fc.constant(offered as Offered),
      context: fc.record(
        Object.fromEntries(
          parts.map((part) => [
            part,
            fc.option(fc.constantFrom(...((offered as Listed)[part] ?? []))),
          ]),
        ),
      ) as unknown as fc.Arbitrary<PageContext>,
    }),
  );

describe('a context in the address', () => {
  it('is read as it was written, with nothing dropped', () => {
    fc.assert(
      fc.property(views, ({ offered, context }) => {
        expect(parseContext(printContext(context), offered)).toEqual({
          context,
          rest: [],
          dropped: [],
        });
      }),
    );
  });

  it('has one way of being written, whatever order its parts come in', () => {
    fc.assert(
      fc.property(views, fc.infiniteStream(fc.nat()), ({ offered, context }, order) => {
        const shuffled = [...new URLSearchParams(printContext(context))]
          .map((pair) => ({ pair, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => pair);
        const read = parseContext(`?${new URLSearchParams(shuffled).toString()}`, offered);
        expect(printContext(read.context)).toBe(printContext(context));
      }),
    );
  });

  it('never holds a value that is not offered, and tells every one it left out', () => {
    const pairs = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...Object.values(contextKeys)), fc.string()),
        fc.oneof(fc.constantFrom('1', '4', '5', 'en', 'dark', 'x'), fc.string()),
      ),
    );
    fc.assert(
      fc.property(pairs, (asked) => {
        const query = new URLSearchParams(asked);
        const { context, dropped } = parseContext(`?${query.toString()}`, offeredEverywhere);
        const kept = parts.filter((part) => context[part] !== null);
        for (const part of kept) expect(offeredEverywhere[part]).toContain(context[part]);
        expect(kept.length + dropped.length).toBe([...query].length);
      }),
    );
  });

  it('reads and writes what a person sees in the address', () => {
    const offered = { ...offeredEverywhere, year: [2021, 2022], facts: ['tabel-3.2'] };
    const context = { ...plainContext, year: 2022, facts: 'tabel-3.2', language: 'en' } as const;
    expect(printContext(context)).toBe('?tahun=2022&angka=tabel-3.2&bahasa=en');
    expect(printContext(plainContext)).toBe('');
    expect(parseContext('?tahun=1999&angka=tabel-3.2&tahun=2022&utm=x', offered)).toEqual({
      context: { ...plainContext, year: 2022, facts: 'tabel-3.2' },
      rest: [],
      dropped: [
        { key: 'tahun', value: '1999' },
        { key: 'utm', value: 'x' },
      ],
    });
    expect(parseContext('?bahasa=en&bahasa=id', offered).dropped).toEqual([
      { key: 'bahasa', value: 'id' },
    ]);
  });
});
