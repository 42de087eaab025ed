import { describe, expect, it } from 'vitest';
import { describeConnection } from '../connection.suite.ts';
import { breaking, failureOf, people } from '../made.suite.ts';
import type { DatabaseState } from '../wasm/database.ts';
import { openNodeWasm } from './openNodeWasm.ts';

describeConnection('a connection to WebAssembly in Node', openNodeWasm);

describe('a worker that breaks', { timeout: 60_000 }, () => {
  it('is replaced, with its tables and its lock', async () => {
    const states: DatabaseState[] = [];
    const connection = await openNodeWasm({ onState: (state) => states.push(state) });
    await connection.load('people', people);
    await connection.lock();
    const before = await connection.query('FROM people');
    states.length = 0;

    expect(await failureOf(connection.query(breaking))).toMatchObject({
      kind: 'poisoned',
      sql: breaking,
    });
    expect(await connection.query('FROM people')).toEqual(before);
    expect(states).toEqual(['busy', 'poisoned', 'restarting', 'ready', 'busy', 'ready']);
    expect(await failureOf(connection.query('SET threads = 1'))).toMatchObject({ kind: 'sql' });
    expect(await failureOf(connection.query("FROM read_text('/etc/passwd')"))).toMatchObject({
      kind: 'sql',
    });
    await connection.close();
  });
});
