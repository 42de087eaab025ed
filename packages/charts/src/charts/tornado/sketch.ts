import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import type { Frame } from '../../chart.ts';
import { extentOf } from '../../parts/extent.ts';
import { columnWidth, linesOf } from '../../parts/fit.ts';
import { type LegendItem, legend, standingItems } from '../../parts/legend.ts';
import { standingMarks } from '../../parts/marks.ts';
import { type Make, drawn, part } from '../../parts/part.ts';
import { head, scale } from '../../parts/scale.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import type { Status } from '../../read/cells.ts';
import { theme } from '../../theme.ts';
import { numberOf } from '../../words/rank.ts';
import {
  type End,
  type TornadoRow,
  type TornadoSpec,
  baseOf,
  flipOf,
  printResult,
  rangeOf,
} from './tornadoRow.ts';
import { tornadoWords } from './words.ts';

const bar = 9;
const markWidth = 20;

type PlacedRow = TornadoRow & {
  readonly top: number;
  /** The middle of the bar. */
  readonly y: number;
};

/** A bar for each driver around the line of the base, its status along it, both ends printed. */
export function sketch(rows: readonly TornadoRow[], spec: TornadoSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const stacked = width < 520;
  const ends = rows.map((row) => endsOf(row, language));
  const judged = rows.some(({ low, high }) => low.status !== null || high.status !== null);
  const endWidth = (side: 'left' | 'right') =>
    columnWidth(
      ends.map((both) => both[side].text),
      { most: stacked ? 84 : 170 },
    ) +
    8 +
    (judged ? markWidth : 0);
  const labelWidth = stacked
    ? width
    : columnWidth(
        rows.map(({ label }) => label),
        { most: width * 0.32 },
      );
  const range = [
    (stacked ? 0 : labelWidth + 16) + endWidth('left'),
    width - endWidth('right'),
  ] as const;
  const extent = extentOf(numbersOf(rows));
  const x = (value: number) => extent.place(value, range);
  const first = baseOf(rows);
  const base = first ? numberOf(first.base) : null;
  let bottom = head;
  const placed = rows.map((row): PlacedRow => {
    const labelHeight = (linesOf(row.label, labelWidth, 2) - 1) * 15;
    const [top, height] = [bottom, (stacked ? 48 : 30) + labelHeight];
    bottom += height;
    return { ...row, top, y: stacked ? bottom - 15 : top + height / 2 };
  });
  const segments = placed.flatMap((row) => segmentsOf(row, base));
  const flips = placed.flatMap((row) => {
    const flip = flipOf(row);
    return flip === null ? [] : { key: row.key, x: x(flip), y: row.y };
  });
  const labels = placed.flatMap((row, i) => {
    const { left, right } = ends[i] ?? endsOf(row, language);
    return [
      { ...left, key: row.key, side: 'left' as const, y: row.y },
      { ...right, key: row.key, side: 'right' as const, y: row.y },
    ]
      .filter(({ text }) => text !== '')
      .map((label) => ({ ...label, x: x(label.at ?? base ?? extentMiddle(rows)) }));
  });
  const below = legend(itemsOf(rows, flips.length > 0, language), bottom + 8, width);
  const { base: name } = spec;
  const reference =
    first === undefined || base === null
      ? {}
      : {
          reference: {
            value: base,
            label: {
              id: `${name?.id ?? tornadoWords.id.base} ${printResult(first.base, first, 'id')}`,
              en: `${name?.en ?? tornadoWords.en.base} ${printResult(first.base, first, 'en')}`,
            },
          },
        };
  return {
    height: bottom + (below.height > 0 ? 8 + below.height : 0),
    marks: [
      ...scale(extent, range, bottom, { unit: spec.unit, ...reference }, language),
      Plot.rect(segments, {
        ...part('bar', segments),
        x1: ({ from }: Segment) => x(from),
        x2: ({ to }: Segment) => x(to),
        y1: ({ y }: Segment) => y - bar / 2,
        y2: ({ y }: Segment) => y + bar / 2,
        fill: ({ status }: Segment) => colourOf(status),
      }),
      drawn('flip', (make, group) => {
        for (const { key, x: at, y } of flips)
          diamond(make, at, y, make('g', { 'data-key': key }, group));
      }),
      texts('label', placed, {
        text: ({ label }) => label,
        y: ({ top, y, label }) => (stacked ? top + 9 + linesOf(label, labelWidth, 2) * 7.5 : y),
        width: labelWidth,
        lines: 2,
        halo: stacked,
        fill: theme.inkQuiet,
      }),
      ...(['left', 'right'] as const).flatMap((side) => {
        const own = labels.filter((label) => label.side === side);
        const out = side === 'left' ? -1 : 1;
        return [
          standingMarks(
            `mark-${side}`,
            own.flatMap(({ key, status, x: at, y }) =>
              status === null ? [] : { key, standing: status, x: at + out * 13, y },
            ),
          ),
          texts(`end-${side}`, own, {
            tabular: true,
            text: ({ text }) => text,
            x: ({ x: at, status }) => at + out * (8 + (status === null ? 0 : markWidth - 6)),
            y: ({ y }) => y,
            anchor: side === 'left' ? 'end' : 'start',
            width: stacked ? 112 : 160,
            fill: ({ at }) => (at === null ? theme.inkFaint : theme.ink),
            halo: true,
          }),
        ];
      }),
      ...below.marks,
    ],
  };
}

