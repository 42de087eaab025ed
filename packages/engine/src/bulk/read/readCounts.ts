import { type SqlExpression, type SqlQuery, printSql, sql } from '@tolok/formula';
import {
  type AbsentReason,
  type Connection,
  type QueryOptions,
  absentReasons,
} from '@tolok/schema';
import { rowReader } from '../../collect/rowReader.ts';
import type { ResultColumns } from '../blockQuery.ts';

/** How the rows of one indicator did. */
export interface IndicatorCounts {
  readonly rows: number;
  readonly achieved: number;
  readonly notAchieved: number;
  /** Rows without an actual, or without a verdict where one was to be had, by reason; only those there are. */
  readonly absent: Readonly<Partial<Record<AbsentReason, number>>>;
  /** By the id of the band; every band of the scale, none without one. */
  readonly bands: Readonly<Record<string, number>>;
  /** How many rows each finding of the policy is about, by its id. */
  readonly findings: Readonly<Record<string, number>>;
  readonly computed: number;
  /** How many rows made-up data took part in. */
  readonly sample: number;
  /** The smallest and the largest actual that is a number; null where there is none. */
  readonly least: number | null;
  readonly most: number | null;
}

/** The statement behind the counts of an indicator: one row. */
export function countsQuery(columns: ResultColumns): SqlQuery {
  const count = (filter: SqlExpression | null) => sql.aggregate('count', [], { filter });
  const of = (known: string | boolean) =>
    typeof known === 'string' ? count(sql.column(known)) : count(known ? null : sql.boolean(false));
  const status = columns.status === null ? sql.boolean(false) : sql.column(columns.status);
  const failed = columns.status === null ? sql.boolean(false) : sql.not(status);
  const bands = columns.indicator.scale?.scale.bands ?? [];
  const actual = sql.column(columns.actual);
  return sql.select({
    columns: [
      sql.as(count(null), 'rows'),
      sql.as(count(status), 'achieved'),
      sql.as(count(failed), 'notAchieved'),
      ...absentReasons.map((reason, i) =>
        sql.as(
          count(sql.binary(sql.column(columns.reason), '=', sql.integer(i + 1))),
          `absent ${reason}`,
        ),
      ),
      ...bands.map(({ id }, rank) =>
        sql.as(
          count(sql.binary(sql.column(columns.band ?? ''), '=', sql.integer(rank))),
          `band ${id}`,
        ),
      ),
      ...Object.entries(columns.findings).map(([id, name]) =>
        sql.as(count(sql.column(name)), `finding ${id}`),
      ),
      sql.as(of(columns.computed), 'computed'),
      sql.as(of(columns.sample), 'sample'),
      sql.as(sql.aggregate('min', [actual]), 'least'),
      sql.as(sql.aggregate('max', [actual]), 'most'),
    ],
    from: sql.table(columns.table),
    where: columns.cell === null ? null : sql.column(columns.cell),
  });
}

/** Counts one indicator in the database; no row of it leaves there. */
export async function readCounts(
  connection: Pick<Connection, 'query'>,
  columns: ResultColumns,
  options: QueryOptions = {},
): Promise<IndicatorCounts> {
  const read = rowReader(await connection.query(printSql(countsQuery(columns)), options), 0);
  const count = (name: string) => read.number(name) ?? 0;
  const bands = columns.indicator.scale?.scale.bands ?? [];
  return {
    rows: count('rows'),
    achieved: count('achieved'),
    notAchieved: count('notAchieved'),
    absent: Object.fromEntries(
      absentReasons
        .map((reason) => [reason, count(`absent ${reason}`)] as const)
        .filter(([, rows]) => rows > 0),
    ),
    bands: Object.fromEntries(bands.map(({ id }) => [id, count(`band ${id}`)])),
    findings: Object.fromEntries(
      Object.keys(columns.findings).map((id) => [id, count(`finding ${id}`)]),
    ),
    computed: count('computed'),
    sample: count('sample'),
    least: read.number('least'),
    most: read.number('most'),
  };
}
