import { absentCode } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import type { AggregateNode } from '../node.ts';
import { type Pair, compileAggregate } from './aggregateRows.ts';
import type { FormulaColumn, InputColumn, ListColumn, NumberColumn } from './columns.ts';
import { compileRange } from './compileRange.ts';

/**
 * The formula as a function of whole columns, the same bits and reasons as `compileCase` row by
 * row. Compiled once, without generated code; works block by block in its own scratch memory, so
 * one compiled function is not shared between threads.
 *
 * A column that is not given is `missing-input` in every row. The result is freshly made, with 0
 * under an absence.
 */
export function compileColumns(
  formula: Formula,
): (columns: Readonly<Record<string, FormulaColumn>>, rows: number) => NumberColumn {
  const range = compileRange(formula);
  const aggregates = formula.aggregates.map((node) => ({ node, run: compileAggregate(node) }));
  return (columns, rows) => {
    const out = { values: new Float64Array(rows), reasons: new Uint8Array(rows) };
    const inputs = {
      names: Object.fromEntries(
        formula.references.map((name) => [name, columns[name] && withNaN(columns[name])]),
      ),
      aggregates: aggregates.map(({ node, run }) => aggregate(node, run, columns, rows)),
    };
    range.run(inputs, out, 0, rows);
    for (let i = 0; i < rows; i++) if (out.reasons[i] !== 0) out.values[i] = 0;
    return out;
  };
}

const withNaN = ({ values, reasons }: FormulaColumn): InputColumn => ({
  values: values.map((x, i) => (reasons[i] === 0 ? x : NaN)),
  reasons,
});

function aggregate(
  node: AggregateNode,
  run: ReturnType<typeof compileAggregate>,
  columns: Readonly<Record<string, FormulaColumn>>,
  rows: number,
): InputColumn {
  const values = new Float64Array(rows);
  const reasons = new Uint8Array(rows);
  const list = columns[node.input];
  if (!list || !isList(list)) {
    return { values: values.fill(NaN), reasons: absentCode('missing-input') };
  }
  const out: Pair = { value: 0, reason: 0 };
  for (let row = 0; row < rows; row++) {
    run(list.values, list.reasons, list.offsets[row] ?? 0, list.offsets[row + 1] ?? 0, out);
    values[row] = out.reason === 0 ? out.value : NaN;
    reasons[row] = out.reason;
  }
  return { values, reasons };
}

const isList = (column: FormulaColumn): column is ListColumn => 'offsets' in column;
