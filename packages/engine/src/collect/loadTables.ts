import type { Dataset } from '@tolok/dataset';
import type { Connection } from '@tolok/schema';
import { tableName } from '../plan/plan.ts';

/**
 * Loads tables of datasets into the database: those named, or all of them. A table that is in a file
 * is passed over: whoever opened the database lets it read the file, under the same name.
 */
export async function loadTables(
  connection: Connection,
  datasets: readonly Dataset[],
  names?: readonly string[],
): Promise<void> {
  for (const dataset of datasets) {
    for (const resource of dataset.resources) {
      const name = tableName(dataset.name, resource.name);
      if (resource.inFile || (names && !names.includes(name))) continue;
      await connection.load(name, resource.table);
    }
  }
}
