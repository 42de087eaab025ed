// Measures the grid of the notebook over a large table in WebAssembly: the first page, a sort, a
// filter, the last page. Run it on a machine that does nothing else: npm run bench:grid -- 1000000
import { performance } from 'node:perf_hooks';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { wholeTable } from '../../apps/notebook/src/lib/grid/gridView.ts';
import { readCount, readPage, readSummaries } from '../../apps/notebook/src/lib/grid/readGrid.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 5;

const column = (name, type) => ({
  ...{ name, type, title: null, unit: null, unitFrom: null, year: false, verbatim: false },
});
const columns = [
  column('kode', 'text'),
  column('tahun', 'integer'),
  column('pagu', 'integer'),
  column('rasio', 'double'),
  column('berlaku', 'boolean'),
];

/** The same numbers at every run, without order. */
const mixed = (row) => Math.imul(row ^ (row >>> 15), 0x2c1b3c6d) >>> 0;

const numbers = Array.from({ length: rows }, (_, row) => mixed(row));
const table = {
  rows,
  columns: [
    { name: 'kode', type: 'text', values: numbers.map((n) => String(n % 1_000_000)) },
    {
      name: 'tahun',
      type: 'integer',
      values: BigInt64Array.from(numbers, (n) => BigInt(2018 + (n % 5))),
    },
    {
      name: 'pagu',
      type: 'integer',
      values: BigInt64Array.from(numbers, (n) => BigInt(n) * 1000n),
    },
    { name: 'rasio', type: 'double', values: Float64Array.from(numbers, (n) => n / 2 ** 32) },
    { name: 'berlaku', type: 'boolean', values: Uint8Array.from(numbers, (n) => n % 2) },
  ],
};

const connection = await openNodeWasm({ startTimeout: 120_000 });
await connection.load('besar', table);
await connection.lock();
const grid = { name: 'besar', columns };
const by = (name, descending = false) => ({ ...wholeTable, sort: { column: name, descending } });
const atLeast = {
  column: 'pagu',
  kind: 'atLeast',
  number: { scaled: 4_000_000_000_000n, scale: 0 },
};

/** What is measured, and the milliseconds it may take. */
const measured = [
  [
    'first page and count',
    300,
    async () => {
      await readPage(connection, grid, wholeTable);
      await readCount(connection, grid, []);
    },
  ],
  ['sort by a number', 150, () => readPage(connection, grid, by('pagu'))],
  ['sort by a text, descending', 150, () => readPage(connection, grid, by('kode', true))],
  ['filter', 150, () => readPage(connection, grid, { ...wholeTable, filters: [atLeast] })],
  [
    'last page, unsorted',
    150,
    () => readPage(connection, grid, { ...wholeTable, offset: rows - 50 }),
  ],
  [
    'last page, sorted',
    null,
    () => readPage(connection, grid, { ...by('pagu'), offset: rows - 50 }),
  ],
  [
    'summaries of all columns',
    null,
    async () => {
      for await (const one of readSummaries(connection, grid, [])) void one;
    },
  ],
];

console.log(`${connection.engine}, ${rows} rows, ${columns.length} columns, median of ${rounds}`);
let missed = false;
for (const [name, goal, work] of measured) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const median = times.sort((a, b) => a - b)[rounds >> 1];
  const isMissed = goal !== null && median > goal;
  missed ||= isMissed;
  const wanted = goal === null ? '' : `, at most ${goal}${isMissed ? ': missed' : ''}`;
  console.log(`${name}: ${median.toFixed(1)} ms${wanted}`);
}
await connection.close();
process.exitCode = missed ? 1 : 0;
