import type { Commitment, PeriodTotal, ResultRow } from '@tolok/engine';
import { type Language, absentWords, formatValue } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';
import { basisText } from './finding.ts';

/** A plan over its years: for each indicator a line a year, then the years put together. */
export function yearsTable(
  evaluation: Evaluation,
  commitment: Commitment,
  { language, width }: Screen,
): Line[] {
  const { rows, totals } = evaluation.results;
  const lines = commitment.objectives.flatMap(({ id, title }): TableRow[] => {
    const own = Map.groupBy(
      rows.filter(({ objective }) => objective === id),
      ({ indicator }) => indicator,
    );
    if (own.size === 0) return [];
    const heading = wrapText(`${id}  ${title[language]}`, width).map((text) => ({
      heading: toned('strong', text),
    }));
    return [
      { heading: '' },
      ...heading,
      ...[...own].flatMap(([indicator, years]) => [
        ...years.map((row, i) => yearCells(row, i === 0, language)),
        ...totals
          .filter((total) => total.indicator === indicator)
          .map((total) => totalCells(total, language)),
      ]),
    ];
  });
  return [
    toned('strong', commitment.title[language]),
    ...wrapText(
      `${contextText(evaluation, language)} · ${basisText(evaluation, language)}`,
      width,
    ).map((text) => toned('quiet', text)),
    '',
    ...drawTable(columns(language), lines, { width, proseLines: 3 }),
    '',
  ];
}

const yearCells = (row: ResultRow, first: boolean, language: Language) => [
  first ? (row.code ?? '') : '',
  first ? `${row.title[language]}${unitNote(row.unit, language)}` : '',
  String(row.year),
  row.target === null ? '–' : columnFigure(row.target, row.unit, language),
  columnFigure(row.actual, row.unit, language),
  percent(row.achievement, language),
  statusSpan(row, language),
];

/** A status is no verdict before the plan has ended, so that a total has none. */
const totalCells = (total: PeriodTotal, language: Language) => [
  '',
  '',
  toned('quiet', kinds[total.kind][language]),
  ...[
    columnFigure(total.target, total.unit, language),
    columnFigure(total.actual, total.unit, language),
    percent(total.achievement, language),
    total.absent === null
      ? `${words.covers[language]} ${total.covers.join(', ')}`
      : absentWords[total.absent][language],
  ].map((text) => toned('quiet', text)),
];

const percent = (value: number | null, language: Language): string =>
  value === null ? '–' : formatValue(value, 'percent', { language });

const columns = (language: Language): TableColumn[] => [
  { title: words.code[language] },
  { title: words.indicator[language], prose: true },
  { title: words.year[language] },
  { title: words.target[language], align: 'right' },
  { title: words.actual[language], align: 'right' },
  { title: words.achievement[language], align: 'right' },
  { title: words.status[language] },
];

const kinds = {
  sum: { id: 'jumlah', en: 'sum' },
  last: { id: 'terakhir', en: 'last' },
  max: { id: 'tertinggi', en: 'highest' },
  mean: { id: 'rata-rata', en: 'mean' },
  none: { id: 'periode', en: 'period' },
} as const;

const words = {
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  year: { id: 'tahun', en: 'year' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  covers: { id: 'dari', en: 'of' },
};
