import type { ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import { sameRow } from '../evaluate/appliedChanges.ts';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { finding } from './finding.ts';
import { entityTable } from './entityTable.ts';
import { remarks } from './remarks.ts';

/** What `run` shows a person: the agreement by objective, or a table per indicator; then the finding. */
export function resultsPage(evaluation: Evaluation, screen: Screen): readonly Line[] {
  const { plan } = evaluation.run;
  const { language, width } = screen;
  const { summary } = evaluation.results;
  const prose = (text: string): Line[] => wrapText(text, width);
  return [
    ...(plan.agreement ? agreementTable(evaluation, screen) : entityTables(evaluation, screen)),
    ...(summary ? prose(finding(evaluation, summary, language)) : []),
    ...remarks(evaluation, language).flatMap(prose),
  ];
}

function agreementTable(evaluation: Evaluation, { language, width }: Screen): Line[] {
  const { results, run } = evaluation;
  const { plan } = run;
  const rows = (plan.agreement?.objectives ?? []).flatMap(({ id, title }): TableRow[] => {
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
    toned('strong', plan.agreement?.title[language] ?? ''),
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
    columnFigure(one.target, one.unit, language),
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

/** The period and the work unit the results are for. */
export function contextText({ run, results }: Evaluation, language: Language): string {
  const { year, quarter, workUnit, asOf } = run.plan.context;
  const name = workUnit === null ? undefined : run.plan.workUnitNames[workUnit];
  const units = new Set(results.rows.map(({ entity }) => entity['workUnit']));
  return [
    ...(workUnit === null
      ? [`${units.size} ${words.workUnits[language]}`]
      : [`${workUnit}${name === undefined ? '' : ` ${name}`}`]),
    ...(year === null ? [] : [`${words.year[language]} ${year}`]),
    ...(quarter === null ? [] : [`${words.quarter[language]} ${quarter}`]),
    ...(asOf === null ? [] : [`${words.asOf[language]} ${asOf}`]),
  ].join(' · ');
}

const words = {
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  before: { id: 'semula', en: 'before' },
  workUnits: { id: 'satuan kerja', en: 'work units' },
  year: { id: 'tahun', en: 'year' },
  quarter: { id: 'sampai triwulan', en: 'up to quarter' },
  asOf: { id: 'diketahui sampai', en: 'known up to' },
};
