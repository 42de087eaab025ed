import type * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import { groundOf } from '../../parts/band.ts';
import { columnWidth } from '../../parts/fit.ts';
import { texts } from '../../parts/text.ts';
import { theme } from '../../theme.ts';
import type { ChangeRow } from '../../read/changeRow.ts';
import { numberOf } from '../../words/rank.ts';
import type { PlacedRow } from './placedRow.ts';

interface EndLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: 'left' | 'right' | 'none';
  readonly quiet: boolean;
  readonly marked: boolean;
}

/** Pixels that texts may take. */
interface Room {
  readonly left: number;
  readonly right: number;
  /** Where a row has no number on either side, from `start` on. */
  readonly none: number;
  readonly start: number;
}

/** Values at the outer side of both ends; one text where they are the same place. */
export function endLabels(
  rows: readonly PlacedRow[],
  { start, ...room }: Room,
  language: Language,
): readonly Plot.Markish[] {
  const labels = rows.flatMap((row) => labelsOf(row, start, language));
  return (['left', 'right', 'none'] as const).map((side) =>
    texts(
      `value-${side}`,
      labels.filter((label) => label.side === side),
      {
        tabular: true,
        text: ({ text }) => text,
        x: ({ x }) => x,
        left: side === 'left' ? -12 : 12,
        y: ({ y }) => y,
        anchor: side === 'left' ? 'end' : 'start',
        width: room[side],
        fill: ({ quiet }) => (quiet ? theme.inkFaint : theme.ink),
        halo: groundOf,
      },
    ),
  );
}

/** The room that the words at the right take where they tell both sides; 0 where none do. */
export function bothSidesWidthOf(
  rows: readonly ChangeRow[],
  { cap, most }: { readonly cap: number; readonly most: number },
  language: Language,
): number {
  const say = words[language];
  const told = rows.flatMap((row) => {
    const [before, after] = [numberOf(row.before), numberOf(row.after)];
    if (before === null && after === null) return [];
    if (before === null || after === null) return missingText(row, before === null, language);
    const [from, to] = [row.print(row.before, language), row.print(row.after, language)];
    if (from === to) return say.still(to);
    return Math.min(before, cap) === Math.min(after, cap) ? `${from} → ${to}` : [];
  });
  return columnWidth(told, { most });
}

/** The side that is there, and what the other is. */
function missingText(row: ChangeRow, beforeMissing: boolean, language: Language): string {
  const [from, to] = [row.print(row.before, language), row.print(row.after, language)];
  return beforeMissing
    ? `${to}, ${words[language].before(from)}`
    : `${from}, ${words[language].after(to)}`;
}

function labelsOf(row: PlacedRow, start: number, language: Language): readonly EndLabel[] {
  const { key, y, a, b } = row;
  const say = words[language];
  const [from, to] = [row.print(row.before, language), row.print(row.after, language)];
  const label = (x: number, text: string, side: EndLabel['side'], isAfter: boolean): EndLabel => ({
    key: isAfter ? `${key}|` : key,
    x,
    y,
    text,
    side,
    quiet: !isAfter,
    marked: row.marked,
  });
  if (a === null && b === null) {
    return [label(start, from === to ? to : `${from} → ${to}`, 'none', false)];
  }
  if (a === null) return [label(b ?? start, missingText(row, true, language), 'right', true)];
  if (b === null) return [label(a, missingText(row, false, language), 'right', false)];
  if (from === to) return [label(Math.max(a, b), say.still(to), 'right', false)];
  if (a === b) return [label(a, `${from} → ${to}`, 'right', false)];
  return [
    label(a, from, a > b ? 'right' : 'left', false),
    label(b, to, b > a ? 'right' : 'left', true),
  ];
}

const words = {
  id: {
    still: (value: string) => `tetap ${value}`,
    before: (reason: string) => `semula ${reason}`,
    after: (reason: string) => `kini ${reason}`,
  },
  en: {
    still: (value: string) => `still ${value}`,
    before: (reason: string) => `before: ${reason}`,
    after: (reason: string) => `now: ${reason}`,
  },
};
