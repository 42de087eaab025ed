import type * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import { widthOf } from '../../parts/fit.ts';
import { standingMarks } from '../../parts/marks.ts';
import { texts } from '../../parts/text.ts';
import { theme } from '../../theme.ts';
import type { PlacedRow } from './lineRow.ts';

/** Periods without a number say why, where the line breaks; where words find no room, by their mark. */
export function missing(
  rows: readonly PlacedRow[],
  x: (at: number) => number,
  step: number,
  y: number,
  language: Language,
): readonly Plot.Markish[] {
  const word = ({ actual, print }: PlacedRow) => print(actual, language);
  const isTold = rows.every((row) => widthOf(word(row)) <= step - 6);
  return [
    texts('missing', isTold ? rows : [], {
      text: word,
      x: ({ at }) => x(at),
      y: () => y,
      anchor: 'middle',
      fill: theme.inkFaint,
      halo: true,
    }),
    standingMarks(
      'missing-mark',
      (isTold ? [] : rows).map(({ key, at, actual }) => ({
        key,
        standing: typeof actual === 'object' && 'reason' in actual ? actual.reason : 'none',
        x: x(at),
        y,
      })),
    ),
  ];
}
