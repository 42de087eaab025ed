import { compileBulk, dropBulk, runBulk } from '@tolok/engine';
import type { Contestant } from '../harness/contestant.ts';
import { tableReader } from '../harness/tableRunner.ts';
import { makePlan, sound } from '../rules/makePlan.ts';

/** The plan as statements that keep its results as tables inside the database. */
export const tolokBulk: Contestant = {
  name: 'Tolok, bulk path',
  heat: 'bulk',
  async open({ database }) {
    if (!database) return 'needs a database';
    const { connection } = database;
    const bulk = sound(compileBulk(makePlan()));
    let kept = false;
    const drop = async () => {
      if (kept) await dropBulk(bulk, connection);
      kept = false;
    };
    return {
      ...tableReader(connection, quoted(bulk.columns[0]?.table), (i) => ({
        value: quoted(bulk.columns[i]?.actual),
        reason: quoted(bulk.columns[i]?.reason),
        class: quoted(bulk.columns[i]?.band),
      })),
      async run() {
        await runBulk(bulk, connection);
        kept = true;
      },
      reset: drop,
      close: drop,
    };
  },
};

const quoted = (name: string | null | undefined): string => {
  if (!name) throw new Error('The bulk path gives no such column');
  return `"${name.replaceAll('"', '""')}"`;
};
