import { absentCode } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import type { RowsFunction } from '../functions/formulaFunction.ts';
import { rowsFunctions } from '../functions/index.ts';
import type { AggregateNode } from '../node.ts';
import { type Bindings, type SqlBinding, startBindings } from './bindings.ts';
import { sql } from './build.ts';
import { type FormulaSqlOptions, aggregateColumns } from './formulaToSql.ts';
import { truthToSql } from './numberToSql.ts';
import type { SqlPair } from './pair.ts';
import type { SqlExpression, SqlSelectColumn } from './tree.ts';

/** The elements of a list as rows: values as DOUBLE. */
export interface SqlRows extends SqlPair {
  /** Orders the rows of a group: the first absent one gives the reason. */
  readonly order: SqlExpression;
}

/** The functions over lists of a formula as SQL. */
export interface AggregatesSql {
  /** Columns the rows need before they are grouped, as in `FormulaSql`; usually none. */
  readonly stages: readonly (readonly SqlBinding[])[];
  /** Two columns of the grouped query for each function. */
  readonly columns: readonly SqlSelectColumn[];
}

/**
 * The functions over lists of a formula as columns of a grouped query, which `formulaToSql` with
 * the same prefix reads. `bind` gives the rows of an input. A group that is missing altogether may
 * be left joined: NULL reads as a list without elements.
 */
export function aggregatesToSql(
  formula: Formula,
  bind: (name: string) => SqlRows,
  { prefix = 'formula' }: FormulaSqlOptions = {},
): AggregatesSql {
  const bindings = startBindings(`${prefix} row`);
  const columns = formula.aggregates.flatMap((node) => {
    const names = aggregateColumns(prefix, node.index);
    const { value, reason } = aggregateToSql(node, bind(node.input), bindings);
    return [sql.as(value, names.value), sql.as(reason, names.reason)];
  });
  return { stages: bindings.stages(), columns };
}

const none = sql.integer(absentCode('undefined'));

function aggregateToSql(node: AggregateNode, rows: SqlRows, bindings: Bindings): SqlPair {
  const known: RowsFunction = rowsFunctions[node.function];
  const item = { ...rows, value: bindings.share(rows.value) };
  const filter = node.filter ? filterToSql(node.filter, item, bindings) : null;
  const value = known.toSql(item.value, filter ?? sql.isNotNull(item.value), node.scale);
  const own = sql.when(sql.call('isfinite', value), sql.integer(0), none);
  const finite = sql.when(sql.call('isfinite', value), value);
  const fails = failure(filter, item.value, known.countsAbsent === true);
  const always = rows.reason.kind === 'number' && Number(rows.reason.value) === 0;
  if (always && !filter) return { value: finite, reason: own };
  const first = sql.aggregate('arg_min', [rows.reason, rows.order], { filter: fails });
  const whole = sql.binary(sql.aggregate('count', [], { filter: fails }), '=', sql.integer(0));
  const code = sql.call('coalesce', sql.call('nullif', first, sql.integer(0)), none);
  return { value: sql.when(whole, finite), reason: sql.when(whole, own, code) };
}

/** Where an element makes the whole absent: it is absent, or the filter cannot tell. */
function failure(
  filter: SqlExpression | null,
  value: SqlExpression,
  countsAbsent: boolean,
): SqlExpression {
  if (!filter) return sql.isNull(value);
  if (countsAbsent) return sql.isNull(filter);
  return sql.or(sql.isNull(filter), sql.and(filter, sql.isNull(value)));
}

function filterToSql(
  filter: NonNullable<AggregateNode['filter']>,
  item: SqlPair,
  bindings: Bindings,
): SqlExpression {
  const never = (): never => {
    throw new TypeError('A filter reads only its item');
  };
  return bindings.share(truthToSql(filter, { bind: never, aggregate: never, bindings, item }));
}
