import type { Frame } from '../../chart.ts';
import { outline } from '../../parts/outline.ts';
import type { Sketch } from '../../plotFigure.ts';
import type { ChangeRow } from '../../read/changeRow.ts';
import { capital } from '../../read/printTwin.ts';
import { keyOfStanding, standingWord } from '../../words/status.ts';
import { type Counts, countsOf, isStill, sumOf } from './counts.ts';
import { layOut, matrix } from './matrix.ts';
import { printCount } from './printCount.ts';
import type { TransitionsSpec } from './spec.ts';

/** The matrix, or where it finds no room the rows of it below one another. */
export function sketch(rows: readonly ChangeRow[], _spec: TransitionsSpec, frame: Frame): Sketch {
  const counts = countsOf(rows);
  const layout = layOut(counts, frame);
  return layout ? matrix(counts, layout, frame) : narrow(counts, frame);
}

function narrow({ before, cells }: Counts, { language, width }: Frame): Sketch {
  const groups = before.map((from) => {
    const row = cells.filter((cell) => cell.before === from);
    return {
      key: keyOfStanding(from),
      standing: from,
      label: capital(standingWord(from, language)),
      end: printCount(sumOf(row), language),
      items: row
        .filter(({ count }) => count > 0)
        .map((cell) => ({
          key: cell.key,
          standing: cell.after,
          label: `→ ${standingWord(cell.after, language)}`,
          end: printCount(cell.count, language),
          quiet: isStill(cell),
          strong: !isStill(cell),
          ringed: cell.marked,
        })),
    };
  });
  return outline(
    groups.filter(({ items }) => items.length > 0),
    width,
  );
}
