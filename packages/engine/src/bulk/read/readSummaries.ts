import { printSql, sql } from '@tolok/formula';
import type { Connection, QueryOptions } from '@tolok/schema';
import { type RowReader, rowReader } from '../../collect/rowReader.ts';
import type { UnitSummary } from '../../aggregate/summarize.ts';
import type { Status } from '../../results.ts';
import type { Bulk } from '../compileBulk.ts';
import { objectiveColumns } from '../stages/summaryQuery.ts';

/** Which work units are read: by code, or by their mean, what has none last. */
export interface SummariesOf {
  readonly by?: 'meanAchievement';
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** A page of the work units of a commitment and how each did as a whole; empty where none is summed up. */
export async function readSummaries(
  connection: Pick<Connection, 'query'>,
  { plan, summary }: Bulk,
  page: SummariesOf = {},
  options: QueryOptions = {},
): Promise<readonly UnitSummary[]> {
  if (summary === null) return [];
  const query = sql.select({
    columns: [sql.star()],
    from: sql.table(summary),
    orderBy: [
      ...(page.by ? [sql.order(sql.column(page.by), page.descending ?? false)] : []),
      sql.order(sql.column('workUnit')),
    ],
    limit: page.limit ?? null,
    offset: page.offset ?? null,
  });
  const table = await connection.query(printSql(query), options);
  const objectives = plan.commitment?.objectives ?? [];
  const listed = new Set(
    plan.indicators.flatMap(({ listed: own, entry }) => (own && entry ? [entry.objective] : [])),
  );
  return Array.from({ length: table.rows }, (_, row): UnitSummary => {
    const read = rowReader(table, row);
    const count = (name: string) => read.number(name) ?? 0;
    return {
      workUnit: read.text('workUnit') ?? '',
      summary: {
        indicators: count('indicators'),
        achieved: count('achieved'),
        notAchieved: count('notAchieved'),
        absent: count('absent'),
        successRatio: read.number('successRatio'),
        meanAchievement: read.number('meanAchievement'),
        meanCovers: count('meanCovers'),
        objectives: {
          achieved: count('objectives achieved'),
          notAchieved: count('objectives notAchieved'),
          absent: count('objectives absent'),
        },
        computed: count('computed'),
        reported: count('reported'),
      },
      objectives: objectives.flatMap(({ id, title }) => {
        const names = objectiveColumns(id);
        const { achieved, mean, covers } = names;
        return listed.has(id)
          ? [
              {
                id,
                title,
                status: statusAt(read, achieved),
                meanAchievement: read.number(mean),
                meanCovers: count(covers),
              },
            ]
          : [];
      }),
    };
  });
}

/** How many work units were summed up; 0 where none is. */
export async function countUnits(
  connection: Pick<Connection, 'query'>,
  { summary }: Bulk,
  options: QueryOptions = {},
): Promise<number> {
  if (summary === null) return 0;
  const columns = { units: sql.aggregate('count', []) };
  const query = sql.select({ columns, from: sql.table(summary) });
  const table = await connection.query(printSql(query), options);
  return rowReader(table, 0).number('units') ?? 0;
}

function statusAt({ value }: RowReader, name: string): Status | null {
  const achieved = value(name);
  return achieved === null ? null : achieved === true ? 'achieved' : 'not-achieved';
}
