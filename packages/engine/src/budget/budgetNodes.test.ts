import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetRow, budgetNodes } from './budgetNodes.ts';

const place = {
  dataset: 'contoh',
  table: 'pagu',
  row: null,
  rows: 1,
  column: null,
  line: null,
  asPrinted: null,
};

const row = (
  code: string,
  parent: string | null,
  amount: bigint | null,
  name = code,
): BudgetRow => ({
  code,
  parent,
  level: 'x',
  name,
  amount,
  place,
});

const sums = (rows: readonly BudgetRow[]) =>
  budgetNodes(rows).nodes.map(({ code, rolledUp, difference, absent }) => [
    code,
    rolledUp,
    difference,
    absent,
  ]);

const codes = (rows: readonly BudgetRow[]) => budgetNodes(rows).problems.map(({ code }) => code);

describe('a budget rolled up', () => {
  it('adds leaves to every level and keeps what is printed beside', () => {
    const rows = [
      row('A', null, 100n),
      row('A.1', 'A', 70n),
      row('A.1.x', 'A.1', 30n),
      row('A.1.y', 'A.1', 35n),
      row('A.2', 'A', 20n),
    ];
    expect(sums(rows)).toEqual([
      ['A', 85n, 15n, null],
      ['A.1', 65n, 5n, null],
      ['A.1.x', 30n, 0n, null],
      ['A.1.y', 35n, 0n, null],
      ['A.2', 20n, 0n, null],
    ]);
    expect(codes(rows)).toEqual([]);
  });

  it('stands in the order of the tree, whatever the order of the rows', () => {
    const rows = [row('A.1', 'A', 1n), row('B', null, 2n), row('A', null, 1n), row('A.2', 'A', 0n)];
    const { nodes } = budgetNodes(rows);
    expect(nodes.map(({ code, depth, leaf }) => [code, depth, leaf])).toEqual([
      ['B', 0, true],
      ['A', 0, false],
      ['A.1', 1, true],
      ['A.2', 1, true],
    ]);
  });

  it('keeps every digit of amounts beyond what a double can hold', () => {
    const rows = [row('A', null, null), row('A.1', 'A', 9007199254740993n), row('A.2', 'A', 1n)];
    expect(sums(rows)[0]).toEqual(['A', 9007199254740994n, null, null]);
  });

  it('is absent above a leaf without an amount, and beside it is not', () => {
    const rows = [
      row('A', null, 10n),
      row('A.1', 'A', 5n),
      row('A.1.x', 'A.1', null),
      row('A.2', 'A', 5n),
    ];
    expect(sums(rows)).toEqual([
      ['A', null, null, 'missing-input'],
      ['A.1', null, null, 'missing-input'],
      ['A.1.x', null, null, 'missing-input'],
      ['A.2', 5n, 0n, null],
    ]);
  });

  it('of no rows has no nodes', () => {
    expect(budgetNodes([])).toEqual({ nodes: [], problems: [] });
  });
});

describe('a broken tree is told and not mended', () => {
  it('where a code is there twice: the first row counts', () => {
    const rows = [row('A', null, 1n, 'satu'), row('A', null, 2n, 'dua')];
    expect(sums(rows)).toEqual([['A', 1n, 0n, null]]);
    expect(budgetNodes(rows, 'pagu.csv').problems).toMatchObject([
      { code: 'budget.code-repeated', file: 'pagu.csv', values: { first: 'satu', name: 'dua' } },
    ]);
  });

  it('where a parent is not there: the node stands at the top, with the nearest code', () => {
    const rows = [row('6042.EBA', null, 1n), row('6042.EBA.962', '6042.EBB', 1n)];
    const { nodes, problems } = budgetNodes(rows);
    expect(nodes.map(({ depth }) => depth)).toEqual([0, 0]);
    expect(problems).toMatchObject([
      {
        code: 'budget.parent-missing',
        values: { parent: '6042.EBB', code: '6042.EBA.962', nearest: '6042.EBA' },
      },
    ]);
  });

  it('where nodes are parents of each other: each is there once, without a sum', () => {
    const rows = [row('A', 'B', 1n), row('B', 'A', 1n), row('B.1', 'B', 7n), row('C', 'C', 1n)];
    expect(sums(rows)).toEqual([
      ['A', null, null, 'undefined'],
      ['B', null, null, 'undefined'],
      ['B.1', 7n, 0n, null],
      ['C', null, null, 'undefined'],
    ]);
    const { problems } = budgetNodes(rows);
    expect(problems.map(({ code, values }) => [code, values['path']])).toEqual([
      ['budget.cycle', 'A → B → A'],
      ['budget.cycle', 'C → C'],
    ]);
  });
});

describe('the law of a tree', () => {
  it('the top adds up to all leaves, whatever is printed above them', () => {
    const trees = fc.array(fc.tuple(fc.nat(1000), fc.bigInt(0n, 10n ** 18n)), { minLength: 1 });
    fc.assert(
      fc.property(trees, (parts) => {
        const rows = parts.map(([at, amount], i) =>
          row(String(i), i === 0 ? null : String(at % i), amount),
        );
        const { nodes, problems } = budgetNodes(rows);
        const leaves = nodes.filter(({ leaf }) => leaf);
        expect(problems).toEqual([]);
        expect(nodes).toHaveLength(rows.length);
        expect(nodes[0]?.rolledUp).toBe(
          leaves.reduce((sum, { printed }) => sum + (printed ?? 0n), 0n),
        );
      }),
      { seed: 2022 },
    );
  });
});
