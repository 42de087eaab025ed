import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import type { Frame } from '../../chart.ts';
import { columnWidth, linesOf, widthOf } from '../../parts/fit.ts';
import { type LegendItem, legend, standingItems } from '../../parts/legend.ts';
import { standingMarks } from '../../parts/marks.ts';
import { outline, ringStyle } from '../../parts/outline.ts';
import { part } from '../../parts/part.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import { capital } from '../../read/printTwin.ts';
import { theme } from '../../theme.ts';
import { standingWord } from '../../words/status.ts';
import { type GridRow, type GridSpec, cellText, cellsOf, isValued } from './gridRow.ts';
import { gridWords } from './words.ts';

const markWidth = 17;
const cellMost = 132;

/** A cell for each combination, or where they find no room the rows of it below one another. */
export function sketch(rows: readonly GridRow[], spec: GridSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const { cells, down, along } = cellsOf(rows);
  const valued = cells.some(isValued);
  const told = cells.map((cell) => ({
    ...cell,
    // Where there are statuses alone, their words stand in the cells.
    text:
      isValued(cell) || cell.status === null
        ? cellText(cell, language)
        : valued
          ? ''
          : standingWord(cell.status, language),
  }));
  const label = columnWidth([...down, capital(spec.rows[language])], { most: width * 0.26 }) + 14;
  const room = Math.min((width - label) / along.length, cellMost);
  const texted = told.filter((cell) => isValued(cell) || !valued).map(({ text }) => text);
  const need = Math.max(
    columnWidth(texted),
    ...along.flatMap((text) => text.split(' ').map(widthOf)),
  );
  const judged = cells.some(({ standing }) => standing !== 'none');
  const beside = judged ? markWidth : 0;
  const items = itemsOf(told, language);
  if (need + 10 > room) return narrow(told, down, items, frame);
  return wide(
    told,
    { down, along, label, cell: room, isTall: need + beside + 16 > room },
    items,
    spec,
    frame,
  );
}

type ToldRow = GridRow & { readonly text: string };

interface Layout {
  readonly down: readonly string[];
  readonly along: readonly string[];
  /** Pixels of the labels down the side, and of a cell. */
  readonly label: number;
  readonly cell: number;
  /** True where marks stand over their values. */
  readonly isTall: boolean;
}

