import * as Plot from '@observablehq/plot';
import type { Frame } from '../../chart.ts';
import { columnWidth, linesOf } from '../../parts/fit.ts';
import { standingMarks } from '../../parts/marks.ts';
import { ringStyle } from '../../parts/outline.ts';
import { part } from '../../parts/part.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import { capital } from '../../read/printTwin.ts';
import { theme } from '../../theme.ts';
import { type Standing, keyOfStanding, standingWord } from '../../words/status.ts';
import { type Counts, isStill, sumOf } from './counts.ts';
import { printCount } from './printCount.ts';
import { transitionWords } from './words.ts';

const rowHeight = 34;
const columnMost = 112;

/** Where the matrix stands; null where its columns find no room. */
export function layOut({ before, after, total }: Counts, { language, width }: Frame) {
  const say = (standing: Standing) => capital(standingWord(standing, language));
  const label = columnWidth([...before.map(say), transitionWords[language].total]) + 17 + 16;
  // A word of two parts may stand in two lines.
  const words = [...after.map(say), transitionWords[language].total].flatMap((text) =>
    text.split(' '),
  );
  const column = Math.max(columnWidth([...words, printCount(total, language)]) + 16, 72);
  return label + column * (after.length + 1) <= width
    ? { label, column: Math.min(column, columnMost), say }
    : null;
}

/** Counts in cells, what moved in bold, sums at the right and below. */
export function matrix(
  counts: Counts,
  { label, column, say }: NonNullable<ReturnType<typeof layOut>>,
  { language }: Frame,
): Sketch {
  const { before, after, cells, total } = counts;
  const totalWord = transitionWords[language].total;
  const lineCount = (text: string) => linesOf(text, column - 8, 3);
  const heads = [...after.map(say), totalWord];
  const head = 26 + 15 * Math.max(...heads.map(lineCount));
  const right = label + column * (after.length + 1);
  const bottom = head + rowHeight * (before.length + 1);
  const x = (to: Standing | null) =>
    label + column * (to === null ? after.length : after.indexOf(to)) + column / 2;
  const y = (from: Standing | null) =>
    head + rowHeight * (from === null ? before.length : before.indexOf(from)) + rowHeight / 2;
  const columns = [
    ...after.map((to) => ({ key: keyOfStanding(to), to })),
    { key: 'total', to: null },
  ].map((one, i) => ({ ...one, text: heads[i] ?? '' }));
  const rows = before.map((from) => ({ key: keyOfStanding(from), from }));
  const lines = [null, ...before].map((from, i) => ({
    key: from === null ? 'head' : keyOfStanding(from),
    isStrong: i === 0 || i === before.length,
    y: head + rowHeight * i,
  }));
  const sums = [
    ...before.map((from) => ({
      key: `${keyOfStanding(from)}|`,
      x: x(null),
      y: y(from),
      count: sumOf(cells.filter((cell) => cell.before === from)),
    })),
    ...after.map((to) => ({
      key: `|${keyOfStanding(to)}`,
      x: x(to),
      y: y(null),
      count: sumOf(cells.filter((cell) => cell.after === to)),
    })),
    { key: '|', x: x(null), y: y(null), count: total },
  ];
  const isMove = (cell: (typeof cells)[number]) => !isStill(cell) && cell.count > 0;
  const marked = cells.filter((cell) => cell.marked);
  return {
    height: bottom + 1,
    marks: [
      Plot.ruleY(lines, {
        ...part('lines', lines),
        x1: 0,
        x2: right,
        y: 'y',
        stroke: ({ isStrong }: { readonly isStrong: boolean }) =>
          isStrong ? theme.inkFaint : theme.hair,
      }),
      standingMarks(
        'head-mark',
        after.map((to) => ({ key: keyOfStanding(to), standing: to, x: x(to), y: 9 })),
      ),
      texts('head', columns, {
        text: ({ text }) => text,
        x: ({ to }) => x(to),
        y: ({ text }) => head - 4 - lineCount(text) * 7.5,
        anchor: 'middle',
        lines: 3,
        width: column - 8,
        fill: theme.inkQuiet,
      }),
      standingMarks(
        'row-mark',
        rows.map(({ key, from }) => ({ key, standing: from, x: 6, y: y(from) })),
      ),
      texts('row', rows, { text: ({ from }) => say(from), left: 17, y: ({ from }) => y(from) }),
      texts('row-total', [{ key: 'total' }], {
        text: () => totalWord,
        y: () => y(null),
        fill: theme.inkQuiet,
      }),
      Plot.rect(marked, {
        ...part('ring', marked),
        x1: ({ after: to }: (typeof cells)[number]) => x(to) - column / 2 + 3,
        x2: ({ after: to }: (typeof cells)[number]) => x(to) + column / 2 - 3,
        y1: ({ before: from }: (typeof cells)[number]) => y(from) - rowHeight / 2 + 3,
        y2: ({ before: from }: (typeof cells)[number]) => y(from) + rowHeight / 2 - 3,
        ...ringStyle,
      }),
      ...[true, false].map((moves) =>
        texts(
          moves ? 'move' : 'cell',
          cells.filter((cell) => isMove(cell) === moves),
          {
            tabular: true,
            text: ({ count }) => printCount(count, language),
            x: ({ after: to }) => x(to),
            y: ({ before: from }) => y(from),
            anchor: 'middle',
            fill: moves ? theme.ink : theme.inkFaint,
            ...(moves ? { weight: 700 } : {}),
          },
        ),
      ),
      texts('sum', sums, {
        tabular: true,
        text: ({ count }) => printCount(count, language),
        x: (sum) => sum.x,
        y: (sum) => sum.y,
        anchor: 'middle',
        fill: theme.inkQuiet,
      }),
    ],
  };
}
