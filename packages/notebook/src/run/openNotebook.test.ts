import { openNative } from '@tolok/duckdb/native';
import { readRules } from '@tolok/engine';
import { type Connection, ConnectionError, cell } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notebook } from '../document/notebook.ts';
import { notebookJson } from '../json/notebookJson.ts';
import { fence, headText, made, madeDataset, slider } from '../made.suite.ts';
import { readNotebook } from '../document/readNotebook.ts';
import { type OpenNotebook, openNotebook } from './openNotebook.ts';
import { type SharedData, sharedData } from './sharedData.ts';

const rules = readRules([]).value!;
let connection: Connection;
let data: SharedData;

beforeAll(async () => {
  connection = await openNative({ threads: 2 });
  data = sharedData({ rules, datasets: [madeDataset], connect: () => Promise.resolve(connection) });
});
afterAll(() => connection.close());

const open = (notebook: Notebook): OpenNotebook => openNotebook(notebook, data);

const query = (id: string, sql: string, ...from: readonly string[]): string =>
  fence(`sql tolok:query id=${id}${from.length > 0 ? ` from=${from.join(',')}` : ''}`, sql);

const states = ({ order, state }: OpenNotebook) =>
  Object.fromEntries([...order.cells.keys()].map((id) => [id, state(id)?.state]));

/** Everything in the first column of a cell's table. */
async function valuesOf(notebook: OpenNotebook, id: string): Promise<unknown[]> {
  const value = notebook.state(id)?.value;
  if (value?.kind !== 'table') throw new Error(`${id} has no table`);
  const page = await value.table.page();
  const [column] = page.columns;
  return Array.from({ length: page.rows }, (_, row) => column && cell(column, row));
}

/** The ids of cells that begin to run, as they do. */
function watch(notebook: OpenNotebook): string[] {
  const started: string[] = [];
  notebook.subscribe((id) => {
    if (notebook.state(id)?.state === 'running') started.push(id);
  });
  return started;
}

/** A count that ends only when told for 1, and is 1 for any other value. */
const endless =
  'SELECT count(*) + $a AS x FROM range(CASE WHEN $a = 1 THEN 1000000000000000 ELSE 1 END)';

