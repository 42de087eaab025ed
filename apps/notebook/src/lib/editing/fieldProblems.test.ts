import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldProblem, rangeOf } from './fieldProblems.ts';

const text = '{\n  "rows": 0,\n  $a + b\n}';
const found = (place: Partial<FieldProblem>) => {
  const { from, to } = rangeOf(text, { severity: 'error', message: 'x', ...place });
  return text.slice(from, to);
};

describe('the place of a problem', () => {
  it('is the word that stands there, and the line where none is named', () => {
    expect(found({ line: 2, column: 3 })).toBe('"rows"');
    expect(found({ line: 2, column: 11 })).toBe('0');
    expect(found({ line: 3, column: 3 })).toBe('$a');
    expect(found({ line: 3, column: 1 })).toBe('$a + b');
    expect(found({ line: 2, column: 99 })).toBe('"rows": 0,');
    expect(found({})).toBe('{');
    expect(found({ range: { from: 4, to: 8 } })).toBe('"row');
  });

  it('lies within the text, whatever is told', () => {
    const number = fc.integer({ min: -9, max: 60 });
    const place = fc.record({ line: number, column: number }, { requiredKeys: [] });
    const range = fc.option(fc.record({ from: number, to: number }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '"') }),
        place,
        range,
        (text, place, range) => {
          const told = {
            severity: 'error',
            message: '',
            ...place,
            ...(range ? { range } : {}),
          } as const;
          const { from, to } = rangeOf(text, told);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
