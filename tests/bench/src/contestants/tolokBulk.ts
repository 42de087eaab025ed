import * as engine from '@tolok/engine';
import type { Plan } from '@tolok/engine';
import type { Connection, Parsed } from '@tolok/schema';
import type { Contestant } from '../harness/contestant.ts';
import { tableReader } from '../harness/tableRunner.ts';
import { makePlan, sound } from '../rules/makePlan.ts';
import { indicatorId } from '../rules/makeRules.ts';

interface Bulk {
  readonly statements: readonly { readonly name: string; readonly query: string }[];
}

interface BulkPath {
  readonly compileBulk?: (plan: Plan) => Parsed<Bulk>;
  readonly runBulk?: (bulk: Bulk, connection: Connection) => Promise<unknown>;
}

/** The plan as statements that create its results inside the database. */
export const tolokBulk: Contestant = {
  name: 'Tolok, bulk path',
  heat: 'bulk',
  async open({ database }) {
    const { compileBulk, runBulk } = engine as BulkPath;
    if (!compileBulk || !runBulk) return 'not there yet';
    if (!database) return 'needs a database';
    const { connection } = database;
    const bulk = sound(compileBulk(makePlan()));
    const tables = bulk.statements.map(({ name }) => quoted(name));
    const [table = ''] = tables;
    const drop = async () => {
      for (const name of tables) await connection.query(`DROP TABLE IF EXISTS ${name}`);
    };
    return {
      ...tableReader(connection, table, (i) => ({
        value: quoted(`${indicatorId(i)} actual`),
        reason: quoted(`${indicatorId(i)} reason`),
        class: quoted(`${indicatorId(i)} band`),
      })),
      run: async () => void (await runBulk(bulk, connection)),
      reset: drop,
      close: drop,
    };
  },
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
