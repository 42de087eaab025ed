import type { ResultRow, TargetFigure } from '@tolok/engine';
import { type Language, type Problem, problem } from '@tolok/schema';
import type { MovedRow } from '../run/values.ts';
import { type ListedColumn, type ListedColumns, listedRows } from './listedRows.ts';

/** Results beyond this many rows belong into a bulk run, where they never leave the database. */
export const mostResults = 5000;

/** Why results are too many to be a table; null where they are not. */
export const tooMany = (rows: number): Problem | null =>
  rows > mostResults ? problem('notebook.results-many', { rows, limit: mostResults }) : null;

/** What a result is about, and how it was come by. */
interface Naming {
  readonly language: Language;
  /** Names of work units by code. */
  readonly workUnits: Readonly<Record<string, string>>;
}

/**
 * Results as a statement: a row each, absent figures as NULL with the reason in `absent`. Figures that
 * are no number, a letter or a range, stand in `target_text` and `actual_text`.
 */
export const resultsSql = (rows: readonly ResultRow[], naming: Naming): string =>
  listedRows({ ...about(rows, naming), ...figures(rows, ''), ...origin(rows) }, rows.length);

/** The same with the figures before a change, named `…_before`, and whether they changed. */
export function scenarioSql(
  rows: readonly MovedRow[],
  changed: readonly boolean[],
  naming: Naming,
): string {
  const after = rows.map((row) => row.after);
  const before = rows.map((row) => row.before);
  const columns: ListedColumns = {
    ...about(after, naming),
    ...figures(before, '_before'),
    ...figures(after, ''),
    changed: { type: 'boolean', values: changed },
    ...origin(after),
  };
  return listedRows(columns, rows.length);
}

const about = (rows: readonly ResultRow[], { language, workUnits }: Naming): ListedColumns => ({
  indicator: text(rows, (row) => row.indicator),
  code: text(rows, (row) => row.code),
  objective: text(rows, (row) => row.objective),
  title: text(rows, (row) => row.title[language]),
  unit: text(rows, (row) => row.unit),
  work_unit: text(rows, ({ entity }) => entity['workUnit'] ?? null),
  work_unit_name: text(rows, ({ entity }) => workUnits[entity['workUnit'] ?? ''] ?? null),
  kro: text(rows, ({ entity }) => entity['kro'] ?? null),
  service: text(rows, ({ entity }) => entity['service'] ?? null),
  company: text(rows, ({ entity }) => entity['company'] ?? null),
  year: { type: 'integer', values: rows.map((row) => row.year) },
  quarter: { type: 'integer', values: rows.map((row) => row.quarter) },
});

function figures(rows: readonly (ResultRow | null)[], suffix: string): ListedColumns {
  const number = (read: (row: ResultRow) => TargetFigure): ListedColumn => ({
    type: 'double',
    values: rows.map((row) => numberOf(row && read(row))),
  });
  const columns: ListedColumns = {
    target: number((row) => row.target),
    target_text: text(rows, (row) => textOf(row.target)),
    actual: number((row) => row.actual),
    actual_text: text(rows, (row) => textOf(row.actual)),
    achievement: number((row) => row.achievement),
    status: text(rows, (row) => row.status),
    absent: text(rows, (row) => row.absent),
  };
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [`${name}${suffix}`, column]),
  );
}

const origin = (rows: readonly ResultRow[]): ListedColumns => ({
  rule: text(rows, (row) => row.rule),
  origin: text(rows, (row) => row.origin),
  confidence: text(rows, (row) => row.confidence),
  sample: { type: 'boolean', values: rows.map((row) => row.sample) },
});

const text = <T extends ResultRow | null>(
  rows: readonly T[],
  read: (row: NonNullable<T>) => string | null,
): ListedColumn => ({ type: 'text', values: rows.map((row) => (row === null ? null : read(row))) });

/** The number of a figure; null where it is none. */
export const numberOf = (figure: TargetFigure): number | null =>
  typeof figure === 'number' ? figure : null;

/** A letter or a range as text; null for a number. */
export function textOf(figure: TargetFigure): string | null {
  if (typeof figure === 'string') return figure;
  return figure === null || typeof figure === 'number' ? null : `${figure.from}..${figure.to}`;
}
