import type { ResultRow } from '@tolok/engine';
import type { Cell, CellValue, ScenarioValue } from '@tolok/notebook';
import {
  type Column,
  type Language,
  type NotebookColumn,
  type Table,
  type UnitName,
  cell as cellOf,
  formatNumber,
  formatValue,
} from '@tolok/schema';
import { drawTable } from '../screen/drawTable.ts';
import { achievementText, figureText, meanText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { comparedLines } from './comparedLines.ts';

/** What a cell came to, under its heading. */
export function cellLines(
  cell: Cell,
  value: CellValue,
  table: Table | null,
  screen: Screen,
): readonly Line[] {
  const { language, width } = screen;
  switch (value.kind) {
    case 'input':
      return cell.type === 'input' ? [inputLine(cell, value.value, language)] : [];
    case 'table':
      return table
        ? [...tableLines(cell, table, screen), ...moreLines(value.table.rows, table.rows, language)]
        : [toned('quiet', sizeText(value.table.rows, value.table.columns.length, language))];
    case 'indicator':
      return resultLines(value.run.results.rows, screen);
    case 'scenario':
      return scenarioLines(value, screen);
    case 'check': {
      const title = cell.type === 'check' ? cell.spec.title : '';
      const word = value.passed ? words.holds : words.fails;
      const count = `${value.rows - value.failing}/${value.rows}`;
      const span = toned(
        value.passed ? 'achieved' : 'not-achieved',
        `${value.passed ? '●' : '▼'} ${word[language]} (${count})`,
      );
      return [[span], ...wrapText(title, width)];
    }
    case 'compare':
      return comparedLines(value, screen);
  }
}

function inputLine(
  { spec }: Cell<'input'>,
  value: number | string | boolean,
  language: Language,
): Line {
  if (typeof value === 'boolean') return `${spec.label}: ${words[value ? 'yes' : 'no'][language]}`;
  const unit = spec.kind === 'slider' ? spec.unit : undefined;
  const label = spec.kind === 'choice' && spec.options.find((one) => one.value === value)?.label;
  return `${spec.label}: ${label || valueText(value, unit, language)}`;
}

function tableLines(cell: Cell, table: Table, { language, width }: Screen): readonly Line[] {
  const spec = cell.type === 'table' || cell.type === 'chart' ? cell.spec : null;
  const named: readonly NotebookColumn[] = cell.type === 'table' ? (cell.spec.columns ?? []) : [];
  const columns = table.columns.map((column) => {
    const own = named.find((one) => one.column === column.name);
    return { column, unit: own?.unit, title: own?.label ?? column.name };
  });
  const widest = columns.findIndex(({ column }) => column.type === 'text');
  return [
    ...(spec?.title ? wrapText(spec.title, width) : []),
    ...drawTable(
      columns.map(({ column, title }, i) => ({
        title,
        align: column.type === 'text' ? ('left' as const) : ('right' as const),
        prose: i === widest,
      })),
      Array.from({ length: table.rows }, (_, row) =>
        columns.map(({ column, unit }) => cellText(column, row, unit, language)),
      ),
      { width, proseLines: 2 },
    ),
  ];
}

function cellText(
  column: Column,
  row: number,
  unit: UnitName | undefined,
  language: Language,
): string {
  const value = cellOf(column, row);
  if (value === null) return '–';
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  return valueText(value, unit, language);
}

function valueText(value: number | string, unit: UnitName | undefined, language: Language): string {
  if (typeof value === 'string') return value;
  return unit
    ? formatValue(value, unit, { language })
    : formatNumber(value, { language, digits: 4 });
}

function resultLines(rows: readonly ResultRow[], screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const withTarget = rows.some(({ target }) => target !== null);
  const withEntity = new Set(rows.map(entityText)).size > 1;
  return drawTable(
    resultColumns(language, withEntity, withTarget),
    rows.map((row) => resultCells(row, language, withEntity, withTarget)),
    { width, proseLines: 2 },
  );
}

function scenarioLines(
  { before, after, changes, moved }: ScenarioValue,
  { language, width }: Screen,
): readonly Line[] {
  const setting = changes.map(({ path, from, to }) =>
    from === undefined
      ? `${path}: ${plain(to, language)}`
      : `${path}: ${plain(from, language)} → ${plain(to, language)}`,
  );
  const withTarget = moved.some(({ after: { target } }) => target !== null);
  const withEntity = new Set(moved.map(({ after: row }) => entityText(row))).size > 1;
  const rows = moved.flatMap((row) => [
    resultCells(row.after, language, withEntity, withTarget),
    ...(row.before
      ? [
          resultCells(row.before, language, withEntity, withTarget).map((span, i) =>
            toned('quiet', i === 1 ? words.before[language] : i === 0 ? '' : textOf(span)),
          ),
        ]
      : []),
  ]);
  return [
    ...setting,
    ...(moved.length === 0
      ? [words.unmoved[language]]
      : drawTable(resultColumns(language, withEntity, withTarget), rows, { width, proseLines: 2 })),
    ...wrapText(summaryText(before.results.summary, after.results.summary, language), width),
  ];
}

const textOf = (span: Span): string => (typeof span === 'string' ? span : span.text);

type Summary = ScenarioValue['before']['results']['summary'];

/** One sentence with both sides; empty where there is no one agreement of one work unit. */
function summaryText(before: Summary, after: Summary, language: Language): string {
  if (!before || !after) return '';
  const mean = (of: NonNullable<Summary>) => meanText(of.meanAchievement, language);
  return language === 'id'
    ? `Tercapai ${after.achieved} dari ${after.indicators} indikator (semula ${before.achieved}); rata-rata capaian ${mean(after)} (semula ${mean(before)}) atas ${after.meanCovers} indikator.`
    : `${after.achieved} of ${after.indicators} indicators achieved (before ${before.achieved}); mean achievement ${mean(after)} (before ${mean(before)}) over ${after.meanCovers} indicators.`;
}

function plain(value: ScenarioValue['changes'][number]['from'], language: Language): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'object') return `${value.from}..${value.to}`;
  return valueText(value, undefined, language);
}

