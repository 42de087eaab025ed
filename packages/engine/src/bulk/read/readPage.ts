import { type SqlExpression, type SqlOrder, type SqlQuery, printSql, sql } from '@tolok/formula';
import { type AbsentReason, type Connection, type QueryOptions, absentReason } from '@tolok/schema';
import { rowReader } from '../../collect/rowReader.ts';
import { entityKeys } from '../../collect/collectRows.ts';
import type { Entity, Figure, ResultRow, Status } from '../../results.ts';
import type { ResultColumns } from '../blockQuery.ts';

/** One result as it stands in the database; the words of its rule are those of the plan. */
export interface BulkRow {
  readonly entity: Entity;
  readonly year: number;
  readonly actual: Figure;
  readonly achievement: number | null;
  readonly status: Status | null;
  readonly band: ResultRow['band'];
  readonly absent: AbsentReason | null;
  readonly origin: 'computed' | 'reported';
  readonly sample: boolean;
  /** The ids of the policy's findings that hold. */
  readonly findings: readonly string[];
}

/** Which rows of an indicator are read, and in what order. */
export interface PageOf {
  /** By entity and year without it; a ranking by `actual` or `achievement`, what is absent last. */
  readonly by?: 'actual' | 'achievement';
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** The statement behind a page of results. */
export function pageQuery(columns: ResultColumns, page: PageOf = {}): SqlQuery {
  const keys = [...entityKeys(columns.indicator), 'year'];
  const { by } = page;
  const figure = by === 'achievement' ? columns.achievement : columns.actual;
  const order: SqlOrder[] = [
    ...(by && figure !== null ? [sql.order(sql.column(figure), page.descending ?? false)] : []),
    ...keys.map((key) => sql.order(sql.column(key))),
  ];
  const orNull = (name: string | null, type: 'VARCHAR' | 'DOUBLE' | 'BOOLEAN' | 'INTEGER') =>
    name === null ? sql.cast(sql.null, type) : sql.column(name);
  const orKnown = (known: string | boolean): SqlExpression =>
    typeof known === 'string' ? sql.column(known) : sql.boolean(known);
  return sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(sql.column(columns.actual), 'actual'),
      sql.as(orNull(columns.letter, 'VARCHAR'), 'letter'),
      sql.as(sql.column(columns.reason), 'reason'),
      sql.as(orNull(columns.achievement, 'DOUBLE'), 'achievement'),
      sql.as(orNull(columns.status, 'BOOLEAN'), 'achieved'),
      sql.as(orNull(columns.band, 'INTEGER'), 'band'),
      sql.as(orKnown(columns.computed), 'computed'),
      sql.as(orKnown(columns.sample), 'sample'),
      ...Object.entries(columns.findings).map(([id, name]) =>
        sql.as(sql.column(name), `finding ${id}`),
      ),
    ],
    from: sql.table(columns.table),
    where: columns.cell === null ? null : sql.column(columns.cell),
    orderBy: order,
    limit: page.limit ?? null,
    offset: page.offset ?? null,
  });
}

/** A page of the results of one indicator; empty past the last. */
export async function readPage(
  connection: Pick<Connection, 'query'>,
  columns: ResultColumns,
  page: PageOf = {},
  options: QueryOptions = {},
): Promise<readonly BulkRow[]> {
  const table = await connection.query(printSql(pageQuery(columns, page)), options);
  const { indicator } = columns;
  const keys = entityKeys(indicator);
  const ids = Object.keys(columns.findings);
  return Array.from({ length: table.rows }, (_, row): BulkRow => {
    const { text, number, value } = rowReader(table, row);
    const achieved = value('achieved');
    return {
      entity: Object.fromEntries(keys.map((key) => [key, text(key) ?? ''])),
      year: Number(number('year')),
      actual: text('letter') ?? number('actual'),
      achievement: number('achievement'),
      status: achieved === null ? null : achieved === true ? 'achieved' : 'not-achieved',
      band: bandAt(indicator.scale, number('band')),
      absent: absentReason(number('reason') ?? 0),
      origin: value('computed') === true ? 'computed' : 'reported',
      sample: value('sample') === true,
      findings: ids.filter((id) => value(`finding ${id}`) === true),
    };
  });
}

function bandAt(scale: ResultColumns['indicator']['scale'], rank: number | null): BulkRow['band'] {
  const band = rank === null ? undefined : scale?.scale.bands[rank];
  return band && scale ? { scale: scale.reference, id: band.id, label: band.label } : null;
}
