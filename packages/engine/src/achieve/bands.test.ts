import { describe, expect, it } from 'vitest';
import { bandOf, rankOf } from './bands.ts';
import { band, scaleValue } from '../made.suite.ts';

const labelAt = (x: number, scale = scaleValue()) => bandOf(scale, x)?.label ?? null;

describe('the band of a number', () => {
  it('is told by which side includes the boundary', () => {
    expect([0, 3.999999, 4, 6.999999, 7, 10].map((x) => labelAt(x))).toEqual([
      'C', 'C', 'B', 'B', 'A', 'A',
    ]); // prettier-ignore
    const lowerSide = scaleValue({
      bands: [
        band('C', 0, 4, { toIncluded: true }),
        band('B', 4, 7, { fromIncluded: false, toIncluded: true }),
        band('A', 7, 10, { fromIncluded: false, toIncluded: true }),
      ],
    });
    expect([0, 4, 4.01, 7, 7.01, 10].map((x) => labelAt(x, lowerSide))).toEqual([
      'C', 'C', 'B', 'B', 'A', 'A',
    ]); // prettier-ignore
  });

  it('is found after snapping, so that noise decides nothing', () => {
    expect(labelAt(3.9999999999999996)).toBe('B');
    expect(labelAt(0.1 + 0.2 + 3.7)).toBe('B');
    expect(labelAt(4 - 4e-10)).toBe('B');
    expect(labelAt(4 - 6e-10)).toBe('C');
    expect(labelAt(10 + 4e-10)).toBe('A');
    expect(labelAt(-4e-10)).toBe('C');
  });

  it('is none outside the scale', () => {
    expect(labelAt(-0.001)).toBeNull();
    expect(labelAt(10.001)).toBeNull();
  });

  it('snaps the bounds as it snaps the number', () => {
    const scale = scaleValue({ bands: [band('C', 0, 0.1 + 0.2), band('A', 0.1 + 0.2, 10)] });
    expect(labelAt(0.3, scale)).toBe('A');
  });
});

describe('the rank of a letter', () => {
  it('counts from the lowest band', () => {
    expect(['C', 'B', 'A'].map((label) => rankOf(scaleValue(), label))).toEqual([0, 1, 2]);
  });

  it('is none for a letter the scale does not have, whatever its case', () => {
    expect(rankOf(scaleValue(), 'D')).toBeNull();
    expect(rankOf(scaleValue(), 'a')).toBeNull();
  });
});
