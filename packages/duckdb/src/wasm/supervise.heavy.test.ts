import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { failureOf, people } from '../made.suite.ts';
import { createWorker } from '../nodeWasm/createWorker.ts';
import { supervise } from './supervise.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

it('fails when no new worker can be had, and tries again on request', async () => {
  let none = false;
  const connection = await supervise({
    wasm,
    createWorker() {
      if (none) throw new Error('No worker today');
      return createWorker();
    },
  });
  await connection.load('people', people);
  none = true;
  const error = await failureOf(connection.restart());
  expect(error).toMatchObject({ kind: 'poisoned', message: 'No worker today' });
  expect(connection.state).toBe('failed');
  expect(await failureOf(connection.query('FROM people'))).toBe(error);
  none = false;
  await connection.restart();
  expect((await connection.query('FROM people')).rows).toBe(people.rows);
  await connection.close();
}, 60_000);

it('keeps the deadline of a statement that waits for a new worker', async () => {
  const connection = await supervise({ wasm, createWorker });
  const restarting = connection.restart();
  const error = await failureOf(connection.query('SELECT 1 AS a', { deadline: 5 }));
  expect(error).toMatchObject({ kind: 'deadline' });
  expect(connection.state).toBe('restarting');
  await Promise.all([restarting, connection.restart()]);
  expect(connection.state).toBe('ready');
  await connection.close();
}, 60_000);
