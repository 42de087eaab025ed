import { describe, expect, it } from 'vitest';
import { decimalSum } from './decimalSum.ts';

describe('the sum of numbers as they are written', () => {
  it.each([
    [[], '0'],
    [[0.1, 0.2], '0.3'],
    [[33.3, 33.3, 33.3], '99.9'],
    [[33.3, 33.3, 33.4], '100'],
    [[0.5, -0.75], '-0.25'],
    [[-0.5, 0.5], '0'],
    [[1e-7, 0.25], '0.2500001'],
    [[1e21, 1], '1000000000000000000001'],
    [[1.5e-9, 1.5e-9], '0.000000003'],
  ] as const)('of %j is %s', (numbers, sum) => {
    expect(decimalSum(numbers)).toBe(sum);
  });
});
