import { openNative } from '@tolok/duckdb/native';
import type { Budget } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { dataset } from '../made.suite.ts';
import type { Loaded } from '../rules/ruleSet.ts';
import { readBudget } from './readBudget.ts';

const said = (text: string) => ({ id: text, en: text });

const budgetOf = (changes: Partial<Budget> = {}): Loaded<Budget> => ({
  file: 'x/budgets/pagu.json',
  hash: '',
  locate: () => ({ line: 1, column: 1 }),
  value: {
    $schema: 'budget.schema.json',
    schemaVersion: 1,
    id: 'pagu',
    stage: 'released',
    title: said('pagu'),
    institution: 'x',
    workUnit: '100',
    year: 2022,
    tree,
    mapping: [],
    legalBasis: [],
    validFrom: '2022-01-01',
    knownFrom: '2022-01-01',
    ...changes,
  },
});

const tree = {
  resource: 'rincian',
  code: 'kode',
  parent: 'induk',
  level: 'tingkat',
  name: 'nama',
  amount: 'nilai',
} as const;

const row = (kode: string | null, induk: string | null, nilai: number | null, more = {}) => ({
  workUnit: '100',
  year: 2022,
  kode,
  induk,
  tingkat: 'x',
  nama: 'nama',
  nilai,
  ...more,
});

async function read(budget: Loaded<Budget>, rows: readonly ReturnType<typeof row>[]) {
  const connection = await openNative();
  try {
    const { value, problems } = await readBudget(budget, [dataset({ rincian: rows })], connection);
    const told = problems.map(({ code, values, file }) => ({ code, values, file }));
    return { value, told, codes: told.map(({ code }) => code) };
  } finally {
    await connection.close();
  }
}

describe('reading a budget', () => {
  it('takes the rows of its work unit and year, in the order of the table', async () => {
    const { value, codes } = await read(budgetOf(), [
      row('B', null, 1),
      row('A', null, 5),
      row('A.1', 'A', 3, { workUnit: '200' }),
      row('A.2', 'A', 4, { year: 2021 }),
      row('A.3', 'A', 2),
    ]);
    expect(codes).toEqual([]);
    expect(value?.nodes.map(({ code, rolledUp }) => [code, rolledUp])).toEqual([
      ['B', 1n],
      ['A', 2n],
      ['A.3', 2n],
    ]);
    expect(value?.total).toEqual({ printed: 6n, amount: 3n, absent: null });
  });

  it('takes only the rows that where wants, a code written as a number too', async () => {
    const rows = [row('1', null, 1), row('2', null, 2)];
    const where = { kode: 2 };
    const { value } = await read(budgetOf({ tree: { ...tree, where } }), rows);
    expect(value?.nodes.map(({ code }) => code)).toEqual(['2']);
  });

  it('names the indicators at their nodes, and tells a code that is not there', async () => {
    const mapping = [{ indicator: 'ikm', nodes: ['6042.EBA', '6042.EBX'] }];
    const { value, told } = await read(budgetOf({ mapping }), [row('6042.EBA', null, 1)]);
    expect(value?.nodes[0]?.indicators).toEqual(['ikm']);
    expect(told).toMatchObject([
      {
        code: 'budget.node-unknown',
        file: 'x/budgets/pagu.json',
        values: { code: '6042.EBX', indicator: 'ikm', nearest: '6042.EBA' },
      },
    ]);
  });

  it('refuses what is no whole rupiah, and a row without a code', async () => {
    const rows = [row('A', null, 1.5), row(null, null, 1)];
    const { value, codes } = await read(budgetOf(), rows);
    expect(codes).toEqual(['budget.amount-broken', 'budget.code-missing']);
    expect(value?.nodes).toMatchObject([{ printed: null, absent: 'missing-input' }]);
  });

  it('gives nothing without the table, a column or any row', async () => {
    const elsewhere = budgetOf({ tree: { ...tree, resource: 'rincan' } });
    expect(await read(elsewhere, [row('A', null, 1)])).toMatchObject({
      value: undefined,
      told: [{ code: 'budget.table-missing', values: { nearest: 'rincian' } }],
    });
    const misnamed = budgetOf({ tree: { ...tree, code: 'kod', where: { jenis: 'x' } } });
    expect(await read(misnamed, [row('A', null, 1)])).toMatchObject({
      value: undefined,
      codes: ['budget.column-missing', 'budget.column-missing'],
    });
    expect(await read(budgetOf({ year: 2030 }), [row('A', null, 1)])).toMatchObject({
      value: undefined,
      codes: ['budget.rows-missing'],
    });
  });
});
