import { printSql } from '@tolok/formula';
import {
  type Connection,
  type Problem,
  type Table,
  type Value,
  absent,
  column,
  isAbsent,
  problem,
} from '@tolok/schema';
import { type InputCell, type InputCells, cellKey, reasonOfPrinted } from './base.ts';
import { type QuarterCell, combineQuarters } from './quarters.ts';
import type { Key, PlannedIndicator, PlannedRows, RowsBinding } from '../plan/plan.ts';
import type { Entity, Place } from '../results.ts';
import { type RowReader, placeAt, rowReader } from './rowReader.ts';
import { rowsStatement } from './rowsStatement.ts';

/**
 * One input over all entities and years.
 *
 * The database groups and adds exactly; a list keeps its elements in row order. Quarters of a table
 * that has them are put together by the indicator's period aggregation, up to the quarter asked
 * for; a table without quarters has nothing to say about one.
 * Problems: `run.row-not-unique`, `run.entity-twice`.
 */
export async function collectRows(
  indicator: PlannedIndicator,
  input: PlannedRows,
  quarter: number | null,
  connection: Connection,
): Promise<{ cells: InputCells; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const cells = new Map<string, InputCell>();
  const keys = entityKeys(indicator);
  for (const binding of input.bindings) {
    if (quarter !== null && !binding.keys.quarter) continue;
    const statement = rowsStatement(keys, input.input, binding);
    const table = await connection.query(printSql(statement));
    const list = input.input.aggregate === 'list';
    const groups = list
      ? listGroups(table, keys, input, binding)
      : valueGroups(table, keys, input, binding, problems);
    for (const group of combineQuarters(groups, indicator.rule.periodAggregation, quarter)) {
      const key = cellKey(group.entity, keys, group.year);
      if (cells.has(key)) problems.push(twice(input, group));
      else cells.set(key, group);
    }
  }
  return { cells, problems };
}

/** The keys that make one row of results of the indicator. */
export const entityKeys = (indicator: PlannedIndicator): readonly Key[] =>
  indicator.rule.entity ?? ['workUnit'];

function valueGroups(
  table: Table,
  keys: readonly Key[],
  input: PlannedRows,
  binding: RowsBinding,
  problems: Problem[],
): QuarterCell[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const read = rowReader(table, row);
    const entity = entityOf(read, keys);
    const rows = Number(read.value('rows'));
    if (input.input.aggregate === 'only' && rows > 1) {
      problems.push(
        problem('run.row-not-unique', {
          input: input.name,
          resource: binding.resource,
          entity: Object.values(entity).join(' '),
          rows,
        }),
      );
    }
    return {
      entity,
      year: Number(read.value('year')),
      quarter: read.number('quarter'),
      value: groupValue(table, row, input, rows),
      rows,
      sample: binding.sample,
      places: [binding.cells ? placeAt(read, binding) : rowsPlace(binding, input, rows)],
    };
  });
}

function groupValue(table: Table, row: number, { input }: PlannedRows, rows: number): Value {
  const read = rowReader(table, row);
  const present = Number(read.value('present'));
  const policy = input.absent ?? 'propagate';
  const whole = input.aggregate === 'count' || policy === 'zero' || present === rows;
  if (input.aggregate === 'only' && rows > 1) return absent('undefined');
  if (!whole && policy === 'propagate') {
    return reasonOfPrinted(read.text('absent'));
  }
  const value = read.value('value');
  if (value === null) return policy === 'zero' ? 0 : absent('missing-input');
  if (input.aggregate === 'mean') return meanAt(table, row, policy === 'zero' ? rows : present);
  const number = Number(value);
  // The database leaves absent cells out of a minimum; here each of them is a 0.
  const zeros = policy === 'zero' && present < rows;
  if (zeros && input.aggregate === 'min') return Math.min(number, 0);
  return zeros && input.aggregate === 'max' ? Math.max(number, 0) : number;
}

/** The exact sum divided once, as the mean of a list is. */
function meanAt(table: Table, row: number, count: number): number {
  const sum = column(table, 'value');
  return sum?.type === 'decimal'
    ? Number(sum.values[row]) / (10 ** sum.scale * count)
    : Number(rowReader(table, row).value('value')) / count;
}

function listGroups(
  table: Table,
  keys: readonly Key[],
  input: PlannedRows,
  binding: RowsBinding,
): QuarterCell[] {
  const groups = new Map<
    string,
    { entity: Entity; year: number; quarter: number | null; values: Value[] }
  >();
  for (let row = 0; row < table.rows; row++) {
    const read = rowReader(table, row);
    const entity = entityOf(read, keys);
    const year = Number(read.value('year'));
    const quarter = read.number('quarter');
    const key = `${cellKey(entity, keys, year)}\u001f${quarter ?? ''}`;
    const group = groups.get(key) ?? { entity, year, quarter, values: [] };
    const value = read.value('value');
    group.values.push(value === null ? absent('missing-input') : Number(value));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ values, ...group }) => ({
    ...group,
    value: elementsOf(values, input),
    rows: values.length,
    sample: binding.sample,
    places: [rowsPlace(binding, input, values.length)],
  }));
}

function elementsOf(values: readonly Value[], { input }: PlannedRows): readonly Value[] {
  if (input.absent === 'skip') return values.filter((value) => !isAbsent(value));
  return input.absent === 'zero' ? values.map((value) => (isAbsent(value) ? 0 : value)) : values;
}

const entityOf = ({ text }: RowReader, keys: readonly Key[]): Entity =>
  Object.fromEntries(keys.map((key) => [key, text(key) ?? '']));

const rowsPlace = (binding: RowsBinding, { input }: PlannedRows, rows: number): Place => ({
  dataset: binding.dataset,
  table: binding.resource,
  row: null,
  rows,
  column: input.take ?? null,
  line: null,
  asPrinted: null,
});

const twice = (input: PlannedRows, group: InputCell): Problem =>
  problem('run.entity-twice', {
    input: input.name,
    resource: input.input.resource,
    entity: Object.values(group.entity).join(' '),
    year: group.year,
  });
