import type { Dataset } from '@tolok/dataset';
import type { Connection } from '@tolok/schema';
import { tableName } from '../plan/plan.ts';

/** Loads tables of datasets into the database: those named, or all of them. */
export async function loadTables(
  connection: Connection,
  datasets: readonly Dataset[],
  names?: readonly string[],
): Promise<void> {
  for (const dataset of datasets) {
    for (const resource of dataset.resources) {
      const name = tableName(dataset.name, resource.name);
      if (!names || names.includes(name)) await connection.load(name, resource.table);
    }
  }
}