describe('an open notebook', () => {
  it('runs nothing before it is asked, then everything', async () => {
    const notebook = open(made(slider('a', 2), query('q', 'SELECT $a * 3 AS x')));
    expect(states(notebook)).toEqual({ a: 'stale', q: 'stale' });
    await notebook.run();
    expect(states(notebook)).toEqual({ a: 'fresh', q: 'fresh' });
    expect(await valuesOf(notebook, 'q')).toEqual([6]);
  });

  it('opens the database only when a cell needs it', async () => {
    let opened = 0;
    const lazy = sharedData({
      ...{ rules, datasets: [] },
      connect: () => {
        opened++;
        return Promise.resolve(connection);
      },
    });
    const notebook = openNotebook(made(slider('a', 2)), lazy);
    await notebook.run();
    expect([opened, notebook.state('a')?.value]).toEqual([0, { kind: 'input', value: 2 }]);
  });

  it('runs again what a change reaches, and nothing else', async () => {
    const notebook = open(
      made(
        slider('a', 1),
        slider('b', 10),
        query('qa', 'SELECT $a AS x'),
        query('qb', 'SELECT $b AS x'),
        query('both', 'SELECT qa.x + qb.x AS x FROM qa, qb', 'qa', 'qb'),
      ),
    );
    await notebook.run();
    const started = watch(notebook);
    expect(notebook.set('a', 5)).toBeNull();
    expect(states(notebook)).toEqual({
      a: 'stale',
      b: 'fresh',
      qa: 'stale',
      qb: 'fresh',
      both: 'stale',
    });
    await notebook.settled();
    expect(started).toEqual(['a', 'qa', 'both']);
    expect(await valuesOf(notebook, 'both')).toEqual([15]);
    notebook.set('a', 5);
    await notebook.settled();
    expect(started).toHaveLength(3);
  });

  it('runs again what it is asked to, with all that needs it', async () => {
    const notebook = open(
      made(slider('a', 1), query('qa', 'SELECT $a AS x'), query('q', 'SELECT 1 AS x')),
    );
    await notebook.run();
    const started = watch(notebook);
    await notebook.again(['qa']);
    expect(started).toEqual(['qa']);
    await notebook.again();
    expect(started.slice(1).sort()).toEqual(['a', 'q', 'qa']);
  });

  it('runs again what failed before what it is asked to', async () => {
    let isDown = true;
    const failing = sharedData({
      ...{ rules, datasets: [madeDataset] },
      connect: () =>
        isDown
          ? Promise.reject(new ConnectionError('poisoned', 'down'))
          : Promise.resolve(connection),
    });
    const notebook = openNotebook(
      made(
        query('first', 'SELECT 1 AS x'),
        query('middle', 'SELECT x + 1 AS x FROM first', 'first'),
        query('last', 'SELECT x + 1 AS x FROM middle', 'middle'),
        query('other', 'SELECT 1 AS x'),
      ),
      failing,
    );
    await notebook.run();
    expect(states(notebook)).toMatchObject({ first: 'error', middle: 'blocked', last: 'blocked' });
    isDown = false;
    const started = watch(notebook);
    await notebook.again(['last']);
    expect(started).toEqual(['first', 'middle', 'last']);
    expect(await valuesOf(notebook, 'last')).toEqual([3]);
    await notebook.close();
  });

  it('keeps the old value in sight while it is worked out again', async () => {
    const notebook = open(made(slider('a', 1), query('q', 'SELECT $a AS x')));
    await notebook.run();
    notebook.set('a', 2);
    expect(notebook.state('q')?.state).toBe('stale');
    expect(await valuesOf(notebook, 'q')).toEqual([1]);
    await notebook.settled();
    expect(await valuesOf(notebook, 'q')).toEqual([2]);
  });

  it('lets the newest value win over one that still runs', async () => {
    const notebook = open(made(slider('a', 1), query('q', endless)));
    void notebook.run();
    await until(() => notebook.state('q')?.state === 'running');
    notebook.set('a', 7);
    await notebook.settled();
    expect(await valuesOf(notebook, 'q')).toEqual([8]);
    for (const value of [8, 9, 10]) notebook.set('a', value);
    await notebook.settled();
    expect(await valuesOf(notebook, 'q')).toEqual([11]);
  });

  it('ends what runs when told, leaves it stale, and goes on when asked', async () => {
    const notebook = open(
      made(slider('a', 1), query('q', endless), query('r', 'SELECT x FROM q', 'q')),
    );
    void notebook.run();
    await until(() => notebook.state('q')?.state === 'running');
    notebook.cancel();
    await notebook.settled();
    expect(states(notebook)).toEqual({ a: 'fresh', q: 'stale', r: 'stale' });
    expect(notebook.state('q')?.problems[0]?.code).toBe('database.cancelled');
    notebook.set('a', 4);
    await notebook.settled();
    expect(await valuesOf(notebook, 'r')).toEqual([5]);
    await notebook.close();
  });

  it('lets what asks nothing of the database pass those that wait for it', async () => {
    const busy = Array.from({ length: 8 }, (_, i) =>
      query(`q_${i}`, 'SELECT count(*) AS x FROM range(1000000000000000)'),
    );
    const notebook = open(made(...busy, slider('a', 1)));
    void notebook.run();
    const running = () => Object.values(states(notebook)).filter((state) => state === 'running');
    await until(() => running().length === 6);
    await until(() => notebook.state('a')?.state === 'fresh');
    expect(running()).toHaveLength(6);
    notebook.set('a', 5);
    await until(() => notebook.state('a')?.state === 'fresh');
    expect(notebook.state('a')?.value).toEqual({ kind: 'input', value: 5 });
    notebook.cancel();
    await notebook.settled();
    await notebook.close();
  });

  it('tells an error where it is, and whom it blocks', async () => {
    const notebook = open(
      made(
        query('q', 'SELECT 1 AS x,\n  tidak_ada'),
        query('r', 'SELECT x FROM q', 'q'),
        query('s', 'SELECT x FROM r', 'r'),
        query('ok', 'SELECT 3 AS x'),
      ),
    );
    await notebook.run();
    expect(states(notebook)).toEqual({ q: 'error', r: 'blocked', s: 'blocked', ok: 'fresh' });
    const [told] = notebook.state('q')?.problems ?? [];
    expect(told).toMatchObject({ code: 'database.sql', file: 'coba.tolok.md', line: 7 });
    expect(notebook.state('s')?.cause).toBe('q');
    notebook.edit(
      made(
        query('q', 'SELECT 1 AS x'),
        query('r', 'SELECT x FROM q', 'q'),
        query('s', 'SELECT x FROM r', 'r'),
        query('ok', 'SELECT 3 AS x'),
      ),
    );
    await notebook.settled();
    expect(states(notebook)).toEqual({ q: 'fresh', r: 'fresh', s: 'fresh', ok: 'fresh' });
  });

  it('takes an edit: only what it reaches runs, and what is gone leaves no table behind', async () => {
    const notebook = open(
      made(
        query('lama', 'SELECT 1 AS x'),
        query('kini', 'SELECT x FROM lama', 'lama'),
        query('lagi', 'SELECT 5 AS x'),
      ),
    );
    await notebook.run();
    const started = watch(notebook);
    notebook.edit(
      made(
        'Prosa baru.\n',
        query('kini', 'SELECT x FROM lama', 'lama'),
        query('lama', 'SELECT 2 AS x'),
      ),
    );
    await notebook.settled();
    expect(started).toEqual(['lama', 'kini']);
    expect(await valuesOf(notebook, 'kini')).toEqual([2]);
    expect(notebook.state('lagi')).toBeUndefined();
    await notebook.close();
    const left = await connection.query(
      "SELECT table_name FROM duckdb_tables() WHERE regexp_matches(table_name, '^notebook:[0-9]+:(lama|kini|lagi)$')",
    );
    expect(left.rows).toBe(0);
  });

  it('has the cells of a circle in error at each of them, and takes the way out', async () => {
    const notebook = open(
      made(
        query('a', 'SELECT 1 AS x FROM b', 'b'),
        query('b', 'SELECT 1 AS x FROM a', 'a'),
        query('c', 'SELECT 1 AS x FROM a', 'a'),
      ),
    );
    await notebook.run();
    expect(states(notebook)).toEqual({ a: 'error', b: 'error', c: 'blocked' });
    notebook.edit(
      made(
        query('a', 'SELECT 1 AS x FROM b', 'b'),
        query('b', 'SELECT 1 AS x'),
        query('c', 'SELECT 1 AS x FROM a', 'a'),
      ),
    );
    await notebook.settled();
    expect(states(notebook)).toEqual({ a: 'fresh', b: 'fresh', c: 'fresh' });
  });

  it('refuses a value that an input does not take, and changes nothing', async () => {
    const choice = fence(
      'json tolok:input id=c',
      '{ "kind": "choice", "label": "x", "options": [{ "value": "a" }, { "value": "b" }], "value": "a" }',
    );
    const toggle = fence(
      'json tolok:input id=s',
      '{ "kind": "switch", "label": "x", "value": false }',
    );
    const notebook = open(
      made(slider('a', 1), choice, toggle, query('q', 'SELECT $c AS x, $s AS y')),
    );
    await notebook.run();
    expect(notebook.set('a', 1001)?.code).toBe('notebook.input-value');
    expect(notebook.set('c', 'z')?.values['known']).toBe('a, b');
    expect(notebook.set('q', 1)?.code).toBe('notebook.input-unknown');
    expect(states(notebook)).toEqual({ a: 'fresh', c: 'fresh', s: 'fresh', q: 'fresh' });
    notebook.set('c', 'b');
    notebook.set('s', true);
    await notebook.settled();
    expect(await valuesOf(notebook, 'q')).toEqual(['b']);
  });

  it('does not run without a head, and says why at each cell', async () => {
    const text = headText.replace('"schemaVersion": 1', '"schemaVersion": 2') + slider('a', 1);
    const notebook = open(readNotebook(text, 'baru.tolok.md').value);
    await notebook.run();
    expect(notebook.state('a')).toMatchObject({ state: 'error', value: null });
    expect(notebook.state('a')?.problems[0]?.code).toBe('notebook.head-unread');
  });
});

