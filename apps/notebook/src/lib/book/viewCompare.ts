import { changeKindWords, changeKinds, groupWords } from '@tolok/analysis';
import type { CompareValue } from '@tolok/notebook';
import type { CompareView } from './bookView.ts';

/** What a page shows of two agreements beside each other. */
export function viewCompare({ compared, lines }: CompareValue): CompareView {
  const { comparison, titles, impact } = compared;
  const { from, to, steps, total } = impact.attribution;
  const percent = (units: number | null) => (units === null ? null : units / 1e9);
  return {
    kind: 'compare',
    from: { title: titles.from, mean: percent(from.mean) },
    to: { title: titles.to, mean: percent(to.mean) },
    total: percent(total),
    steps: steps.flatMap(({ step, delta }) =>
      delta === null || delta === 0 ? [] : [{ word: groupWords[step], delta: delta / 1e9 }],
    ),
    counts: changeKinds.flatMap((kind) => {
      const count = comparison.counts[kind];
      return count === 0 ? [] : [{ word: changeKindWords[kind], count }];
    }),
    lines: lines.map(({ kind, from: before, to: after }) => ({
      ...{ kind, from: before, to: after },
      word: changeKindWords[kind],
    })),
  };
}
