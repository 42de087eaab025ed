import type { Selection } from '@tolok/engine';
import { type Problem, nearest, problem } from '@tolok/schema';
import { wrongValue } from '../cells/input.ts';
import type { Notebook } from '../document/notebook.ts';
import { type Order, orderCells } from '../order/orderCells.ts';
import { arrange, opened, withWanting } from './opened.ts';
import { runner } from './runner.ts';
import type { SharedData } from './sharedData.ts';
import type { CellState } from './state.ts';
import type { Scalar } from './values.ts';

/** A notebook that is open: it runs what is stale, and again what a change reaches. */
export interface OpenNotebook {
  readonly notebook: Notebook;
  readonly order: Order;
  /** The state of a cell; undefined for an id that no cell has. */
  readonly state: (id: string) => CellState | undefined;
  /** Told the id of every cell whose state becomes another. Gives what ends it. */
  readonly subscribe: (listener: (id: string) => void) => () => void;
  /** Sets an input cell. Problems: `notebook.input-unknown`, `notebook.input-value`; then nothing changes. */
  readonly set: (id: string, value: Scalar) => Problem | null;
  /** Takes an edited notebook: what is the same and needs nothing that changed is not run again. */
  readonly edit: (notebook: Notebook) => void;
  /** Takes other choices of the reader: what asks the engine runs again. */
  readonly choose: (selection: Selection) => void;
  /** Runs everything that is stale, what was cancelled too; resolves as `settled` does. */
  readonly run: () => Promise<void>;
  /**
   * Runs these cells again, with what they need that failed or was stopped, and all that need them;
   * without ids every cell. Resolves as `settled`.
   */
  readonly again: (ids?: Iterable<string>) => Promise<void>;
  /** Resolves when nothing runs and nothing waits to. */
  readonly settled: () => Promise<void>;
  /** Ends what runs or waits, of one cell or of all; it stays stale until `run` or a change. */
  readonly cancel: (id?: string) => void;
  /** Ends everything and takes back its tables. The connection is the caller's to close. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a notebook. Nothing runs before `run`, or a change.
 *
 * A cell is stale until its turn, running, and then fresh; in error where it failed itself, blocked
 * where one it needs did: `cause` names that one. While it is stale or runs again it keeps the value
 * it had. The newest run always wins. `chosen` are the choices of the reader: agreement, year, work
 * unit and the like.
 */
export function openNotebook(
  first: Notebook,
  data: SharedData,
  chosen: Selection = {},
): OpenNotebook {
  const listeners = new Set<(id: string) => void>();
  const open = opened(first, chosen);
  const { given, nodes } = open;
  const runs = runner(open, data, (id) => {
    for (const listener of listeners) listener(id);
  });
  return {
    get notebook() {
      return open.notebook;
    },
    get order() {
      return open.order;
    },
    state: (id) => nodes.get(id)?.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(id, value) {
      const cell = open.order.cells.get(id);
      if (cell?.type !== 'input') return unknownInput(open.order, id);
      const wrong = wrongValue(id, cell.spec, value);
      if (wrong) return wrong;
      const before = given.get(id) ?? cell.spec.value;
      given.set(id, value);
      if (before !== value) runs.touch([id]);
      return null;
    },
    edit(edited) {
      const isSameHead = JSON.stringify(edited.head) === JSON.stringify(open.notebook.head);
      open.notebook = edited;
      open.order = orderCells(edited);
      const changed = arrange(open, (node) => void runs.drop(node));
      runs.touch(isSameHead ? changed : open.order.cells.keys());
    },
    choose(other) {
      open.selection = other;
      const asking = [...open.order.cells.values()].filter(
        ({ type }) => type === 'indicator' || type === 'scenario' || type === 'compare',
      );
      runs.touch(asking.map(({ id }) => id));
    },
    run() {
      for (const node of nodes.values()) node.held = false;
      runs.schedule();
      return runs.settled();
    },
    again(ids = open.order.cells.keys()) {
      runs.touch(withWanting(open, ids));
      return runs.settled();
    },
    settled: runs.settled,
    cancel(id) {
      for (const node of nodes.values()) {
        const isPending = node.state.state === 'running' || node.state.state === 'stale';
        if (isPending && (id === undefined || node.cell.id === id)) runs.hold(node);
      }
      runs.advance();
    },
    async close() {
      runs.close();
      for (const node of nodes.values()) await data.release(node.kept);
    },
  };
}

function unknownInput({ cells }: Order, found: string): Problem {
  const inputs = [...cells.values()].filter(({ type }) => type === 'input').map(({ id }) => id);
  const values = { found, nearest: nearest(found, inputs) ?? '–', known: inputs.join(', ') || '–' };
  return problem('notebook.input-unknown', values);
}