interface EndText {
  /** The result it stands at; null where it stands at the base. */
  readonly at: number | null;
  readonly text: string;
  readonly status: Status | null;
}

/** What stands at both ends of a bar: where the driver stands there, or the result. */
function endsOf(row: TornadoRow, language: Language): { left: EndText; right: EndText } {
  const say = ({ result, at, status }: End): EndText => {
    const number = numberOf(result);
    return {
      at: number,
      text: number === null || at === null ? printResult(result, row, language) : at(language),
      status: number === null ? null : status,
    };
  };
  const nothing: EndText = { at: null, text: '', status: null };
  const [low, high] = [say(row.low), say(row.high)];
  if (rangeOf(row) === 0) {
    const { status } = low.status === high.status ? low : nothing;
    return { left: nothing, right: { ...low, text: tornadoWords[language].still, status } };
  }
  if (low.at === null && high.at === null) {
    return {
      left: nothing,
      right: low.text === high.text ? low : { ...low, text: `${low.text}, ${high.text}` },
    };
  }
  const base = numberOf(row.base);
  const isTurned =
    low.at !== null && high.at !== null
      ? low.at > high.at
      : (low.at ?? base ?? 0) > (high.at ?? base ?? 0);
  return isTurned ? { left: high, right: low } : { left: low, right: high };
}

interface Segment {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly status: Status | null;
}

/** The bar, in two where the status changes on it; what is not judged at both ends has none. */
function segmentsOf(row: PlacedRow, base: number | null): readonly Segment[] {
  const { key, y, low, high } = row;
  const [from, to] = [numberOf(low.result) ?? base, numberOf(high.result) ?? base];
  if (from === null || to === null || from === to) return [];
  const flip = flipOf(row);
  if (flip !== null) {
    return [
      { key, from, to: flip, y, status: low.status },
      { key: `${key}|`, from: flip, to, y, status: high.status },
    ];
  }
  return [{ key, from, to, y, status: low.status === high.status ? low.status : null }];
}

const colourOf = (status: Status | null): string => {
  if (status === null) return theme.baseline;
  return status === 'achieved' ? theme.achieved : theme.notAchieved;
};

/** Where a status changes. */
const diamond = (make: Make, x: number, y: number, group: SVGElement): void => {
  const path = { d: `M${x} ${y - 7}l4.5 7l-4.5 7l-4.5-7z`, fill: theme.paper };
  make('path', { ...path, stroke: theme.ink, 'stroke-width': 1.5 }, group);
};

function itemsOf(
  rows: readonly TornadoRow[],
  flips: boolean,
  language: Language,
): readonly LegendItem[] {
  const statuses = rows.flatMap(({ low, high }) =>
    [low.status, high.status].filter((status) => status !== null),
  );
  return [
    ...standingItems([...statuses].sort(), language),
    ...(flips ? [{ key: 'flip', text: tornadoWords[language].flip, sign: diamond }] : []),
  ];
}

const numbersOf = (rows: readonly TornadoRow[]): readonly number[] =>
  rows.flatMap(({ low, high, base }) =>
    [low.result, high.result, base].flatMap((figure) => numberOf(figure) ?? []),
  );

const extentMiddle = (rows: readonly TornadoRow[]): number => numbersOf(rows)[0] ?? 0.5;