describe('cells over data', () => {
  const data = fence('json tolok:data id=angka', '{ "dataset": "made", "resource": "angka" }');
  const check = (expect: string) =>
    fence('json tolok:check id=c from=angka', `{ "title": "n positif", "expect": ${expect} }`);
  const codesIn = async (...pieces: readonly string[]) => {
    const notebook = open(made(...pieces));
    await notebook.run();
    const last = [...notebook.order.cells.keys()].at(-1) ?? '';
    return notebook.state(last)?.problems.map(({ code }) => code);
  };

  it('page in the database, ordered as asked, and read what the product has no column for as text', async () => {
    const notebook = open(
      made(
        data,
        query(
          'q',
          "SELECT n, DATE '2022-01-01' + n::INTEGER AS hari, [n] AS daftar FROM angka",
          'angka',
        ),
      ),
    );
    await notebook.run();
    const value = notebook.state('q')?.value;
    if (value?.kind !== 'table') throw new Error('no table');
    expect(value.table.rows).toBe(3);
    const page = await value.table.page({
      offset: 1,
      limit: 1,
      orderBy: [{ column: 'n', descending: true }],
    });
    expect(page.columns.map((column) => cell(column, 0))).toEqual([2, '2022-01-03', '[2]']);
  });

  it('tell a package, a table or a column that is not there', async () => {
    const of = (dataset: string, resource: string) =>
      fence('json tolok:data id=d', `{ "dataset": "${dataset}", "resource": "${resource}" }`);
    expect(await codesIn(of('lain', 'angka'))).toEqual(['notebook.dataset-unlisted']);
    expect(await codesIn(of('made', 'anka'))).toEqual(['notebook.resource-unknown']);
    expect(await codesIn(of('made', 'rusak'))).toEqual(['notebook.resource-unread']);
    expect(
      await codesIn(
        data,
        fence('json tolok:table id=t from=angka', '{ "columns": [{ "column": "m" }] }'),
      ),
    ).toEqual(['notebook.column-unknown']);
    expect(
      await codesIn(
        data,
        fence(
          'json tolok:chart id=t from=angka',
          '{ "kind": "line", "columns": { "label": "n", "actual": "z" } }',
        ),
      ),
    ).toEqual(['notebook.column-unknown']);
    expect(await codesIn(data, query('q', 'SELECT * FROM "made/angka"'))).toEqual([
      'notebook.sql-table',
    ]);
  });

  it('hold every row to a condition, and an empty table proves nothing', async () => {
    expect(
      await codesIn(data, check('{ "fact": "n", "operator": "greaterThan", "value": 0 }')),
    ).toEqual([]);
    expect(
      await codesIn(data, check('{ "fact": "n", "operator": "greaterThan", "value": 1 }')),
    ).toEqual(['notebook.check-failed']);
    expect(
      await codesIn(data, check('{ "fact": "nama", "operator": "notEqual", "value": null }')),
    ).toEqual(['notebook.check-failed']);
    expect(
      (await codesIn(data, check('{ "fact": "m", "operator": "greaterThan", "value": 1 }')))?.[0],
    ).toBe('rule.fact-unknown');
    expect(
      await codesIn(
        query('angka', 'SELECT 1 AS n WHERE false'),
        check('{ "fact": "n", "operator": "equal", "value": 1 }'),
      ),
    ).toEqual(['notebook.check-empty']);
  });

  it('say in JSON what they came to, whether or not they ran', async () => {
    const notebook = open(
      made(
        'Halo.\n',
        data,
        fence('json tolok:nanti id=n', '{}')
          .replace('tolok:nanti', 'tolok:compare')
          .replace('{}', '{ "agreements": ["a", "b"] }'),
      ),
    );
    await notebook.run();
    const { cells } = (await notebookJson(notebook, { language: 'id', rows: 1 })) as {
      cells: unknown[];
    };
    expect(cells).toEqual([
      { type: 'prose', text: 'Halo.' },
      {
        ...{ id: 'angka', type: 'data', state: 'fresh', cause: null, problems: [], rows: 3 },
        columns: [
          { name: 'n', type: 'integer' },
          { name: 'nama', type: 'text' },
        ],
        values: [{ n: 1, nama: 'a' }],
      },
      {
        ...{ id: 'n', type: 'compare', state: 'error', cause: null },
        problems: ['run.agreement-unknown', 'run.agreement-unknown'],
      },
    ]);
  });
});

