import type { Scale } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { band, rulesOf, scale } from '../made.suite.ts';
import { checkScale } from './checkScale.ts';

const told = (...bands: Scale['bands']) => {
  const loaded = rulesOf(scale({ bands })).scales.get('mutu')![0]!;
  return checkScale(loaded).map(({ code, pointer, values }) => [code, pointer, values]);
};

const included = { toIncluded: true };
const excluded = { fromIncluded: false };

describe('the bands of a scale', () => {
  it('join, whichever side holds the boundary', () => {
    expect(told(band('C', 0, 4), band('A', 4, 10, included))).toEqual([]);
    expect(told(band('C', 0, 4, included), band('A', 4, 10, { ...excluded, ...included }))).toEqual(
      [],
    );
    expect(told(band('A', 0, 10, included))).toEqual([]);
  });

  it('leave no gap, not even one of a single number', () => {
    expect(told(band('C', 0, 4), band('A', 5, 10, included))).toEqual([
      ['rule.band-gap', '/bands/0', { label: 'C', next: 'A', from: 4, to: 5 }],
    ]);
    expect(told(band('C', 0, 4), band('A', 4, 10, { ...excluded, ...included }))).toEqual([
      ['rule.band-point', '/bands/0', { label: 'C', next: 'A', at: 4 }],
    ]);
  });

  it('do not overlap, not even in a single number', () => {
    expect(told(band('C', 0, 5), band('A', 4, 10, included))).toEqual([
      ['rule.band-overlap', '/bands/0', { label: 'C', next: 'A', at: 4 }],
    ]);
    expect(told(band('C', 0, 4, included), band('A', 4, 10, included))).toEqual([
      ['rule.band-overlap', '/bands/0', { label: 'C', next: 'A', at: 4 }],
    ]);
  });

  it('say a number that both hold', () => {
    const shared = (...bands: Scale['bands']) => told(...bands).map(([, , values]) => values);
    const open = { ...excluded, ...included };
    expect(shared(band('C', 0, 5, included), band('A', 4, 10, open))).toMatchObject([{ at: 5 }]);
    expect(shared(band('C', 0, 5), band('A', 4, 10, open))).toMatchObject([{ at: 4.5 }]);
  });

  it('hold something: neither reversed nor empty, and told once', () => {
    expect(told(band('C', 0, 4), band('B', 7, 4), band('A', 4, 10, included))).toEqual([
      ['rule.band-empty', '/bands/1', { label: 'B', from: 7, to: 4 }],
    ]);
    expect(told(band('C', 0, 4), band('B', 4, 4), band('A', 4, 10, included))).toEqual([
      ['rule.band-empty', '/bands/1', { label: 'B', from: 4, to: 4 }],
    ]);
  });

  it.each([
    ['begin late', [band('C', 1, 10, included)]],
    ['leave the lower bound out', [band('C', 0, 10, { ...excluded, ...included })]],
    ['end early', [band('C', 0, 9, included)]],
    ['leave the upper bound out', [band('C', 0, 10)]],
  ] as const)('do not %s', (_, bands) => {
    expect(told(...bands)).toEqual([['rule.band-edge', '/bands', { lower: 0, upper: 10 }]]);
  });

  it('have a label and an id each', () => {
    expect(told(band('C', 0, 4), band('C', 4, 10, { id: 'd', ...included }))).toEqual([
      ['rule.band-label', '/bands/1/label', { label: 'C' }],
    ]);
    expect(told(band('C', 0, 4), band('D', 4, 10, { id: 'c', ...included }))).toEqual([
      ['rule.repeated', '/bands/1/id', { name: 'c' }],
    ]);
  });

  it('may hold one number alone', () => {
    expect(
      told(
        band('C', 0, 4),
        band('B', 4, 4, included),
        band('A', 4, 10, { ...excluded, ...included }),
      ),
    ).toEqual([]);
  });
});
