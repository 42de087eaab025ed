import { type SqlSource, sql } from '@tolok/formula';
import type { Block } from '../blocks.ts';
import type { Source } from './source.ts';

/**
 * Sources side by side, a row per entity and year. Those that make rows are joined in full, the
 * others serve the rows there are. A block without any source has no rows.
 */
export function joinSources({ keys }: Block, sources: readonly Source[]): SqlSource {
  const names = [...keys, 'year'];
  const [first, ...others] = sources.toSorted((a, b) => Number(b.makesRows) - Number(a.makesRows));
  if (!first) {
    // Nothing speaks of anything: no rows, of the right columns.
    const columns = names.map((name) =>
      sql.as(sql.cast(sql.null, name === 'year' ? 'BIGINT' : 'VARCHAR'), name),
    );
    const none = sql.select({ columns, where: sql.boolean(false) });
    return sql.subquery(none, 'nothing');
  }
  if (others.length === 0 && first.makesRows) return sql.subquery(first.query, first.marker);
  let joined: SqlSource = sql.subquery(withMarker(first, first.makesRows), first.marker);
  let columns = [...first.columns, first.marker];
  for (const source of others) {
    const right = sql.subquery(withMarker(source, true), source.marker);
    columns = [...columns, ...source.columns, source.marker];
    const query = sql.select({
      columns: [...names, ...columns].map((name) => sql.as(sql.column(name), name)),
      from: sql.join(joined, source.makesRows ? 'full' : 'left', right, names),
    });
    joined = sql.subquery(query, `with ${source.marker}`);
  }
  return joined;
}

const withMarker = ({ query, marker }: Source, withRows: boolean) =>
  sql.select({
    columns: [sql.star(), sql.as(sql.boolean(true), marker)],
    from: sql.subquery(query, 'rows'),
    where: withRows ? null : sql.boolean(false),
  });
