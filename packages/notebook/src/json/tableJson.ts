import { cell } from '@tolok/schema';
import type { TableHandle } from '../tables/tableHandle.ts';

/** The first rows of a table, each by column, and how many there are. Numbers are doubles. */
export async function tableJson(
  table: TableHandle,
  names: readonly string[],
  limit: number,
): Promise<Record<string, unknown>> {
  const page = await table.page({ limit, columns: names });
  const columns = names.flatMap(
    (name) => page.columns.find((column) => column.name === name) ?? [],
  );
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: table.rows,
    values: Array.from({ length: page.rows }, (_, row) =>
      Object.fromEntries(columns.map((column) => [column.name, cell(column, row)])),
    ),
  };
}
