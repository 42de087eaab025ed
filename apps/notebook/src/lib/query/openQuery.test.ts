import { describeBytes, readDataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { cell } from '@tolok/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sound } from '#lib/compute/readProject.ts';
import { type OpenQuery, type QueryOutcome, openQuery } from './openQuery.ts';

const csv = 'satker,pagu\n248145,10\n999101,30\n';
const { bytes, hash } = describeBytes(new TextEncoder().encode(csv));
const descriptor = JSON.stringify({
  $schema: 'datapackage.schema.json',
  name: 'contoh',
  title: 'Contoh',
  resources: [
    {
      ...{ name: 'belanja-akun', path: 'belanja-akun.csv', title: 'Belanja', type: 'table' },
      ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
      dialect: { header: true, delimiter: ',' },
      ...{ bytes, hash },
      schema: {
        fieldsMatch: 'exact',
        fields: [
          { name: 'satker', type: 'string' },
          { name: 'pagu', type: 'integer' },
        ],
      },
    },
  ],
});

let connection: Awaited<ReturnType<typeof openNative>>;
let query: OpenQuery;
beforeAll(async () => {
  connection = await openNative({ threads: 1 });
  const read = () => new TextEncoder().encode(csv);
  const dataset = sound(await readDataset({ descriptor, file: 'datapackage.json', read }));
  query = openQuery(dataset, 'belanja-akun', () => Promise.resolve(connection));
});
afterAll(() => connection.close());

/** The cells of the first row. */
async function firstRow(outcome: QueryOutcome): Promise<unknown> {
  if (outcome.kind !== 'rows') return outcome;
  const { columns } = await outcome.table.page();
  return columns.map((column) => cell(column, 0));
}

const endless =
  'SELECT count(*) AS n FROM range(3000000) a, range(3000000) b WHERE a.range < b.range';

it('keeps the rows of one SELECT in the database until others are there', async () => {
  const first = await query.run('SELECT sum(pagu)::BIGINT AS jumlah FROM belanja_akun;');
  expect(await firstRow(first)).toEqual([40]);
  const refused = await query.run('SELECT jumlah FROM belanja_akun');
  expect(refused).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'database.sql', line: 1, column: 8 }],
  });
  expect(await firstRow(first)).toEqual([40]);
  expect(await firstRow(await query.run('SELECT satker FROM belanja_akun'))).toEqual(['248145']);
  await expect(firstRow(first)).rejects.toThrow('does not exist');
});

it.each([
  ['SELECT 1 AS a;\nDROP TABLE belanja_akun', 'notebook.sql-several', 2, 1],
  ["  COPY belanja_akun TO '/tmp/a'", 'notebook.sql-word', 1, 3],
  ["SELECT *\nFROM read_csv('/etc/passwd')", 'notebook.sql-file', 2, 6],
  ['SELECT *\nFROM "contoh/belanja-akun"', 'notebook.sql-table', 2, 6],
  ['SELECT $pagu AS x', 'notebook.reference-unknown', 1, 8],
])('refuses %j', async (sql, code, line, column) => {
  const outcome = await query.run(sql);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code, line, column }] });
});

it('ends a statement that runs, or that another overtakes', async () => {
  const stopped = query.run(endless);
  setTimeout(query.stop, 50);
  expect(await stopped).toEqual({ kind: 'stopped' });
  const overtaken = query.run(endless);
  const next = query.run('SELECT 7 AS x');
  expect(await overtaken).toEqual({ kind: 'stopped' });
  expect(await firstRow(await next)).toEqual([7]);
});

it('leaves nothing in the database when it is closed', async () => {
  await query.close();
  const left = await connection.query(
    "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'notebook:%'",
  );
  expect(left.rows).toBe(0);
});
