import { groupWords } from '@tolok/analysis';
import { type WaterfallSpec, tableOf } from '@tolok/charts';
import { type Language, type Table, type Text, languages } from '@tolok/schema';
import type { FigureSource } from '#lib/figures/figure.ts';
import { say, sayBoth } from '#lib/i18n/words.ts';
import type { ChangeLine } from './changeLine.ts';
import type { CompareView, StepMade } from './compareView.ts';
import { figureWidth, figureWords } from './figureWords.ts';
import type { Looked } from './looked.ts';
import { targetsText } from './targetText.ts';

/** The way from one mean to the other: an indicator for each bar where a step is made of them. */
export function waterfallFigure(view: CompareView, { selected }: Looked): FigureSource {
  const { from, to } = view.impact.attribution;
  const covering = (side: 'from' | 'to', covers: number): Text =>
    sayBoth(view.workUnit === null ? `compare.mean.units.${side}` : `compare.mean.${side}`, {
      count: view.workUnit === null ? covers : comparedIn(view, side),
    });
  const spec: WaterfallSpec = {
    ...figureWords(view),
    columns: Object.fromEntries(parts.map((part) => [part, part])),
    sides: { before: covering('from', from.covers), after: covering('to', to.covers) },
    measure: sayBoth('compare.mean'),
    rows: sayBoth('compare.steps'),
  };
  const bars = barsOf(view);
  const [id, en] = languages.map((language) => tableIn(bars, view, selected, language));
  if (!id || !en) throw new Error('Two languages are two tables');
  return { chart: 'waterfall', tables: { id, en }, spec, width: figureWidth };
}

const parts = [
  ...['key', 'label', 'code', 'before', 'after', 'beforeLetter', 'afterLetter', 'marked'],
] as const;

/** How many results of a side have an achievement that enters its mean. */
const comparedIn = ({ lines }: CompareView, side: 'from' | 'to'): number =>
  new Set(
    lines
      .flatMap(({ effects }) => effects)
      .filter(({ only }) => (only?.[side]?.achievement ?? null) !== null)
      .map(({ slot }) => slot[side]),
  ).size;

/** One bar, in whole units of 1e-9 percent; null where there is no mean. */
export interface Bar {
  readonly key: string;
  readonly step: StepMade['step'];
  readonly line: ChangeLine | null;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Every step in which the two differ, or the indicators it is made of; each bar begins where the one
 * before it ended.
 */
export function barsOf({ impact, steps, lines }: CompareView): readonly Bar[] {
  return impact.attribution.steps.flatMap((one, i): readonly Bar[] => {
    if (one.idle) return [];
    const made = steps[i]?.parts ?? [];
    if (made.length === 0) {
      const { step, from, to } = one;
      return [{ key: step, step, line: null, from: from.mean, to: to.mean }];
    }
    let level = one.from.mean ?? 0;
    return made.map(({ line, delta, slot }): Bar => {
      const before = level;
      level += delta;
      return {
        key: `${one.step} ${line} ${slot.from} ${slot.to}`,
        step: one.step,
        line: lines.find(({ key }) => key === line) ?? null,
        ...{ from: before, to: level },
      };
    });
  });
}

function tableIn(
  bars: readonly Bar[],
  view: CompareView,
  selected: string | null,
  language: Language,
): Table {
  const percent = (units: number | null) => (units === null ? null : units / 1e9);
  const none = (units: number | null) => (units === null ? say(language, 'compare.noMean') : null);
  return tableOf({
    key: bars.map(({ key }) => key),
    label: bars.map((bar) => labelOf(bar, language)),
    code: bars.map((bar) => nameOf(bar, language)),
    before: bars.map(({ from }) => percent(from)),
    after: bars.map(({ to }) => percent(to)),
    beforeLetter: bars.map(({ from }) => none(from)),
    afterLetter: bars.map(({ to }) => none(to)),
    marked: bars.map(({ line }) => line !== null && line.key === selected),
  });
}

/** `Target 90 → 91, Nilai disiplin pegawai`; the step alone where no indicator makes it. */
function labelOf({ step, line }: Bar, language: Language): string {
  const name = groupWords[step][language];
  const group = name.charAt(0).toUpperCase() + name.slice(1);
  if (!line) return group;
  const title = line.title[language];
  if (step === 'target') return `${group} ${targetsText(line, language)}, ${title}`;
  return `${group} ${codesOf(line)}, ${title}`;
}

/** The same within a sentence: `target SK.6.2`. */
const nameOf = ({ step, line }: Bar, language: Language): string =>
  line
    ? `${groupWords[step][language]} ${line.to?.code ?? line.from?.code}`
    : groupWords[step][language];

const codesOf = ({ from, to }: ChangeLine): string =>
  [from?.code, to?.code].filter(Boolean).join(' → ');
