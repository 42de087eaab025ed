import { snap } from '@tolok/formula';
import type { Example, Scale } from '@tolok/schema';
import { type Boundary, scaleStep } from './boundary.ts';

/** The bands and bounds of a scale; an example touches one if it expects a band. */
export function scaleBoundaries(
  { bands, lower, upper }: Scale,
  examples: readonly Example[],
): readonly Boundary[] {
  const cases = examples.flatMap(({ given, expect }) =>
    typeof given.actual === 'number' && expect.band !== undefined
      ? [{ x: snap(given.actual), band: expect.band }]
      : [],
  );
  const exactly = (at: number) => cases.some(({ x }) => x === snap(at));
  const beside = (at: number, wanted: string | null) =>
    cases.some(({ x, band }) => band === wanted && snap(Math.abs(x - at)) <= scaleStep);
  return [
    ...bands.map(({ id, from, to }): Boundary => {
      const touched = cases.some((c) => c.band === id && c.x > from && c.x < to);
      return { kind: 'band', at: id, touched };
    }),
    ...[lower, ...bands.slice(1).map(({ from }) => from), upper].map((at): Boundary => {
      return { kind: 'boundary', at, touched: exactly(at) };
    }),
    ...bands.flatMap(({ id, from, to }) =>
      [from, to].map((at): Boundary => {
        return { kind: 'side', at: `${id} ${at}`, touched: beside(at, id) };
      }),
    ),
    ...[lower, upper].map((at): Boundary => {
      return { kind: 'outside', at, touched: beside(at, null) };
    }),
  ];
}
