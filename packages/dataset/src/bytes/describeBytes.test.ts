import { describe, expect, it } from 'vitest';
import { describeBytes } from './describeBytes.ts';

const facts = (text: string) => describeBytes(new TextEncoder().encode(text));

describe('describeBytes', () => {
  it('gives size, hash and rows as a descriptor states them', () => {
    expect(facts('a\n1\n"2\n3"\n')).toEqual({
      bytes: 10,
      hash: 'sha256:0e02891d0ae8437d122c89d6766752ab2c5aaf15ebb208140ef29a48b8342e2d',
      rows: 2,
    });
  });

  it('counts a last row without a line end, and none in a bare header', () => {
    expect(facts('a\r\n1').rows).toBe(1);
    expect(facts('a\n').rows).toBe(0);
  });

  it('gives no rows for what is not readable as CSV', () => {
    expect(facts('').rows).toBeNull();
    expect(facts('a\n"1\n').rows).toBeNull();
  });
});
