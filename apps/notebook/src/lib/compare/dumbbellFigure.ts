import { notComparableWords } from '@tolok/analysis';
import { type DumbbellSpec, tableOf } from '@tolok/charts';
import { type Language, type Table, languages } from '@tolok/schema';
import type { FigureSource } from '#lib/figures/figure.ts';
import { say, sayBoth } from '#lib/i18n/words.ts';
import type { ChangeLine, Effect } from './changeLine.ts';
import type { CompareView } from './compareView.ts';
import { figureWidth, figureWords } from './figureWords.ts';
import { hasEffect } from './impactFilter.ts';
import type { Looked } from './looked.ts';

/** Both achievements of every indicator that moved; what cannot be compared says why. */
export function dumbbellFigure(view: CompareView, { filter, selected }: Looked): FigureSource {
  const rows = view.lines
    .filter((line) => hasEffect(line, filter) || line.key === selected)
    .flatMap((line) => line.effects.map((effect) => ({ line, effect })));
  const spec: DumbbellSpec = {
    ...figureWords(view),
    columns: Object.fromEntries(parts.map((part) => [part, part])),
    sides: { before: sayBoth('compare.side.from'), after: sayBoth('compare.side.to') },
    measure: sayBoth(view.workUnit === null ? 'compare.measure.mean' : 'chart.measure'),
    rows: sayBoth('chart.indicators'),
    reference: { value: 100, label: sayBoth('compare.reference') },
    cap: view.cap ?? widestShown,
  };
  const [id, en] = languages.map((language) => tableIn(rows, selected, language));
  if (!id || !en) throw new Error('Two languages are two tables');
  return { chart: 'dumbbell', tables: { id, en }, spec, width: figureWidth };
}

/** Percent beyond which a policy without a cap is drawn as an arrow. */
const widestShown = 150;

const parts = [
  ...['key', 'label', 'before', 'after', 'beforeLetter', 'afterLetter'],
  ...['statusBefore', 'statusAfter', 'marked'],
] as const;

type Row = { readonly line: ChangeLine; readonly effect: Effect };

function tableIn(rows: readonly Row[], selected: string | null, language: Language): Table {
  const percent = ({ effect: { only, mean } }: Row, side: 'from' | 'to') =>
    only ? (only[side]?.achievement ?? null) : mean === null ? null : mean[side] / 1e9;
  const why = (row: Row, side: 'from' | 'to') =>
    percent(row, side) === null ? reasonOf(row.effect, side, language) : null;
  const titleOf = ({ line, effect }: Row) =>
    effect.slot.to === null ? (line.from?.name ?? line.title) : line.title;
  return tableOf({
    key: rows.map(({ line, effect }) => `${line.key} ${effect.slot.from} ${effect.slot.to}`),
    label: rows.map((row) => titleOf(row)[language]),
    before: rows.map((row) => percent(row, 'from')),
    after: rows.map((row) => percent(row, 'to')),
    beforeLetter: rows.map((row) => why(row, 'from')),
    afterLetter: rows.map((row) => why(row, 'to')),
    statusBefore: rows.map(({ effect }) => effect.only?.from?.status ?? null),
    statusAfter: rows.map(({ effect }) => effect.only?.to?.status ?? null),
    marked: rows.map(({ line }) => line.key === selected),
  });
}

/** Why one side has nothing at all to be compared; where it has, the other side has not. */
function reasonOf({ because, results }: Effect, side: 'from' | 'to', language: Language): string {
  const own = because.find(
    (one) => one.side === side && (one.reason === 'not-agreed' || one.results === results),
  );
  return own ? notComparableWords[own.reason][language] : say(language, 'compare.hasValues');
}
