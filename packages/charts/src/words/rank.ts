import type { ChartSpec } from '../chart.ts';
import type { Figure } from '../read/cells.ts';

/** The number of a figure; null for a letter, a range and what is absent. */
export const numberOf = (figure: Figure): number | null =>
  typeof figure === 'number' ? figure : null;

type Polarity = ChartSpec['polarity'];

/** The best first, which is the lowest where lower is better; what has no number last. */
export const byRank =
  <Row extends { readonly row: number }>(of: (row: Row) => Figure, polarity: Polarity) =>
  (a: Row, b: Row): number => {
    const [x, y] = [numberOf(of(a)), numberOf(of(b))];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.row - b.row;
    return (x === y ? 0 : x > y === (polarity === 'minimize') ? 1 : -1) || a.row - b.row;
  };

/** Its place among all, 1 for the best; equal numbers share one. */
export function rankOf<Row>(
  row: Row,
  all: readonly Row[],
  of: (row: Row) => Figure,
  polarity: Polarity,
): number {
  const own = numberOf(of(row)) ?? 0;
  const isBetter = (other: number) => (polarity === 'minimize' ? other < own : other > own);
  return 1 + all.filter((other) => isBetter(numberOf(of(other)) ?? own)).length;
}
