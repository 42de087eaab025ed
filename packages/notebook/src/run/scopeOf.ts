import type { Cell } from '../document/notebook.ts';
import type { Opened } from './opened.ts';
import type { Scope } from './scope.ts';
import type { Kept, SharedData } from './sharedData.ts';
import { tableOf } from './values.ts';

/** What one run of a cell may reach. */
export function scopeOf(
  { notebook: { head }, selection, given, nodes }: Opened,
  data: SharedData,
  cell: Cell,
  { signal, kept }: { readonly signal: AbortSignal; readonly kept: Kept },
): Scope {
  if (!head) throw new Error('Cells without a head have a fault and do not run');
  return {
    ...{ head, signal, selection, rules: data.rules, datasets: data.datasets },
    given: given.get(cell.id),
    value(id) {
      const value = nodes.get(id)?.state.value;
      if (value?.kind !== 'input') throw new Error(`${cell.id} reads ${id}, which has no value`);
      return value.value;
    },
    table(id) {
      const value = nodes.get(id)?.state.value;
      const table = value && tableOf(value);
      if (!table) throw new Error(`${cell.id} reads ${id}, which has no table`);
      return table;
    },
    store: (sql) => data.store(cell.id, sql, kept, signal),
    load: data.load,
    evaluate: data.evaluate,
    compare: data.compare,
  };
}
