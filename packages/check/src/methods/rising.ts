import { canBeAtMost } from '@tolok/formula';
import type { ExpectRising } from '@tolok/schema';
import { groupCells, wantedOf } from '../cells/select.ts';
import { inputOr } from '../relations/heldTo.ts';
import type { Relation, Verdict } from '../relations/relation.ts';
import { printedText } from '../relations/words.ts';
import { gather, keyOf } from './gather.ts';
import type { Method } from './method.ts';

/** A cumulative series never falls from one of its cells to the next that has a number. */
export const rising: Method<ExpectRising> = ({ expect, tables, report }) => {
  const { along, by } = expect;
  const cells = gather(tables, wantedOf(expect.rising), [...by, along], report);
  const relations: Relation[] = [];
  let nulls = 0;
  for (const [group, series] of groupCells(cells, by)) {
    const filled = series.filter(({ cell }) => cell.value);
    nulls += series.length - filled.length;
    const ordered = filled
      .map((one) => ({ cell: one.cell, at: Number(one.key(along)) }))
      .sort((a, b) => a.at - b.at);
    ordered.slice(1).forEach(({ cell }, i) => {
      const earlier = ordered[i]?.cell;
      if (!earlier) return;
      relations.push({
        key: [...keyOf(group), String(ordered[i + 1]?.at)],
        cells: [cell, earlier],
        parts: [],
        told: [],
        repairs: [],
        judge(instead): Verdict {
          const [now, then] = [inputOr(cell, instead), inputOr(earlier, instead)];
          if (!now || !then) return { says: 'open', expected: null };
          return { says: canBeAtMost(then, now) ? 'holds' : 'fails', expected: null };
        },
        sentence: () => ({
          id: `Turun dari ${printedText(earlier).id} menjadi ${printedText(cell).id}, padahal kumulatif.`,
          en: `Falls from ${printedText(earlier).en} to ${printedText(cell).en}, though it is cumulative.`,
        }),
      });
    });
  }
  return { relations, excluded: 0, nulls };
};
