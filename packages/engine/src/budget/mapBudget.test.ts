import { describe, expect, it } from 'vitest';
import { type BudgetRow, budgetNodes } from './budgetNodes.ts';
import { mapBudget } from './mapBudget.ts';

const row = (code: string, parent: string | null, amount: bigint | null): BudgetRow => ({
  code,
  parent,
  level: 'x',
  name: code,
  amount,
  place: {
    dataset: 'contoh',
    table: 'pagu',
    row: code,
    rows: 1,
    column: null,
    line: null,
    asPrinted: null,
  },
});

const { nodes } = budgetNodes([
  row('A', null, 60n),
  row('A.1', 'A', 30n),
  row('A.1.x', 'A.1', 10n),
  row('A.1.y', 'A.1', 20n),
  row('A.2', 'A', 30n),
]);

const table = (name: string) => ({ document: 'd', table: name });

describe('a budget by indicator', () => {
  it('counts a leaf once for an indicator, however many of its nodes hold it', () => {
    const { indicators } = mapBudget(
      [
        { indicator: 'satu', nodes: ['A.1.x', 'A.1'] },
        { indicator: 'satu', nodes: ['A.1.y'] },
      ],
      nodes,
    );
    expect(indicators).toMatchObject([{ indicator: 'satu', nodes: ['A.1'], ceiling: 30n }]);
    expect(indicators[0]?.links.map(({ ceiling }) => ceiling)).toEqual([30n, 20n]);
  });

  it('adds what each table prints, and says where one prints nothing', () => {
    const { indicators } = mapBudget(
      [
        { indicator: 'a', nodes: ['A.1.x'], printedCeiling: 10, source: table('T1') },
        {
          indicator: 'a',
          nodes: ['A.2'],
          printedCeiling: 31,
          printedSpent: 0,
          source: table('T1'),
        },
        { indicator: 'a', nodes: ['A.2'], doubtful: true, source: table('T2') },
      ],
      nodes,
    );
    expect(indicators[0]).toMatchObject({
      ceiling: 40n,
      doubtful: true,
      printed: [
        { table: 'T1', ceiling: 41n, spent: 0n },
        { table: 'T2', ceiling: null, spent: null },
      ],
    });
  });

  it('is absent, not 0, where the document names no node or the node has no sum', () => {
    const open = budgetNodes([row('A', null, 1n), row('A.1', 'A', null)]).nodes;
    const { indicators } = mapBudget(
      [
        { indicator: 'a', nodes: [], printedCeiling: 5 },
        { indicator: 'b', nodes: ['A'] },
      ],
      open,
    );
    expect(indicators.map(({ ceiling, absent }) => [ceiling, absent])).toEqual([
      [null, 'missing-input'],
      [null, 'missing-input'],
    ]);
  });
});

describe('how much of a budget is served', () => {
  it('goes by leaves: once, repeatedly, never', () => {
    const { served } = mapBudget(
      [
        { indicator: 'a', nodes: ['A.1'] },
        { indicator: 'a', nodes: ['A.1.x'] },
        { indicator: 'b', nodes: ['A.1.y'] },
      ],
      nodes,
    );
    expect(served).toEqual({
      once: { leaves: 1, amount: 10n },
      repeatedly: { leaves: 1, amount: 20n },
      never: { leaves: 1, amount: 30n },
    });
  });

  it('adds up to all leaves', () => {
    const { served } = mapBudget([{ indicator: 'a', nodes: ['A'] }], nodes);
    expect(served).toEqual({
      once: { leaves: 3, amount: 60n },
      repeatedly: { leaves: 0, amount: 0n },
      never: { leaves: 0, amount: 0n },
    });
  });
});
