import { type Line, type Span, lengthOf, textOf, toned } from './span.ts';
import { wrapText } from './wrapText.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The one column of prose: takes the room that is left and breaks its text into lines. */
  readonly prose?: boolean;
}

/** A row of cells, or a line across all columns. */
export type TableRow = readonly Span[] | { readonly heading: Line };

export interface TableOptions {
  readonly width: number;
  /** Lines a cell of prose takes at most. */
  readonly proseLines?: number;
  /** Without a line of titles. */
  readonly bare?: boolean;
}

/** Columns of prose are never narrower; a table of long numbers then goes beyond its width. */
const narrowest = 20;

/** A table in plain text: columns two spaces apart, numbers never cut. */
export function drawTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  { width, proseLines = Infinity, bare = false }: TableOptions,
): readonly Line[] {
  const widths = widthsOf(columns, rows, width, bare);
  const titles = columns.map(({ title }) => toned('quiet', title));
  return [
    ...(bare ? [] : drawRow(columns, titles, widths, 1)),
    ...rows.flatMap((row) =>
      'heading' in row ? [row.heading] : drawRow(columns, row, widths, proseLines),
    ),
  ];
}

function widthsOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
  bare: boolean,
): readonly number[] {
  const natural = columns.map(({ title }, i) =>
    Math.max(
      bare ? 0 : [...title].length,
      ...rows.map((row) => ('heading' in row ? 0 : lengthOf(row[i] ?? ''))),
    ),
  );
  const others = columns.reduce(
    (sum, { prose }, i) => sum + (i > 0 ? 2 : 0) + (prose ? 0 : (natural[i] ?? 0)),
    0,
  );
  return columns.map(({ prose }, i) =>
    prose ? Math.min(natural[i] ?? 0, Math.max(narrowest, width - others)) : (natural[i] ?? 0),
  );
}

function drawRow(
  columns: readonly TableColumn[],
  cells: readonly Span[],
  widths: readonly number[],
  proseLines: number,
): Line[] {
  const parts = columns.map(({ prose }, i) => {
    const cell = cells[i] ?? '';
    return prose ? wrapText(textOf(cell), widths[i] ?? narrowest, proseLines) : [textOf(cell)];
  });
  const height = Math.max(...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap(({ align }, i) => {
      const text = parts[i]?.[line] ?? '';
      const room = ' '.repeat(Math.max(0, (widths[i] ?? 0) - [...text].length));
      const cell = cells[i] ?? '';
      const span = typeof cell === 'string' ? text : { ...cell, text };
      const gap = i > 0 ? '  ' : '';
      return align === 'right' ? [gap + room, span] : [gap, span, room];
    }),
  );
}
