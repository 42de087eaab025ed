import { type Worth, changeKindWords, changeKinds, groupWords } from '@tolok/analysis';
import type { CompareValue, ComparedLine, ComparedSideLine } from '@tolok/notebook';
import { type Language, formatNumber } from '@tolok/schema';
import { drawTable } from '../screen/drawTable.ts';
import { columnFigure, meanText, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { lackingLines } from './diffImpactPage.ts';
import { wrapText } from '../screen/wrapText.ts';

/** A comparison in a notebook: both sides by name, what changed, and what that moved. */
export function comparedLines(
  { compared: { comparison, impact }, lines }: CompareValue,
  { language, width }: Screen,
): readonly Line[] {
  const { from, to, steps, total } = impact.attribution;
  const counts = changeKinds
    .filter((kind) => comparison.counts[kind] > 0)
    .map((kind) => `${comparison.counts[kind]} ${changeKindWords[kind][language]}`);
  const moved = total === null ? [] : steps.filter(({ delta }) => delta !== null && delta !== 0);
  return [
    ...wrapText(`${comparison.from} → ${comparison.to}: ${counts.join(', ')}.`, width),
    ...drawTable(
      columns(language),
      lines.map((line) => row(line, language)),
      {
        width,
        proseLines: 2,
      },
    ),
    ...wrapText(meansText(from, to, total, language), width),
    ...lackingLines(impact, comparison, language).flatMap((text) => wrapText(text, width)),
    ...(moved.length === 0
      ? []
      : wrapText(
          `${words.by[language]} ${moved
            .map(({ step, delta }) => `${groupWords[step][language]} ${points(delta, language)}`)
            .join('; ')}.`,
          width,
        )),
  ];
}

const columns = (language: Language) => [
  { title: words.change[language] },
  { title: words.code[language] },
  { title: words.indicator[language], prose: true },
  { title: words.target[language], align: 'right' as const },
  { title: words.achievement[language], align: 'right' as const },
];

function row({ kind, from, to }: ComparedLine, language: Language): readonly Span[] {
  const shown = to ?? from;
  const sides = (read: (side: ComparedSideLine) => string): string => {
    const [was, is] = [from, to].map((side) => (side ? read(side) : '–'));
    return was === is ? (is ?? '') : `${was} → ${is}`;
  };
  return [
    toned(kind === 'same' ? 'quiet' : 'changed', changeKindWords[kind][language]),
    (to ?? from)?.code ?? '',
    shown ? `${shown.title[language]}${unitNote(shown.unit ?? 'score', language)}` : '',
    sides(({ target, unit }) => columnFigure(target, unit ?? 'score', language)),
    sides(({ achievement }) => (achievement === null ? '–' : meanText(achievement, language))),
  ];
}

/** One sentence with both means; without a difference where one of them is not there. */
function meansText(from: Worth, to: Worth, total: number | null, language: Language): string {
  const mean = (units: number | null) => meanText(units === null ? null : units / 1e9, language);
  const means = `${words.mean[language]} ${mean(from.mean)} → ${mean(to.mean)}`;
  const achieved = `${from.achieved}/${from.results} → ${to.achieved}/${to.results} ${words.achieved[language]}`;
  return total === null
    ? `${means}; ${achieved}.`
    : `${means} (${points(total, language)} ${words.points[language]}); ${achieved}.`;
}

const points = (units: number | null, language: Language): string =>
  units === null ? '–' : formatNumber(units / 1e9, { language, signed: true });

const words = {
  change: { id: 'perubahan', en: 'change' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target', en: 'target' },
  achievement: { id: 'capaian', en: 'achievement' },
  mean: { id: 'Rata-rata capaian', en: 'Mean achievement' },
  points: { id: 'poin', en: 'points' },
  achieved: { id: 'tercapai', en: 'achieved' },
  by: { id: 'Digeser oleh', en: 'Moved by' },
};
