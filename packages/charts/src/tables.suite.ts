import { absentReasons, units } from '@tolok/schema';
import fc from 'fast-check';
import type { ChartKind, ChartSpec } from './chart.ts';
import { tableOf } from './tableOf.ts';

/** Numbers that break drawings: absent, zero, tiny, huge, equal, and what no table may hold. */
const number = fc.oneof(
  fc.constantFrom(null, 0, -0, 1, 100, 5e-324, -1e308, 1.7976931348623157e308, NaN, Infinity),
  fc.double(),
  fc.integer({ min: -300, max: 300 }),
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'SK1', '<b>&"', 'a\nb', 'Nilai '.repeat(60)),
);

/** Any table for a chart: every part may be there or not, and hold what it should not. */
export const anyTable = ({ roles, example }: ChartKind, maxRows = 8) =>
  fc.integer({ min: 0, max: maxRows }).chain((rows) => {
    const column = (type: string) => fc.array(valueOf(type), { minLength: rows, maxLength: rows });
    const parts = Object.entries(roles).flatMap(([part, { type }]) => [
      [part, column(type)] as const,
      ...(type === 'value' ? [[`${part}Letter`, column('text')] as const] : []),
    ]);
    return fc.record({
      table: fc
        .record(Object.fromEntries(parts), { requiredKeys: rows > 0 ? ['label'] : [] })
        .map((columns) => tableOf(columns as Parameters<typeof tableOf>[0])),
      spec: fc
        .record({
          unit: fc.constantFrom(...(Object.keys(units) as ChartSpec['unit'][])),
          polarity: fc.constantFrom<ChartSpec['polarity']>('maximize', 'minimize', 'stabilize'),
        })
        .map((more): ChartSpec => ({
          ...example.spec,
          ...more,
          columns: Object.fromEntries(parts.map(([part]) => [part, part])),
        })),
    });
  });

function valueOf(type: string): fc.Arbitrary<number | string | boolean | null> {
  switch (type) {
    case 'value':
    case 'percent':
      return number;
    case 'status':
      return fc.constantFrom('achieved', 'not-achieved', 'lain', null);
    case 'flag':
      return fc.boolean();
    default:
      return fc.oneof(text, fc.constantFrom(...absentReasons), fc.constant(null));
  }
}
