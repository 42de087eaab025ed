import type { ResultRow, Run } from '@tolok/engine';
import { type Cell, type CellValue, type TableHandle, shownColumns } from '@tolok/notebook';
import { tableOf } from '@tolok/charts';
import type { NotebookColumn, Table, Text } from '@tolok/schema';
import { dictionaries } from '#lib/i18n/words.ts';
import { viewCompare } from './viewCompare.ts';
import type { CellView, MovedLine, ShownColumn } from './bookView.ts';
import { bulletsFigure, chartFigure } from './figures.ts';

/** What a page shows of a value; of long tables the first rows. Rejects with `ConnectionError`. */
export async function viewCell(cell: Cell, value: CellValue): Promise<CellView> {
  switch (value.kind) {
    case 'input':
      return { kind: 'input', value: value.value };
    case 'table':
      return viewTable(cell, value.table);
    case 'indicator':
      return viewResults(value.run);
    case 'scenario': {
      const { before, after, changes, moved } = value;
      const about = namesOf(after);
      const { rows } = after.results;
      return {
        kind: 'scenario',
        changes,
        moved: moved
          .slice(0, mostRows)
          .map((row): MovedLine => ({ ...row, about: about(row.after) })),
        movedRows: moved.length,
        rows: rows.length,
        before: before.results.summary,
        after: after.results.summary,
      };
    }
    case 'check': {
      const { passed, rows, failing } = value;
      return { kind: 'check', passed, rows, failing };
    }
    case 'compare':
      return viewCompare(value);
  }
}

const mostRows = 100;

/** Rows a chart draws at most: beyond, nobody tells them apart. */
const mostDrawn = 2000;

async function viewTable(cell: Cell, table: TableHandle): Promise<CellView> {
  if (cell.type === 'chart') {
    const columns = shownColumns(cell, table);
    const rows = await table.page({ columns, limit: mostDrawn });
    return { kind: 'figure', figure: chartFigure(cell, rows), summary: null };
  }
  if (cell.type !== 'table') {
    return { kind: 'size', rows: table.rows, columns: table.columns.map(({ name }) => name) };
  }
  const names = shownColumns(cell, table);
  const page = await table.page({ columns: names, limit: cell.spec.rows ?? mostRows });
  const written: readonly NotebookColumn[] =
    cell.spec.columns ?? names.map((column) => ({ column }));
  const columns = written.map(({ column: name, label = name, unit = null }) => ({
    ...{ name, unit },
    label: { id: label, en: label },
  }));
  return { kind: 'table', shown: { table: page, rows: table.rows, columns }, summary: null };
}

function viewResults(run: Run): CellView {
  const { rows, summary } = run.results;
  if (rows.some(({ target }) => target !== null)) {
    return { kind: 'figure', figure: bulletsFigure(run), summary };
  }
  const about = namesOf(run);
  const hasTitle = new Set(rows.map(({ indicator }) => indicator)).size > 1;
  const listed = rows.slice(0, mostRows);
  const isAbout = rows.some((row) => about(row) !== null);
  const shown: Record<string, readonly (string | number | null)[]> = {
    ...(hasTitle ? { indicator: listed.map(({ title }) => title.id) } : {}),
    ...(isAbout ? { about: listed.map(about) } : {}),
    year: listed.map(({ year }) => `${year}`),
    actual: listed.map(({ actual }) => (typeof actual === 'number' ? actual : null)),
  };
  const unit = rows[0]?.unit ?? null;
  const columns = Object.keys(shown).map((name): ShownColumn => ({
    name,
    label: headOf(name as keyof typeof heads),
    unit: name === 'actual' ? unit : null,
  }));
  const table: Table = tableOf(shown);
  return { kind: 'table', shown: { table, rows: rows.length, columns }, summary: null };
}

const heads = {
  indicator: 'book.indicator',
  about: 'book.about',
  year: 'context.year',
  actual: 'chart.actual',
} as const;

const headOf = (name: keyof typeof heads): Text => ({
  id: dictionaries.id[heads[name]],
  en: dictionaries.en[heads[name]],
});

/** Names what a row is about, where rows differ in it. */
function namesOf({ plan, results }: Run): (row: ResultRow) => string | null {
  const key = ({ entity }: ResultRow) => Object.values(entity).join(' · ');
  if (new Set(results.rows.map(key)).size < 2) return () => null;
  return ({ entity }) =>
    Object.entries(entity)
      .map(([name, code]) => (name === 'workUnit' ? (plan.workUnitNames[code] ?? code) : code))
      .join(' · ');
}
