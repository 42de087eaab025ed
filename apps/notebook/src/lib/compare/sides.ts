import { type ComparedSide, believingBoth } from '@tolok/analysis';
import {
  type ColumnBase,
  type Plan,
  collectColumns,
  compile,
  loadTables,
  readOverride,
} from '@tolok/engine';
import type { Connection } from '@tolok/schema';
import { type Project, sound } from '#lib/compute/readProject.ts';
import { isUnreleased } from '#lib/compute/subjects.ts';
import type { CompareChoices } from './compareChoices.ts';

/** The data of agreements as columns, by `columnsKey`. */
export type CollectedColumns = ReadonlyMap<string, ColumnBase>;

type Asked = Pick<CompareChoices, 'quarter' | 'workUnit' | 'facts'>;

/** Under what the data of one agreement are kept: they differ by what is asked. */
export const columnsKey = (agreement: string, { quarter, workUnit, facts }: Asked): string =>
  [agreement, quarter ?? 0, workUnit ?? '', facts ?? ''].join(' ');

/** One agreement under what was asked; of one for many all work units, unless one is chosen. */
export const compileSide = (
  { rules, datasets }: Project,
  agreement: string,
  { quarter, workUnit, policy }: Omit<CompareChoices, 'from' | 'to' | 'facts' | 'order'>,
): Plan =>
  sound(
    compile(rules, datasets, {
      agreement,
      withDrafts: isUnreleased(rules, agreement),
      ...(policy ? { policy } : {}),
      ...(quarter ? { quarter } : {}),
      ...(workUnit ? { workUnit } : {}),
    }),
  );

/**
 * Asks a database for the columns of these agreements, by their keys. Of the printed tables only the
 * one that is asked for is read, and those that the agreements of a comparison believe themselves.
 */
export async function collectAgreements(
  project: Project,
  agreements: readonly string[],
  asked: Asked,
  believed: readonly string[],
  connection: Connection,
): Promise<CollectedColumns> {
  const plans = [...new Set(agreements)].map((id) => ({
    id,
    plan: compileSide(project, id, { ...asked, policy: null }),
  }));
  await loadTables(connection, project.datasets, [
    ...new Set(plans.flatMap(({ plan }) => plan.tables)),
  ]);
  await connection.lock();
  const tables = asked.facts === null ? believed : [...believed, asked.facts];
  const overrides = tables.map((facts) => sound(readOverride('facts', facts)));
  const once = askingOnce(connection);
  const found = new Map<string, ColumnBase>();
  for (const { id, plan } of plans) {
    found.set(
      columnsKey(id, asked),
      await collectColumns(believingBoth(plan, [plan], overrides), once),
    );
  }
  return found;
}

/** States of one agreement ask mostly the same: each statement goes to the database once. */
function askingOnce(connection: Connection): Pick<Connection, 'query'> {
  const known = new Map<string, ReturnType<Connection['query']>>();
  return {
    query(sql) {
      const rows = known.get(sql) ?? connection.query(sql);
      known.set(sql, rows);
      return rows;
    },
  };
}

/** An agreement over its own data; both sides are of one year, so that there are no others. */
export function sideOf(plan: Plan, columns: CollectedColumns, key: string): ComparedSide {
  const data = columns.get(key);
  if (!data) throw new Error(`no data were collected for ${key}`);
  return { plan, data: { from: data, to: data } };
}
