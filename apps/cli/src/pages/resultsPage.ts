import { type Commitment, type ResultRow, sameRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';
import { effectSentences } from './effectSentences.ts';
import { finding } from './finding.ts';
import { entityTable } from './entityTable.ts';
import { paceTable } from './paceTable.ts';
import { remarks } from './remarks.ts';
import { unitsTable } from './unitsTable.ts';
import { yearsTable } from './yearsTable.ts';

/** What `run` shows a person: the agreement by objective, or a table per indicator; then the finding. */
export function resultsPage(evaluation: Evaluation, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const { summary } = evaluation.results;
  const prose = (text: string): Line[] => wrapText(text, width);
  return [
    ...tableOf(evaluation, screen),
    ...(summary ? prose(finding(evaluation, summary, language)) : []),
    ...effectSentences(evaluation, language).flatMap(prose),
    ...remarks(evaluation, language).flatMap(prose),
  ];
}

/** The form a reader expects: a document as it is printed, its years, its work units, or figures. */
function tableOf(evaluation: Evaluation, screen: Screen): Line[] {
  const { commitment, context } = evaluation.run.plan;
  if (commitment === null) return entityTables(evaluation, screen);
  if (context.year === null) {
    return context.workUnit === null
      ? entityTables(evaluation, screen)
      : [...yearsTable(evaluation, commitment, screen), ...paceTable(evaluation.results, screen)];
  }
  return context.workUnit === null
    ? unitsTable(evaluation, commitment, screen)
    : agreementTable(evaluation, commitment, screen);
}

function agreementTable(
  evaluation: Evaluation,
  commitment: Commitment,
  { language, width }: Screen,
): Line[] {
  const { results } = evaluation;
  const rows = commitment.objectives.flatMap(({ id, title }): TableRow[] => {
    const own = results.rows.filter(({ objective }) => objective === id);
    if (own.length === 0) return [];
    const heading = wrapText(`${id}  ${title[language]}`, width).map((text) => ({
      heading: toned('strong', text),
    }));
    return [
      { heading: '' },
      ...heading,
      ...own.flatMap((row) => resultRows(evaluation, row, language)),
    ];
  });
  return [
    toned('strong', commitment.title[language]),
    toned('quiet', contextText(evaluation, language)),
    '',
    ...drawTable(columns(language), rows, { width, proseLines: 3 }),
    '',
  ];
}

/** The row, and under a what-if the figures it had before. */
function resultRows(evaluation: Evaluation, row: ResultRow, language: Language): TableRow[] {
  const before = evaluation.base ? sameRow(evaluation.base, row) : undefined;
  const mark = row.changed.length > 0 ? ' ◆' : '';
  const cells = (one: ResultRow, title: Span): Span[] => [
    title,
    one.target === null ? '–' : columnFigure(one.target, one.unit, language),
    columnFigure(one.actual, one.unit, language),
    achievementText(one, language),
    statusSpan(one, language),
  ];
  const title = `${row.title[language]}${unitNote(row.unit, language)}${mark}`;
  const shown = [row.code ?? '', ...cells(row, title)];
  if (!before || figuresOf(before) === figuresOf(row)) return [shown];
  const quiet = cells(before, words.before[language]).map((cell) =>
    toned('quiet', typeof cell === 'string' ? cell : cell.text),
  );
  return [shown, ['', ...quiet]];
}

const figuresOf = ({ target, actual, achievement, status }: ResultRow): string =>
  JSON.stringify([target, actual, achievement, status]);

const columns = (language: Language): TableColumn[] => [
  { title: words.code[language] },
  { title: words.indicator[language], prose: true },
  { title: words.target[language], align: 'right' },
  { title: words.actual[language], align: 'right' },
  { title: words.achievement[language], align: 'right' },
  { title: words.status[language] },
];

/** Outside an agreement: a table for every indicator, a row for each entity and year. */
const entityTables = (evaluation: Evaluation, screen: Screen): Line[] =>
  evaluation.run.plan.indicators
    .filter(({ listed }) => listed)
    .flatMap((indicator) => [...entityTable(evaluation, indicator, screen), '']);

const words = {
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  before: { id: 'semula', en: 'before' },
};
