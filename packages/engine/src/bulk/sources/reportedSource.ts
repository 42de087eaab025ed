import { type SqlExpression, type SqlQuery, sql } from '@tolok/formula';
import type { FactsBinding, PlannedIndicator } from '../../plan/plan.ts';
import { allRows, groupKeys } from './grouping.ts';
import { reportedColumns } from '../names.ts';
import { printedReason } from './rowsSource.ts';
import type { Ask } from './source.ts';
import { heldAs, toDouble } from './toDouble.ts';

/**
 * What the office reported, a row per work unit and year: for each indicator the figure of the
 * period asked for, a number, a letter or a reason, and whether the table speaks of it at all.
 * Of two figures for one period the first stands.
 */
export function reportedQuery(
  indicators: readonly PlannedIndicator[],
  bindings: readonly FactsBinding[],
  ask: Ask,
): SqlQuery {
  const keys = ['workUnit', 'year'];
  const all = bindings.map((binding, i) =>
    figuresOf(indicators, binding, { at: i, of: bindings.length }, ask),
  );
  const [only] = all;
  const figures = all.length === 1 && only ? only : sql.unionAll(all);
  return sql.select({
    columns: [
      ...keys.map((name) => sql.as(sql.column(name), name)),
      ...indicators.flatMap(({ id }) => figureColumns(id)),
    ],
    from: sql.subquery(figures, 'figures'),
    groupBy: keys.map((name) => sql.column(name)),
  });
}

function figuresOf(
  indicators: readonly PlannedIndicator[],
  binding: FactsBinding,
  table: TablePlace,
  ask: Ask,
): SqlQuery {
  const indicator = sql.column(binding.keys.indicator ?? 'indicator');
  const ids = indicators.map(({ id }) => sql.text(id));
  const conditions = [
    ...(binding.cells ? [sql.binary(sql.column('role'), '=', sql.text('actual'))] : []),
    sql.inList(indicator, ids),
    allRows(binding, ask),
  ].filter((one) => one !== null);
  return sql.select({
    columns: [
      ...groupKeys(['workUnit', 'year'], binding, ask).map(({ name, expression }) =>
        sql.as(expression, name),
      ),
      sql.as(indicator, 'indicator'),
      sql.as(numberOf(binding), 'figure'),
      sql.as(columnOr(binding, 'text', sql.cast(sql.null, 'VARCHAR')), 'letter'),
      sql.as(printedReason(columnOr(binding, 'absent', sql.text('dash'))), 'reason'),
      sql.as(turnOf(binding, table, ask.quarter), 'turn'),
      sql.as(sql.boolean(binding.sample), 'sample'),
    ],
    from: sql.table(binding.table),
    where: sql.and(...conditions),
  });
}

function figureColumns(id: string) {
  const names = reportedColumns(id);
  const own = sql.binary(sql.column('indicator'), '=', sql.text(id));
  const turn = sql.column('turn');
  const filter = sql.and(own, sql.isNotNull(turn));
  const first = (x: SqlExpression) => sql.aggregate('arg_min', [x, turn], { filter });
  const some = (condition: SqlExpression) =>
    sql.binary(sql.aggregate('count', [], { filter: condition }), '>', sql.integer(0));
  // arg_min passes over NULL, so each is asked first whether it is there.
  const firstOrNull = (column: string, none: SqlExpression) =>
    sql.when(
      first(sql.isNotNull(sql.column(column))),
      first(sql.call('coalesce', sql.column(column), none)),
    );
  const letter = firstOrNull('letter', sql.text(''));
  return [
    sql.as(
      sql.when(first(sql.isNull(sql.column('letter'))), firstOrNull('figure', sql.double(0))),
      names.value,
    ),
    sql.as(first(sql.column('reason')), names.reason),
    sql.as(letter, names.letter),
    sql.as(some(filter), names.figure),
    sql.as(first(sql.column('sample')), names.sample),
    sql.as(some(own), names.cell),
  ];
}

/** Which of the tables of one name a figure stands in. */
interface TablePlace {
  readonly at: number;
  readonly of: number;
}

/**
 * The turn of a figure among those that could stand, NULL for one that cannot: of the quarter asked
 * for, or of the year, where figures up to the fourth quarter stand behind the annual ones of every
 * table.
 */
function turnOf(binding: FactsBinding, table: TablePlace, quarter: number | null): SqlExpression {
  const turn = (place: number) =>
    sql.binary(sql.column('rowid'), '+', sql.integer(BigInt(place) * tableRows));
  const row = turn(table.at);
  const { quarter: column } = binding.keys;
  if (column === undefined) return quarter === null ? row : sql.cast(sql.null, 'BIGINT');
  const at = sql.column(column);
  if (quarter !== null) return sql.when(sql.binary(at, '=', sql.integer(quarter)), row);
  return sql.case([
    { when: sql.isNull(at), then: row },
    { when: sql.binary(at, '=', sql.integer(4)), then: turn(table.of + table.at) },
  ]);
}

/** More rows than a table of actuals has. */
const tableRows = 2n ** 50n;

function numberOf(binding: FactsBinding): SqlExpression {
  const field = binding.fields.find(({ name }) => name === 'value');
  if (!field) return sql.cast(sql.null, 'DOUBLE');
  // -0 becomes 0.
  return sql.binary(toDouble(sql.column('value'), heldAs(field)), '+', sql.double(0));
}

const columnOr = (binding: FactsBinding, name: string, other: SqlExpression): SqlExpression =>
  binding.fields.some((field) => field.name === name)
    ? sql.call('coalesce', sql.column(name), other)
    : other;
