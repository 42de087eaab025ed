import { sameRow } from '@tolok/engine';
import type { ResultRow, Results, Summary } from '@tolok/engine';
import { type Language, formatNumber } from '@tolok/schema';
import type { Alternative, SideBySide } from '../evaluate/sideBySide.ts';
import { drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, meanText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusShape } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';

/** Scenarios beside each other: their names, what each comes to, and the results that move in any. */
export function sideBySidePage(
  { base, alternatives }: SideBySide,
  screen: Screen,
): readonly Line[] {
  const { language, width } = screen;
  const heading = base.run.plan.commitment?.title[language];
  return [
    ...(heading === undefined ? [] : [toned('strong', heading)]),
    toned('quiet', contextText(base, language)),
    '',
    ...alternatives.flatMap(({ title }, i) =>
      wrapText(`${letterOf(i)}  ${title[language]}`, width),
    ),
    '',
    ...wholeTable(base.results, alternatives, screen),
    '',
    ...movedTable(base.results, alternatives, screen),
    ...wrapText(words.note[language], width).map((text) => toned('quiet', text)),
    ...unmovedLines(alternatives, language).flatMap((text) => wrapText(text, width)),
  ];
}

/** A, B, C, … */
const letterOf = (i: number): string => String.fromCharCode(65 + (i % 26));

/** What each comes to as a whole, the base first. */
function wholeTable(
  base: Results,
  alternatives: readonly Alternative[],
  { language, width }: Screen,
): readonly Line[] {
  const row = (name: string, summary: Summary | null, by: number | null, moved: number): Span[] => [
    name,
    summary ? `${summary.achieved} ${words.of[language]} ${summary.indicators}` : '–',
    summary ? meanText(summary.meanAchievement, language) : '–',
    by === null ? '–' : formatNumber(by, { language, signed: true }),
    String(moved),
  ];
  return drawTable(
    [
      { title: '' },
      { title: words.achieved[language], align: 'right' },
      { title: words.mean[language], align: 'right' },
      { title: words.difference[language], align: 'right' },
      { title: words.moved[language], align: 'right' },
    ],
    [
      row(words.base[language], base.summary, null, 0),
      ...alternatives.map(({ effect, results }, i) =>
        row(letterOf(i), results.summary, effect.agreement?.difference ?? null, effect.rows.length),
      ),
    ],
    { width },
  );
}

/** More results than a person reads on a terminal; the JSON has them all. */
const mostRows = 40;

/** The results that move in any of them, a column for each. */
function movedTable(
  base: Results,
  alternatives: readonly Alternative[],
  { language, width }: Screen,
): readonly Line[] {
  const moved = base.rows.filter((row) =>
    alternatives.some(({ effect }) => effect.rows.some(({ before }) => before === row)),
  );
  if (moved.length === 0) return wrapText(words.nothing[language], width);
  const shown = (row: ResultRow): string => {
    const figure =
      row.achievement === null
        ? columnFigure(row.actual, row.unit, language)
        : achievementText(row, language);
    return `${figure} ${row.status === null ? ' ' : statusShape(row.status)}`;
  };
  return drawTable(
    [
      { title: words.code[language] },
      { title: words.indicator[language], prose: true },
      { title: words.base[language], align: 'right' },
      ...alternatives.map((_, i) => ({ title: letterOf(i), align: 'right' as const })),
    ],
    moved.slice(0, mostRows).map((row): Span[] => [
      row.code ?? Object.values(row.entity).join(' '),
      row.title[language],
      shown(row),
      ...alternatives.map(({ effect, results }): Span => {
        const after = sameRow(results, row);
        const isMoved = effect.rows.some(({ before }) => before === row);
        return after ? toned(isMoved ? 'changed' : 'quiet', shown(after)) : '–';
      }),
    ]),
    { width, proseLines: 2 },
  );
}

/** Changes that come to nothing, each with its scenario. */
const unmovedLines = (
  alternatives: readonly Alternative[],
  language: Language,
): readonly string[] =>
  alternatives.flatMap(({ unmoved }, i) =>
    unmoved.map(
      ({ path, moved, text }) =>
        `${letterOf(i)}: ${path} ${(moved === 'nothing' ? words.unmoved : words.notTheMean)[language]}: ${text[language]}.`,
    ),
  );

const words = {
  base: { id: 'sekarang', en: 'today' },
  of: { id: 'dari', en: 'of' },
  achieved: { id: 'tercapai', en: 'achieved' },
  mean: { id: 'rata-rata capaian', en: 'mean achievement' },
  difference: { id: 'selisih', en: 'difference' },
  moved: { id: 'hasil berubah', en: 'results moved' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  nothing: { id: 'Tidak ada hasil yang berubah.', en: 'No result changes.' },
  note: {
    id: '● tercapai, ▼ belum tercapai. Masing-masing atas keadaan sekarang, bukan bertumpuk.',
    en: '● achieved, ▼ not achieved. Each on what is today, not on top of each other.',
  },
  unmoved: { id: 'tidak mengubah hasil', en: 'changes no result' },
  notTheMean: { id: 'tidak mengubah rata-rata', en: 'does not move the mean' },
};