const resultColumns = (language: Language, withEntity: boolean, withTarget: boolean) => [
  { title: withEntity ? words.about[language] : words.code[language] },
  { title: words.indicator[language], prose: true },
  ...(withTarget ? [{ title: words.target[language], align: 'right' as const }] : []),
  { title: words.actual[language], align: 'right' as const },
  ...(withTarget
    ? [
        { title: words.achievement[language], align: 'right' as const },
        { title: words.status[language] },
      ]
    : []),
];

const resultCells = (
  row: ResultRow,
  language: Language,
  withEntity: boolean,
  withTarget: boolean,
): Span[] => [
  withEntity ? entityText(row) : (row.code ?? ''),
  row.title[language],
  ...(withTarget ? [figureText(row.target, row.unit, language)] : []),
  figureText(row.actual, row.unit, language),
  ...(withTarget ? [achievementText(row, language), statusSpan(row, language)] : []),
];

const entityText = ({ entity, year }: ResultRow): string =>
  [...Object.values(entity), year].join(' ');

const sizeText = (rows: number, columns: number, language: Language): string =>
  language === 'id' ? `${rows} baris, ${columns} kolom` : `${rows} rows, ${columns} columns`;

const moreLines = (all: number, shown: number, language: Language): readonly Line[] =>
  all > shown ? [toned('quiet', words.more[language].replace('%n', String(all - shown)))] : [];

const words = {
  holds: { id: 'terpenuhi', en: 'holds' },
  fails: { id: 'tidak terpenuhi', en: 'does not hold' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  before: { id: 'semula', en: 'before' },
  unmoved: { id: 'Tidak ada angka yang berubah.', en: 'No figure changes.' },
  about: { id: 'tentang', en: 'about' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  more: { id: 'masih %n baris lagi', en: '%n more rows' },
};
