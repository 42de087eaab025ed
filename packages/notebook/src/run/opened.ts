import type { Selection } from '@tolok/engine';
import { type Problem, problem } from '@tolok/schema';
import type { Cell, Notebook } from '../document/notebook.ts';
import { type Order, orderCells } from '../order/orderCells.ts';
import { type Node, newNode, sameCell } from './node.ts';
import type { Scalar } from './values.ts';

/** What an open notebook is at a moment: its text, its order, the reader's choices, its cells. */
export interface Opened {
  notebook: Notebook;
  order: Order;
  selection: Selection;
  /** What was set for input cells, by id. */
  readonly given: Map<string, Scalar>;
  readonly nodes: Map<string, Node>;
}

export function opened(notebook: Notebook, selection: Selection): Opened {
  const order = orderCells(notebook);
  const first: Opened = { notebook, order, selection, given: new Map(), nodes: new Map() };
  arrange(first, () => undefined);
  return first;
}

/**
 * Brings the nodes to the notebook, and gives those that are not what they were. `drop` is told each
 * that is gone.
 */
export function arrange({ notebook, order, nodes }: Opened, drop: (node: Node) => void): string[] {
  const changed: string[] = [];
  for (const [id, node] of nodes) {
    if (order.cells.has(id)) continue;
    drop(node);
    nodes.delete(id);
  }
  for (const [id, cell] of order.cells) {
    const faults = faultsOf(notebook, order, cell);
    const node = nodes.get(id);
    if (!node) {
      nodes.set(id, newNode(cell, faults));
      changed.push(id);
      continue;
    }
    const isSame = node.faults.length + faults.length === 0 && sameCell(node.cell, cell);
    Object.assign(node, { cell, faults });
    if (!isSame) changed.push(id);
  }
  return changed;
}

function faultsOf({ head, file }: Notebook, { faults }: Order, cell: Cell): readonly Problem[] {
  if (head) return faults.get(cell.id) ?? [];
  return [problem('notebook.head-unread', {}, { file, line: cell.line, column: 1 })];
}

/** The nodes a cell reads directly. */
export const needsOf = ({ order, nodes }: Opened, id: string): readonly Node[] =>
  (order.needs.get(id) ?? []).flatMap((need) => nodes.get(need) ?? []);

/** These cells and all that need them, each once. */
export function reachedFrom({ order }: Opened, ids: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(ids);
  for (const id of reached) for (const reader of order.readers.get(id) ?? []) reached.add(reader);
  return reached;
}

/** These cells, and what they need, near and far, that has no value and is not on the way to one. */
export function withWanting(open: Opened, ids: Iterable<string>): ReadonlySet<string> {
  const wanting = new Set(ids);
  for (const id of wanting) {
    for (const { cell, state } of needsOf(open, id)) {
      if (state.state !== 'fresh' && state.state !== 'running') wanting.add(cell.id);
    }
  }
  return wanting;
}
