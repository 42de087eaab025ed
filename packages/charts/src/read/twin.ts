import { type Column, type Table, column } from '@tolok/schema';
import type { ChartSpec } from '../chart.ts';

/** The columns that a spec names, each once and as it came, with the rows in the given order. */
export function twinOf(table: Table, spec: ChartSpec, order: readonly number[]): Table {
  const named = new Set(Object.values(spec.columns));
  const columns = [...named].flatMap((name) =>
    name === undefined ? [] : (column(table, name) ?? []),
  );
  return { rows: order.length, columns: columns.map((one) => gather(one, order)) };
}

function gather(from: Column, order: readonly number[]): Column {
  if (from.type === 'text') {
    return { ...from, values: order.map((row) => from.values[row] ?? null) };
  }
  const valid = from.valid && Uint8Array.from(order, (row) => from.valid?.[row] ?? 0);
  const rest = valid ? { valid } : {};
  switch (from.type) {
    case 'double':
      return { ...from, values: Float64Array.from(order, (row) => from.values[row] ?? 0), ...rest };
    case 'boolean':
      return { ...from, values: Uint8Array.from(order, (row) => from.values[row] ?? 0), ...rest };
    case 'integer':
      return { ...from, values: order.map((row) => from.values[row] ?? 0n), ...rest };
    case 'decimal':
      return { ...from, values: order.map((row) => from.values[row] ?? 0n), ...rest };
  }
}
