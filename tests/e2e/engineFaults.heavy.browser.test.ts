import { type DatabaseState, type SupervisedConnection, openBrowser } from '@tolok/duckdb/browser';
import { wasmUrl, workerUrl } from 'virtual:duckdb-files';
import { afterEach, describe, expect, it } from 'vitest';
import { breaking, endless, failureOf, people } from '../../packages/duckdb/src/made.suite.ts';

/** One long step in which no cancellation is heard. */
const stubborn =
  'SELECT list_sum(list_transform(range(200000000), lambda x: sin(x) * cos(x))) AS n';

let connection: SupervisedConnection;
let workers: Worker[];
let states: DatabaseState[];

/** A locked database with a table in it, as a page has one. */
async function open(): Promise<void> {
  workers = [];
  states = [];
  connection = await openBrowser({
    wasmUrl,
    startTimeout: 60_000,
    createWorker() {
      const worker = new Worker(new URL(workerUrl, location.href));
      workers.push(worker);
      return worker;
    },
    onState: (state) => states.push(state),
  });
  await connection.load('people', people);
  await connection.lock();
}

afterEach(() => connection.close());

const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const started = performance.now();
  return [await work, performance.now() - started];
};

const peopleAreThere = async () => expect(await connection.query('FROM people')).toEqual(people);

describe('the database of a page', { timeout: 60_000 }, () => {
  it('is back within three seconds when its worker dies during a query, and says why (F22)', async () => {
    const [, opening] = await timed(open());
    const running = failureOf(connection.query(endless));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(connection.state).toBe('busy');
    // What a browser does when the memory of a worker is gone: it ends, and the page is told.
    workers[0]!.terminate();
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory' }));
    const [, back] = await timed(Promise.all([running, peopleAreThere()]));
    expect(await running).toMatchObject({ kind: 'poisoned', message: 'Out of memory' });
    // A machine that took long to open it once has other work, and may take long again.
    expect(back).toBeLessThan(Math.max(3_000, 2 * opening));
    expect(workers).toHaveLength(2);
  });

  it('is back when its worker died without a word, once the deadline has passed (F22)', async () => {
    await open();
    const running = failureOf(connection.query(endless, { deadline: 500 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    workers[0]!.terminate();
    expect(await running).toMatchObject({ kind: 'deadline' });
    await peopleAreThere();
    expect(workers).toHaveLength(2);
  });

  it('is replaced at the first sign of a broken module, and runs nothing again by itself (F23)', async () => {
    await open();
    states.length = 0;
    expect(await failureOf(connection.query(breaking))).toMatchObject({
      kind: 'poisoned',
      sql: breaking,
    });
    await peopleAreThere();
    expect(states).toEqual(['busy', 'poisoned', 'restarting', 'ready', 'busy', 'ready']);
    expect(workers).toHaveLength(2);
  });

  it.each([
    `SELECT json_extract('{"a": 1}', '$.a') AS a`,
    "FROM read_parquet('people.parquet')",
    'LOAD json',
    'INSTALL icu',
  ])('fetches no extension, and goes on: %s (F24)', async (sql) => {
    await open();
    expect(await failureOf(connection.query(sql))).toMatchObject({ kind: 'sql', sql });
    expect((await connection.query('SELECT 1 AS a')).rows).toBe(1);
    await peopleAreThere();
    expect(workers).toHaveLength(1);
  });

  it('ends a query without end within a second of being told (F25)', async () => {
    await open();
    const controller = new AbortController();
    const running = failureOf(connection.query(endless, { signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    controller.abort();
    const [error, took] = await timed(running);
    expect(error).toMatchObject({ kind: 'cancelled' });
    expect(took).toBeLessThan(1_000);
    await peopleAreThere();
    expect(workers).toHaveLength(1);
  });

  it('is replaced two seconds after a deadline that a statement does not obey (F25)', async () => {
    await open();
    const [error, took] = await timed(failureOf(connection.query(stubborn, { deadline: 100 })));
    expect(error).toMatchObject({ kind: 'deadline', sql: stubborn });
    expect(took).toBeGreaterThan(2_000);
    expect(took).toBeLessThan(100 + 2_000 + 500);
    expect(states).toContain('cancelling');
    await peopleAreThere();
    expect(workers).toHaveLength(2);
  });
});
