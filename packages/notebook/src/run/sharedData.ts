import type { Dataset } from '@tolok/dataset';
import {
  type Plan,
  type RuleSet,
  type Run,
  type Selection,
  compile,
  run,
  tableName,
} from '@tolok/engine';
import { type Connection, type Parsed, ConnectionError } from '@tolok/schema';
import { type Compared, type ComparedSelections, comparePlans } from './comparePlans.ts';
import { lazily } from './lazily.ts';
import { type TableHandle, tableHandle } from '../tables/tableHandle.ts';

/** What all cells of all notebooks over one database share: tables loaded once, plans run once. */
export interface SharedData {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  readonly connection: () => Promise<Connection>;
  readonly load: (dataset: Dataset, resource: string) => Promise<TableHandle>;
  readonly evaluate: (selection: Selection) => Promise<Parsed<Run>>;
  readonly compare: (asked: ComparedSelections) => Promise<Parsed<Compared>>;
  /** Keeps the rows of a statement under a name that nothing else has. */
  readonly store: (
    id: string,
    sql: string,
    kept: Kept,
    signal: AbortSignal,
  ) => Promise<TableHandle>;
  /** Takes back what was kept, now and later. */
  readonly release: (kept: Kept) => Promise<void>;
}

/** The tables that one run of a cell has put into the database. */
export interface Kept {
  readonly names: string[];
  released: boolean;
}

/**
 * What notebooks run over; all of it is handed in. The database is opened when a cell first needs it,
 * and locked then; with `runPlan` indicators and scenarios do without it.
 */
export interface DataSources {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  readonly connect: () => Promise<Connection>;
  readonly runPlan?: (plan: Plan) => Promise<Run>;
}

/** Rules, data and a database for as many notebooks as one likes. */
export function sharedData(sources: DataSources): SharedData {
  const { rules, datasets, connect, runPlan } = sources;
  const plans = new Map<string, () => Promise<Parsed<Run>>>();
  const comparisons = new Map<string, () => Promise<Parsed<Compared>>>();
  const handles = new Map<string, () => Promise<TableHandle>>();
  let serial = 0;

  const connection = lazily(async () => {
    const opened = await connect();
    await opened.lock();
    return loadingOnce(opened);
  });

  async function runCompiled(plan: Plan): Promise<Run> {
    return runPlan ? runPlan(plan) : run(plan, datasets, await connection());
  }

  return {
    ...{ rules, datasets, connection },
    load(dataset, resource) {
      const name = tableName(dataset.name, resource);
      return kept(handles, name, async () => {
        const opened = await connection();
        const found = dataset.resources.find((one) => one.name === resource);
        if (found && !found.inFile) await opened.load(name, found.table);
        return tableHandle(opened, name);
      });
    },
    evaluate: (selection) =>
      kept(plans, JSON.stringify(Object.entries(selection).sort()), async () => {
        const { value: plan, problems } = compile(rules, datasets, selection);
        if (!plan) return { problems };
        const value = await runCompiled(plan);
        return { value, problems: [...problems, ...value.problems] };
      }),
    compare: (asked) =>
      kept(
        comparisons,
        JSON.stringify([asked.from, asked.to].map((one) => Object.entries(one).sort())),
        () => comparePlans(rules, datasets, asked, connection),
      ),
    async store(id, sql, table, signal) {
      const opened = await connection();
      const name = `notebook:${++serial}:${id}`;
      await opened.store(name, sql, { signal });
      table.names.push(name);
      if (table.released) {
        await dropAll(opened, table.names);
        throw new ConnectionError('cancelled', 'The cell was run again');
      }
      return tableHandle(opened, name, signal);
    },
    async release(table) {
      table.released = true;
      if (table.names.length > 0) await dropAll(await connection(), table.names);
    },
  };
}

function kept<T>(
  made: Map<string, () => Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  let found = made.get(key);
  if (!found) made.set(key, (found = lazily(make)));
  return found();
}

/** A table that is gone already, with the worker that held it or the connection, needs no dropping. */
async function dropAll(connection: Connection, names: string[]): Promise<void> {
  for (const name of names.splice(0)) {
    await connection.drop(name).catch((cause: unknown) => {
      if (!(cause instanceof ConnectionError)) throw cause;
    });
  }
}

/** The same connection, where a table that is loaded already is not loaded again. */
function loadingOnce(connection: Connection): Connection {
  const loaded = new Map<string, () => Promise<void>>();
  return overlaid(connection, {
    load: (name, table) => kept(loaded, name, () => connection.load(name, table)),
  });
}

/** The methods of a connection with some in place of its own. */
const overlaid = (connection: Connection, own: Partial<Connection>): Connection => ({
  get engine() {
    return connection.engine;
  },
  load: (name, table) => connection.load(name, table),
  lock: () => connection.lock(),
  query: (sql, options) => connection.query(sql, options),
  pages: (sql, options) => connection.pages(sql, options),
  store: (name, sql, options) => connection.store(name, sql, options),
  drop: (name) => connection.drop(name),
  describe: (name) => connection.describe(name),
  close: () => connection.close(),
  ...own,
});
