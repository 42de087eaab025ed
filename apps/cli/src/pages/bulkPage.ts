import type { BulkRow, Context, ResultColumns, UnitSummary } from '@tolok/engine';
import { type AbsentReason, type Language, formatNumber } from '@tolok/schema';
import type { BulkEvaluation, BulkIndicator } from '../evaluate/bulkCall.ts';
import { type TableColumn, drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { reasonText, statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { unitColumns, unitCounts } from './unitsTable.ts';

/** What `run --bulk` shows a person: how many of each indicator, then one page of the rows. */
export function bulkPage(evaluation: BulkEvaluation, screen: Screen): readonly Line[] {
  const { plan, indicators } = evaluation;
  const { language, width } = screen;
  const title = plan.commitment?.title[language] ?? words.indicators[language];
  return [
    toned('strong', title),
    toned('quiet', periodText(plan.context, language)),
    '',
    ...drawTable(
      countColumns(language),
      indicators.map((one) => countRow(one, language)),
      {
        width,
        proseLines: 2,
      },
    ),
    '',
    ...absences(indicators, language).flatMap((text) => wrapText(text, width)),
    ...(showsUnits(evaluation) ? unitsPart(evaluation, screen) : rowsPart(evaluation, screen)),
    ...remarks(evaluation, language).flatMap((text) => wrapText(text, width)),
  ];
}

/** An agreement shows its work units, and the rows of one indicator where those are ranked. */
const showsUnits = ({ allUnits, page }: BulkEvaluation): boolean =>
  allUnits > 0 && (page.by === null || page.by === 'mean');

function periodText({ year, quarter, policy, facts }: Context, language: Language): string {
  return [
    year === null ? words.everyYear[language] : `${words.year[language]} ${year}`,
    ...(quarter === null ? [] : [`${words.quarter[language]} ${quarter}`]),
    `${words.policy[language]} ${policy}`,
    ...(facts === null ? [] : [`${words.facts[language]} ${facts}`]),
  ].join(' · ');
}

function countRow({ columns, counts }: BulkIndicator, language: Language): Span[] {
  const { rule, entry, id } = columns.indicator;
  const whole = (count: number) => formatNumber(count, { language, digits: 0 });
  const judged = columns.status !== null;
  const absent = Object.values(counts.absent).reduce((sum, rows) => sum + rows, 0);
  const figure = (x: number | null) => (x === null ? '–' : columnFigure(x, rule.unit, language));
  return [
    entry?.code ?? '',
    `${entry ? rule.title[language] : id}${unitNote(rule.unit, language)}`,
    whole(counts.rows),
    judged ? whole(counts.achieved) : '–',
    judged ? whole(counts.notAchieved) : '–',
    whole(absent),
    figure(counts.least),
    figure(counts.most),
  ];
}

const countColumns = (language: Language): TableColumn[] => [
  { title: words.code[language] },
  { title: words.indicator[language], prose: true },
  { title: words.rows[language], align: 'right' },
  { title: words.achieved[language], align: 'right' },
  { title: words.notAchieved[language], align: 'right' },
  { title: words.absent[language], align: 'right' },
  { title: words.least[language], align: 'right' },
  { title: words.most[language], align: 'right' },
];

/** Why values are absent, over all indicators: how many of each reason. */
function absences(indicators: readonly BulkIndicator[], language: Language): string[] {
  const totals = new Map<AbsentReason, number>();
  for (const { counts } of indicators) {
    for (const [reason, rows] of Object.entries(counts.absent) as [AbsentReason, number][]) {
      totals.set(reason, (totals.get(reason) ?? 0) + rows);
    }
  }
  if (totals.size === 0) return [];
  const parts = [...totals].map(
    ([reason, rows]) =>
      `${reasonText(reason, language)} ${formatNumber(rows, { language, digits: 0 })}`,
  );
  return [`${words.why[language]} ${parts.join(', ')}.`, ''];
}

function unitsPart(evaluation: BulkEvaluation, { language, width }: Screen): Line[] {
  const { units, plan, page, allUnits } = evaluation;
  const row = (unit: UnitSummary): Span[] => [
    unit.workUnit,
    plan.workUnitNames[unit.workUnit] ?? '',
    ...unitCounts(unit, language),
  ];
  return [
    toned('quiet', pageText(page.offset, units.length, allUnits, page.by, language)),
    ...(units.length > 0 ? drawTable(unitColumns(language), units.map(row), { width }) : []),
    '',
  ];
}

/** A page of each indicator, and of the whole period of a plan. */
const rowsPart = (evaluation: BulkEvaluation, screen: Screen): Line[] => [
  ...evaluation.indicators.flatMap(({ columns, rows, counts }) => {
    const { offset, by } = evaluation.page;
    const where = pageText(offset, rows.length, counts.rows, by, screen.language);
    return rowsTable(columns, rows, where, screen);
  }),
  ...evaluation.totals.flatMap(({ columns, rows }) =>
    rows.length === 0 ? [] : rowsTable(columns, rows, words.period[screen.language], screen),
  ),
];

function rowsTable(
  { indicator: { rule }, status }: ResultColumns,
  rows: readonly BulkRow[],
  where: string,
  { language, width }: Screen,
): Line[] {
  const keys = Object.keys(rows[0]?.entity ?? {});
  const judged = status !== null;
  const keyTitle = (key: string) => words.keys[key as keyof typeof words.keys]?.[language] ?? key;
  const columns: TableColumn[] = [
    ...keys.map((key) => ({ title: keyTitle(key) })),
    { title: words.year[language] },
    { title: `${words.actual[language]}${unitNote(rule.unit, language)}`, align: 'right' },
    ...(judged ? [{ title: words.achievement[language], align: 'right' as const }] : []),
    { title: words.status[language] },
  ];
  const cells = rows.map((row) => [
    ...keys.map((key) => row.entity[key] ?? ''),
    String(row.year),
    columnFigure(row.actual, rule.unit, language),
    ...(judged ? [achievementText(row, language)] : []),
    row.band && !judged ? row.band.label : statusSpan(row, language),
  ]);
  return [
    toned('strong', rule.title[language]),
    toned('quiet', where),
    ...(rows.length > 0 ? drawTable(columns, cells, { width }) : []),
    '',
  ];
}

function pageText(
  offset: number,
  shown: number,
  all: number,
  by: BulkEvaluation['page']['by'],
  language: Language,
): string {
  const whole = (count: number) => formatNumber(count, { language, digits: 0 });
  if (shown === 0) return `${words.none[language]} ${whole(all)}`;
  const order = by === null ? '' : `, ${words.by[by][language]}`;
  return `${words.shown[language]} ${whole(offset + 1)}–${whole(offset + shown)} ${words.of[language]} ${whole(all)}${order}`;
}

function remarks({ plan, indicators }: BulkEvaluation, language: Language): string[] {
  const named = (all: readonly BulkIndicator[]) =>
    all.map(({ columns: { indicator } }) => indicator.entry?.code ?? indicator.id).join(', ');
  const told = (all: readonly BulkIndicator[], text: string) =>
    all.length > 0 ? [`${text} ${named(all)}.`] : [];
  const drafts = [
    ...(plan.commitment && plan.commitment.stage !== 'released' ? [plan.commitment.id] : []),
    ...plan.indicators
      .filter(({ rule }) => rule.stage !== 'released')
      .map(({ reference }) => reference),
  ];
  const findings = plan.policy.findings.flatMap(({ id, message }) => {
    const own = indicators.filter(({ counts }) => (counts.findings[id] ?? 0) > 0);
    const codes = own.map((one) => `${named([one])} (${one.counts.findings[id]})`).join(', ');
    return own.length > 0 ? [`${codes}: ${message[language]}`] : [];
  });
  return [
    ...told(
      indicators.filter(({ counts }) => counts.sample > 0),
      words.sample[language],
    ),
    ...told(
      indicators.filter(({ columns }) => columns.indicator.rule.confidence === 'unverified'),
      words.unverified[language],
    ),
    ...(drafts.length > 0 ? [`${words.drafts[language]} ${drafts.join(', ')}.`] : []),
    ...findings,
  ];
}

const words = {
  indicators: { id: 'Indikator', en: 'Indicators' },
  everyYear: { id: 'semua tahun', en: 'every year' },
  year: { id: 'tahun', en: 'year' },
  quarter: { id: 'sampai triwulan', en: 'up to quarter' },
  policy: { id: 'kebijakan', en: 'policy' },
  facts: { id: 'realisasi', en: 'actuals of' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  rows: { id: 'baris', en: 'rows' },
  achieved: { id: 'tercapai', en: 'achieved' },
  notAchieved: { id: 'tidak', en: 'not' },
  absent: { id: 'tanpa nilai', en: 'no value' },
  least: { id: 'terkecil', en: 'least' },
  most: { id: 'terbesar', en: 'most' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  why: { id: 'Tanpa nilai karena:', en: 'Without a value:' },
  shown: { id: 'baris', en: 'rows' },
  of: { id: 'dari', en: 'of' },
  by: {
    actual: { id: 'realisasi terbesar lebih dahulu', en: 'largest actual first' },
    achievement: { id: 'capaian terbesar lebih dahulu', en: 'largest achievement first' },
    mean: { id: 'rata-rata terbesar lebih dahulu', en: 'largest mean first' },
  },
  keys: {
    workUnit: { id: 'satker', en: 'unit' },
    kro: { id: 'KRO', en: 'KRO' },
    service: { id: 'layanan', en: 'service' },
    company: { id: 'perusahaan', en: 'company' },
  },
  none: { id: 'tidak ada baris di sini; seluruhnya', en: 'no rows here; in all' },
  period: { id: 'seluruh periode rencana', en: 'the whole period of the plan' },
  drafts: { id: 'Belum berlaku (draf atau usulan):', en: 'Not released (draft or proposal):' },
  sample: { id: 'Memakai data rekaan:', en: 'Uses made-up data:' },
  unverified: { id: 'Aturannya belum diverifikasi:', en: 'The rule is unverified:' },
};
