import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Table, cell, column, decimalToNumber } from './table.ts';

const table: Table = {
  rows: 2,
  columns: [
    { name: 'x', type: 'double', values: Float64Array.of(1.5, 0), valid: Uint8Array.of(1, 0) },
    { name: 'n', type: 'integer', values: BigInt64Array.of(7n, -8n) },
    { name: 'd', type: 'decimal', scale: 2, values: [12345n, 5n], valid: Uint8Array.of(1, 0) },
    { name: 't', type: 'text', values: ['a', null] },
    { name: 'b', type: 'boolean', values: Uint8Array.of(1, 0) },
  ],
};

describe('a cell', () => {
  const at = (name: string, row: number) => {
    const found = column(table, name);
    return found && cell(found, row);
  };

  test('is the plain value of its type', () => {
    expect(['x', 'n', 'd', 't', 'b'].map((name) => at(name, 0))).toEqual([
      1.5,
      7,
      123.45,
      'a',
      true,
    ]);
  });

  test('is null where it is absent', () => {
    expect(['x', 'n', 'd', 't', 'b'].map((name) => at(name, 1))).toEqual([
      null,
      -8,
      null,
      null,
      false,
    ]);
  });

  test('of a column that is not there is undefined', () => {
    expect(at('y', 0)).toBeUndefined();
  });
});

describe('a decimal as a double', () => {
  test('is the double that its digits read as', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.nat(25),
        (scaled, scale) => {
          const digits = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, '0');
          const point = digits.length - scale;
          const text = `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
          expect(decimalToNumber(scaled, scale)).toBe(Number(text) + 0);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });
});
