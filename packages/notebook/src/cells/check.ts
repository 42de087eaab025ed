import {
  type Conditions,
  type FactType,
  type FactTypes,
  type Scalar,
  checkConditions,
  compilePredicate,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import { type Column, type StoredColumn, type Table, cell as cellOf, problem } from '@tolok/schema';
import type { TableHandle } from '../tables/tableHandle.ts';
import type { CellKind } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';
import { columnsFor } from './template.ts';

/**
 * What every row of a table must satisfy, in the conditions that rules are written in: numbers are
 * snapped before they are compared. Problems: `rule.condition-…` where the conditions and the table do
 * not fit, `notebook.check-empty`, `notebook.check-failed`.
 */
export const check: CellKind<'check'> = {
  label: { id: 'pemeriksaan', en: 'check' },
  ...jsonBody('notebookCheck'),
  tables: 'one',
  gives: null,
  asksDatabase: true,
  template(context) {
    const { value } = columnsFor(context);
    const isId = context.language === 'id';
    return {
      title: isId ? `${value} tidak negatif` : `${value} is not negative`,
      expect: { fact: value, operator: 'greaterThanInclusive', value: 0 },
    };
  },
  values: () => [],
  async run({ spec, from: [id = ''] }, { table, signal }) {
    const handle = await table(id);
    const { title, severity = 'error' } = spec;
    const expect = spec.expect as Conditions;
    const unfit = checkConditions(expect, factTypes(handle.columns), {}, { pointer: '/expect' });
    if (unfit.length > 0) return { problems: unfit };
    const { failing, first } = await failingRows(handle, expect, signal);
    const { rows } = handle;
    const value = { kind: 'check', rows, failing, severity } as const;
    if (rows === 0) {
      const told = problem('notebook.check-empty', { title, table: id }, { severity });
      return { value: { ...value, passed: false }, problems: [told] };
    }
    if (failing === 0) return { value: { ...value, passed: true }, problems: [] };
    const told = problem('notebook.check-failed', { title, rows, failing, first }, { severity });
    return { value: { ...value, passed: false }, problems: [told] };
  },
};

const pageRows = 2000;

async function failingRows(handle: TableHandle, expect: Conditions, signal: AbortSignal) {
  const holds = compilePredicate(expect);
  let failing = 0;
  let first = '';
  for (let offset = 0; offset < handle.rows; offset += pageRows) {
    const page = await handle.page({ offset, limit: pageRows, signal });
    const columns = new Map(page.columns.map((column) => [column.name, column]));
    for (let row = 0; row < page.rows; row++) {
      if (holds((fact) => factOf(columns.get(fact), row))) continue;
      if (failing === 0) first = rowText(page, row);
      failing++;
    }
  }
  return { failing, first };
}

function factOf(column: Column | undefined, row: number): Scalar {
  const value = column ? cellOf(column, row) : null;
  return typeof value === 'number' ? snap(value) : value;
}

const rowText = (page: Table, row: number): string =>
  page.columns.map((column) => `${column.name} ${cellOf(column, row) ?? '–'}`).join(', ');

const factTypes = (columns: readonly StoredColumn[]): FactTypes =>
  Object.fromEntries(columns.map(({ name, type }) => [name, types[type]]));

const types: Readonly<Record<StoredColumn['type'], FactType>> = {
  double: 'number',
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
  text: 'text',
  date: 'text',
  other: 'text',
};