function wide(
  rows: readonly ToldRow[],
  { down, along, label, cell, isTall }: Layout,
  items: readonly LegendItem[],
  spec: GridSpec,
  { language, width }: Frame,
): Sketch {
  // Where a reason finds no room its mark says it, with the word below the drawing.
  const cells = rows.map((row) =>
    row.standing !== 'none' &&
    !isValued(row) &&
    widthOf(row.text) > cell - 14 - (isTall ? 0 : markWidth)
      ? { ...row, text: '' }
      : row,
  );
  const headLines = Math.max(...along.map((text) => linesOf(text, cell - 6, 2)));
  const head = 24 + 15 * headLines;
  const rowHeight = isTall ? 48 : 34;
  const bottom = head + rowHeight * down.length;
  const left = ({ across }: GridRow) => label + cell * along.indexOf(across);
  const top = (row: GridRow) => head + rowHeight * down.indexOf(row.label);
  const middle = (row: GridRow) => top(row) + rowHeight / 2;
  const ringed = cells.filter(({ marked }) => marked).slice(0, 1);
  const marks = cells.flatMap((row) => {
    if (row.standing === 'none') return [];
    const shift = row.text === '' || isTall ? 0 : markOf(row, cell);
    return {
      key: row.key,
      standing: row.standing,
      x: left(row) + cell / 2 - shift,
      y: middle(row) - (isTall && row.text !== '' ? 9 : 0),
    };
  });
  const below = legend(items, bottom + 10, width);
  const columns = along.map((key) => ({ key, x: label + cell * along.indexOf(key) + cell / 2 }));
  const sides = down.map((key) => ({ key, y: head + rowHeight * (down.indexOf(key) + 0.5) }));
  return {
    height: bottom + (below.height > 0 ? 10 + below.height : 0),
    marks: [
      texts('head-across', [{ key: 'head' }], {
        text: () => capital(acrossOf(spec, language)),
        left: label,
        y: () => 9,
        width: width - label,
        fill: theme.inkFaint,
      }),
      texts('head-down', [{ key: 'head' }], {
        text: () => capital(spec.rows[language]),
        y: () => head - 12,
        width: label - 14,
        fill: theme.inkFaint,
      }),
      texts('across', columns, {
        tabular: true,
        text: ({ key }) => key,
        x: ({ x }) => x,
        y: () => head - 4 - headLines * 7.5,
        anchor: 'middle',
        width: cell - 6,
        lines: 2,
        fill: theme.inkQuiet,
      }),
      texts('down', sides, {
        tabular: true,
        text: ({ key }) => key,
        y: ({ y }) => y,
        width: label - 14,
        lines: 2,
        fill: theme.inkQuiet,
      }),
      Plot.rect(cells, {
        ...part('ground', cells),
        x1: (row: GridRow) => left(row) + 1,
        x2: (row: GridRow) => left(row) + cell - 1,
        y1: (row: GridRow) => top(row) + 1,
        y2: (row: GridRow) => top(row) + rowHeight - 1,
        fill: groundOf,
        fillOpacity: ({ status }: GridRow) => (status === null ? 1 : 0.16),
      }),
      standingMarks('standing', marks),
      ...[false, true].map((current) =>
        texts(
          current ? 'current' : 'value',
          cells.filter((row) => ringed.some(({ key }) => key === row.key) === current),
          {
            tabular: true,
            text: ({ text }) => text,
            x: (row) => left(row) + cell / 2 + (row.standing === 'none' || isTall ? 0 : 8),
            y: (row) => middle(row) + (isTall && row.standing !== 'none' ? 9 : 0),
            anchor: 'middle',
            width: cell - 6 - (items.length > 0 && !isTall ? markWidth : 0),
            lines: isTall ? 1 : 2,
            fill: (row) => (isValued(row) || row.status !== null ? theme.ink : theme.inkQuiet),
            ...(current ? { weight: 700 } : {}),
          },
        ),
      ),
      Plot.rect(ringed, {
        ...part('ring', ringed),
        x1: (row: GridRow) => left(row) + 1,
        x2: (row: GridRow) => left(row) + cell - 1,
        y1: (row: GridRow) => top(row) + 1,
        y2: (row: GridRow) => top(row) + rowHeight - 1,
        ...ringStyle,
      }),
      ...below.marks,
    ],
  };
}

/** How far left of the middle a mark stands so that it and its text are in the middle together. */
const markOf = ({ text }: ToldRow, cell: number): number =>
  Math.min(widthOf(text), cell - 6 - markWidth) / 2 + 3;

function groundOf({ status }: GridRow): string {
  if (status === null) return theme.track;
  return status === 'achieved' ? theme.achieved : theme.notAchieved;
}

function narrow(
  cells: readonly ToldRow[],
  down: readonly string[],
  items: readonly LegendItem[],
  { width }: Frame,
): Sketch {
  const current = cells.find(({ marked }) => marked);
  const { height, marks } = outline(
    down.map((label) => ({
      key: label,
      label,
      end: '',
      items: cells
        .filter((row) => row.label === label)
        .map((row) => ({
          key: row.key,
          label: row.across,
          ...(row.standing === 'none' ? {} : { standing: row.standing }),
          end: row.text,
          quiet: !isValued(row),
          strong: row === current,
          ringed: row === current,
        })),
    })),
    width,
  );
  const below = legend(items, height, width);
  return { height: height + below.height, marks: [...marks, ...below.marks] };
}

function itemsOf(cells: readonly GridRow[], language: Language): readonly LegendItem[] {
  const standings = cells.map(({ standing }) => standing).filter((one) => one !== 'none');
  return [
    ...standingItems([...standings].sort(), language),
    ...(cells.some(({ marked }) => marked)
      ? [{ key: 'now', text: gridWords[language].now, sign: ringSign }]
      : []),
  ];
}

const ringSign: NonNullable<LegendItem['sign']> = (make, x, y, group) => {
  const box = { x: x - 6, y: y - 5, width: 12, height: 10, rx: 2 };
  make('rect', { ...box, fill: 'none', stroke: theme.accent, 'stroke-width': 2 }, group);
};

/** What the input along the top is called. */
export const acrossOf = ({ across }: GridSpec, language: Language): string =>
  across?.[language] ?? gridWords[language].across;
