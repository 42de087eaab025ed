import type { Table } from '@tolok/schema';
import { createTableSql, dropTableSql } from '../stored.ts';
import type { Engine } from './engine.ts';
import { toArrow } from './toArrow.ts';

/** Creates the table and fills it; a table whose rows did not all arrive is taken back. */
export async function insertTable(engine: Engine, name: string, table: Table): Promise<void> {
  const sql = createTableSql(name, table);
  await engine.run([sql]);
  try {
    await engine.connected(async (id) => {
      for (const stream of toArrow(table)) {
        const options = { name, create: false };
        await engine.call((db) => db.insertArrowFromIPCStream(id, stream, options));
      }
    });
  } catch (cause) {
    await engine.run([dropTableSql(name)]).catch(() => undefined);
    engine.fail(cause, sql);
  }
}
