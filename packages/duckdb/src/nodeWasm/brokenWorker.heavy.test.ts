import { cell } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { breaking, failureOf, people } from '../made.suite.ts';
import type { DatabaseState } from '../wasm/database.ts';
import { openNodeWasm } from './openNodeWasm.ts';

describe('a worker that breaks', { timeout: 60_000 }, () => {
  it('takes with it what was stored, which can be stored again', async () => {
    const connection = await openNodeWasm();
    await connection.load('people', people);
    await connection.lock();
    await connection.store('kept', 'FROM people');
    const storing = failureOf(connection.store('more', breaking));
    expect(await storing).toMatchObject({ kind: 'poisoned', sql: breaking });
    expect(await connection.describe('kept')).toBeNull();
    expect(await failureOf(connection.query('FROM kept'))).toMatchObject({ kind: 'sql' });
    expect(await failureOf(connection.drop('kept'))).toMatchObject({ kind: 'sql' });
    await connection.store('kept', 'FROM people');
    expect(await connection.query('FROM kept')).toEqual(people);
    await connection.drop('kept');
    await connection.close();
  });

  it('drops no loaded table for the name of one that was stored before', async () => {
    const connection = await openNodeWasm();
    await connection.store('people', 'SELECT 1');
    await connection.restart();
    await connection.load('People', people);
    expect(await failureOf(connection.drop('people'))).toMatchObject({ kind: 'sql' });
    expect(await connection.query('FROM people')).toEqual(people);
    await connection.close();
  });

  it('is replaced when what it stores does not stop in time', async () => {
    const connection = await openNodeWasm({ grace: 100 });
    await connection.load('people', people);
    const error = await failureOf(connection.store('big', stubborn, { deadline: 100 }));
    expect(error).toMatchObject({ kind: 'deadline', sql: stubborn });
    expect(await connection.describe('big')).toBeNull();
    expect((await connection.query('FROM people')).rows).toBe(people.rows);
    await connection.close();
  });

  it('takes with it what else ran, and nothing that comes later', async () => {
    const connection = await openNodeWasm();
    const pages = connection.pages('SELECT x FROM range(90000) r(x)')[Symbol.asyncIterator]();
    await pages.next();
    const [broken, later] = await Promise.all([
      failureOf(connection.query(breaking)),
      failureOf(connection.query(breaking)).then(() => connection.query('SELECT 1 AS a')),
    ]);
    expect(broken).toMatchObject({ kind: 'poisoned' });
    expect(later.rows).toBe(1);
    expect(await failureOf(pages.next().then(() => pages.next()))).toMatchObject({
      kind: 'poisoned',
    });
    await connection.close();
  });

  it('is replaced when it does not stop in time', async () => {
    const states: DatabaseState[] = [];
    const connection = await openNodeWasm({ grace: 100, onState: (state) => states.push(state) });
    await connection.load('people', people);
    const started = performance.now();
    const error = await failureOf(connection.query(stubborn, { deadline: 100 }));
    expect(error).toMatchObject({ kind: 'deadline', sql: stubborn });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(connection.state).toBe('restarting');
    expect(states).toContain('cancelling');
    expect((await connection.query('FROM people')).rows).toBe(people.rows);
    await connection.close();
  });

  it('is replaced on request, giving back its memory', async () => {
    const connection = await openNodeWasm();
    await connection.load('people', people);
    await connection.query('CREATE TABLE scratch AS FROM range(10)');
    await connection.restart();
    expect(connection.state).toBe('ready');
    const { columns } = await connection.query('SELECT count(*) AS n FROM people');
    expect(cell(columns[0]!, 0)).toBe(people.rows);
    expect(await failureOf(connection.query('FROM scratch'))).toMatchObject({ kind: 'sql' });
    await connection.close();
    expect(await failureOf(connection.restart())).toMatchObject({ kind: 'closed' });
  });

  it('closes at once, even when it would not stop', async () => {
    const connection = await openNodeWasm();
    const running = failureOf(connection.query(stubborn));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await connection.close();
    expect(await running).toMatchObject({ kind: 'closed' });
  });

  it('is told when it does not start', async () => {
    const states: DatabaseState[] = [];
    const opening = openNodeWasm({ startTimeout: 1, onState: (state) => states.push(state) });
    const error = await failureOf(opening);
    expect(error).toMatchObject({ kind: 'poisoned' });
    expect(error.message).toContain('did not start within 1 ms');
    expect(states).toEqual(['starting', 'failed']);
  });
});

/** One long step in which no cancellation is heard. */
const stubborn =
  'SELECT list_sum(list_transform(range(200000000), lambda x: sin(x) * cos(x))) AS n';