describe('any order of changes', () => {
  it(
    'ends as a run from scratch does, and ran nothing that it does not reach',
    { timeout: 120_000 },
    async () => {
      const inputs = 3;
      const queries = fc.array(fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 7,
      });
      const changes = fc.array(
        fc.tuple(fc.nat({ max: inputs - 1 }), fc.integer({ min: -9, max: 9 }), fc.boolean()),
        { maxLength: 6 },
      );
      await fc.assert(
        fc.asyncProperty(queries, changes, async (shape, steps) => {
          const pieces = (values: readonly number[]) => [
            ...values.map((value, i) => slider(`s_${i}`, value)),
            ...shape.map((picks, n) => sumOf(n, picks, inputs)),
          ];
          const start = Array.from({ length: inputs }, (_, i) => i);
          const notebook = open(made(...pieces(start)));
          await notebook.run();
          const started = watch(notebook);
          const now = [...start];
          const reached = new Set<string>();
          for (const [which, value, waits] of steps) {
            if (now[which] !== value) reach(`s_${which}`, notebook, reached);
            now[which] = value;
            notebook.set(`s_${which}`, value);
            if (waits) await notebook.settled();
          }
          await notebook.settled();
          const scratch = open(made(...pieces(now)));
          await scratch.run();
          expect(states(notebook)).toEqual(states(scratch));
          for (const n of shape.keys()) {
            expect(await valuesOf(notebook, `q_${n}`)).toEqual(await valuesOf(scratch, `q_${n}`));
          }
          expect(new Set(started)).toEqual(reached);
          await Promise.all([notebook.close(), scratch.close()]);
        }),
        { numRuns: 25 },
      );
    },
  );
});

/** A query that adds up inputs and queries before it. */
function sumOf(n: number, picks: readonly number[], inputs: number): string {
  const chosen = [...new Set(picks.map((pick) => pick % (inputs + n)))];
  const tables = chosen.filter((pick) => pick >= inputs).map((pick) => `q_${pick - inputs}`);
  const terms = chosen.map((pick) => (pick < inputs ? `$s_${pick}` : `q_${pick - inputs}.x`));
  const from = tables.length > 0 ? ` FROM ${tables.join(', ')}` : '';
  return query(`q_${n}`, `SELECT ${[1, ...terms].join(' + ')} AS x${from}`, ...tables);
}

function reach(id: string, { order }: OpenNotebook, into: Set<string>): void {
  if (into.has(id)) return;
  into.add(id);
  for (const reader of order.readers.get(id) ?? []) reach(reader, { order } as OpenNotebook, into);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}
