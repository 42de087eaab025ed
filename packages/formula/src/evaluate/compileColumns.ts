import { absentCode } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import type { AggregateNode } from '../node.ts';
import { type Pair, compileAggregate } from './aggregateRows.ts';
import type { FormulaColumn, ListColumn, NumberColumn } from './columns.ts';
import { type Blocks, blockRows, compileNumbers } from './compileBlocks.ts';

/**
 * The formula as a function of whole columns, the same bits and reasons as `compileCase` row by
 * row. Compiled once, without generated code; works block by block in its own scratch memory, so
 * one compiled function is not shared between threads.
 *
 * A column that is not given is `missing-input` in every row. The result is freshly made.
 */
export function compileColumns(
  formula: Formula,
): (columns: Readonly<Record<string, FormulaColumn>>, rows: number) => NumberColumn {
  const blocks: Blocks = { columns: {}, aggregates: [], start: 0, count: 0 };
  const numbers = compileNumbers(formula.tree, blocks);
  const aggregates = formula.aggregates.map((node) => ({ node, run: compileAggregate(node) }));
  return (columns, rows) => {
    blocks.columns = columns;
    blocks.aggregates = aggregates.map(({ node, run }) => aggregate(node, run, columns, rows));
    const values = new Float64Array(rows);
    const reasons = new Uint8Array(rows);
    for (let start = 0; start < rows; start += blockRows) {
      blocks.start = start;
      blocks.count = Math.min(blockRows, rows - start);
      const block = numbers();
      for (let i = 0; i < blocks.count; i++) {
        const reason = block.reasons[i] ?? 0;
        reasons[start + i] = reason;
        values[start + i] = reason === 0 ? (block.values[i] ?? 0) + 0 : 0;
      }
    }
    return { values, reasons };
  };
}

function aggregate(
  node: AggregateNode,
  run: ReturnType<typeof compileAggregate>,
  columns: Readonly<Record<string, FormulaColumn>>,
  rows: number,
): NumberColumn {
  const values = new Float64Array(rows);
  const reasons = new Uint8Array(rows);
  const list = columns[node.input];
  if (!list || !isList(list)) return { values, reasons: reasons.fill(absentCode('missing-input')) };
  const out: Pair = { value: 0, reason: 0 };
  for (let row = 0; row < rows; row++) {
    run(list.values, list.reasons, list.offsets[row] ?? 0, list.offsets[row + 1] ?? 0, out);
    values[row] = out.reason === 0 ? out.value : 0;
    reasons[row] = out.reason;
  }
  return { values, reasons };
}

const isList = (column: FormulaColumn): column is ListColumn => 'offsets' in column;
