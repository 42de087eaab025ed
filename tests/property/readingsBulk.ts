import { type Bulk, type ResultColumns, dropBulk, pageQuery, runBulk } from '@tolok/engine';
import { printSql, sql } from '@tolok/formula';
import { type Column, type Connection, type Table, cell, column } from '@tolok/schema';
import { type ReadColumns, type ReadResults, emptyColumns, keyOf } from './readingsColumns.ts';

/**
 * Runs the statements of a plan in a database and reads each table of results whole. Work units and
 * years put together are no part of a row: their statements are left out.
 */
export async function readBulk(
  whole: Bulk,
  connection: Pick<Connection, 'store' | 'drop' | 'query'>,
): Promise<ReadResults> {
  const sums = new Set([whole.summary, ...whole.totals.map(({ table }) => table)]);
  const bulk = { ...whole, statements: whole.statements.filter(({ name }) => !sums.has(name)) };
  await runBulk(bulk, connection);
  try {
    const tables = new Map<string, Table>();
    for (const columns of bulk.columns) {
      if (tables.has(columns.table)) continue;
      const { orderBy } = pageQuery(columns) as Extract<
        ReturnType<typeof pageQuery>,
        { kind: 'select' }
      >;
      const query = sql.select({
        columns: [sql.star()],
        from: sql.table(columns.table),
        orderBy,
      });
      tables.set(columns.table, await connection.query(printSql(query)));
    }
    return new Map(
      bulk.columns.map((one) => [one.indicator.id, columnsOf(one, tables.get(one.table))]),
    );
  } finally {
    await dropBulk(bulk, connection);
  }
}

function columnsOf(columns: ResultColumns, table: Table | undefined): ReadColumns {
  if (!table) throw new Error(`no table ${columns.table}`);
  const at = (name: string): Column => {
    const found = column(table, name);
    if (!found) throw new Error(`no column ${name}`);
    return found;
  };
  const orNull = (name: string | null) => (name === null ? null : at(name));
  const belongs = orNull(columns.cell);
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => belongs === null || cell(belongs, row) === true,
  );
  const keys = (columns.indicator.rule.entity ?? ['workUnit']).map(at);
  const year = at('year');
  const [actual, letter] = [at(columns.actual), orNull(columns.letter)];
  const [achievement, status] = [orNull(columns.achievement), orNull(columns.status)];
  const [reason, band] = [at(columns.reason), orNull(columns.band)];
  const flag = (name: string | boolean): Uint8Array => {
    if (typeof name === 'boolean') return new Uint8Array(rows.length).fill(name ? 1 : 0);
    const found = at(name);
    // NULL is neither: a translation that leaves one open differs from every other reading.
    return Uint8Array.from(rows, (row) => flagCodes[String(cell(found, row))] ?? 2);
  };
  const findings = Object.entries(columns.findings)
    .map(([id, name]) => [id, flag(name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const result = emptyColumns(
    rows.map((row) =>
      keyOf(
        keys.map((key) => String(cell(key, row) ?? '')),
        Number(cell(year, row)),
      ),
    ),
  );
  rows.forEach((row, i) => {
    result.actuals[i] = numberAt(actual, row);
    if (letter) result.letters[i] = cell(letter, row) as string | null;
    result.reasons[i] = numberAt(reason, row);
    if (achievement) result.achievements[i] = numberAt(achievement, row);
    const achieved = status && cell(status, row);
    if (achieved !== null) result.statuses[i] = achieved === true ? 1 : 0;
    if (band) result.bands[i] = Number(cell(band, row) ?? -1);
  });
  return {
    ...result,
    computed: flag(columns.computed),
    sample: flag(columns.sample),
    decided: null,
    findings: rows.map((_, i) =>
      findings.flatMap(([id, holds]) => (holds[i] === 1 ? [id] : [])).join(),
    ),
  };
}

const flagCodes: Readonly<Record<string, number>> = { true: 1, false: 0 };

const numberAt = (from: Column, row: number): number => {
  const value = cell(from, row);
  return value === null ? NaN : Number(value);
};
