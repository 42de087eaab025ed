import type { Expect } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeCell, checked, madeCheck } from '../madeReport.suite.ts';

/** A list of an agreement: the indicators it promises, with targets that do not matter here. */
const list = (...indicators: readonly string[]): readonly MadeCell[] =>
  indicators.map((indicator, i) => ({ row: `${i + 1}`, indicator, printed: `${i}` }));

const what = (...names: readonly string[]): Expect => ({
  same: names.map((resource) => ({ resource })),
  on: ['indicator'],
});

const report = (tables: Parameters<typeof checked>[0], ...names: readonly string[]) =>
  checked(tables, madeCheck(what(...names)));

describe('the lists of one agreement', () => {
  it('are the same where they have the same rows, in any order and whatever stands in them', () => {
    const { findings, counts } = report({ a: list('ikm', 'ipp'), b: list('ipp', 'ikm') }, 'a', 'b');
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ evaluated: 2, proved: 2 });
  });

  it('are told with a place in both where one has what the other lacks', () => {
    const { findings } = report({ a: list('ikm', 'ipp'), b: list('ikm', 'spip') }, 'a', 'b');
    expect(findings.map(({ message }) => message.en)).toEqual([
      '"ipp" is in Tabel a, and not in Tabel b.',
      '"spip" is in Tabel b, and not in Tabel a.',
    ]);
    expect(findings.map(({ where }) => where)).toMatchObject([
      [
        { resource: 'a', row: '2', line: 2, asPrinted: '1' },
        { resource: 'b', row: 'ipp', line: null, asPrinted: null },
      ],
      [
        { resource: 'b', row: '2', line: 2 },
        { resource: 'a', row: 'spip', line: null },
      ],
    ]);
  });

  it('are one finding where one list of several differs, at the list that does', () => {
    const tables = { a: list('ikm', 'ipp'), b: list('ikm'), c: list('ipp', 'ikm') };
    const [lacking, ...others] = report(tables, 'a', 'b', 'c').findings;
    expect(others).toEqual([]);
    expect(lacking?.message.id).toBe('"ipp" ada di Tabel a dan Tabel c, dan tidak ada di Tabel b.');
    expect(lacking).toMatchObject({ reported: null, expected: 'ipp' });
    expect(lacking?.where.map(({ resource }) => resource)).toEqual(['b', 'a', 'c']);
    const [more] = report({ ...tables, b: list('ikm', 'ipp', 'lain') }, 'a', 'b', 'c').findings;
    expect(more?.where.map(({ resource }) => resource)).toEqual(['b', 'a', 'c']);
    expect(more?.message.en).toBe('"lain" is in Tabel b, and not in Tabel a and Tabel c.');
  });

  it('are not told of where a place has nothing to look at', () => {
    const empty: Expect = {
      same: [{ resource: 'a' }, { resource: 'a', where: { role: 'target' } }],
      on: ['indicator'],
    };
    const [outcome] = checked({ a: list('ikm') }, madeCheck(empty)).checks;
    expect(outcome).toMatchObject({ outcome: 'error', evaluated: 0 });
    expect(outcome?.reason?.en).toContain('finds nothing to look at');
  });

  it('lack exactly what only the other has', () => {
    const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        const { findings, counts } = report({ a: list(...one), b: list(...other) }, 'a', 'b');
        const only = new Set(
          [...one, ...other].filter((x) => !one.includes(x) || !other.includes(x)),
        );
        expect(findings).toHaveLength(only.size);
        expect(counts.proved).toBe(one.filter((x) => other.includes(x)).length);
      }),
      { numRuns: 60 },
    );
  });
});
