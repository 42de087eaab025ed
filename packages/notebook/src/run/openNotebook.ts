import type { Selection } from '@tolok/engine';
import { type Problem, nearest, problem } from '@tolok/schema';
import { kindOf } from '../cells/index.ts';
import { wrongValue } from '../cells/input.ts';
import type { Cell, Notebook } from '../document/notebook.ts';
import { type Order, orderCells } from '../order/orderCells.ts';
import { failureOf, placeProblem } from './cellProblems.ts';
import type { Scope } from './scope.ts';
import type { Kept, SharedData } from './sharedData.ts';
import { type CellState, sameCell } from './state.ts';
import { type Scalar, tableOf } from './values.ts';

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
  /** Resolves when nothing runs and nothing waits to. */
  readonly settled: () => Promise<void>;
  /** Ends what runs or waits, of one cell or of all; it stays stale until `run` or a change. */
  readonly cancel: (id?: string) => void;
  /** Ends everything and takes back its tables. The connection is the caller's to close. */
  readonly close: () => Promise<void>;
}

interface Node {
  cell: Cell;
  state: CellState;
  /** What is wrong with its form; such a cell does not run. */
  faults: readonly Problem[];
  /** The run that counts; an older one is told to end, and what it gives is thrown away. */
  running: AbortController | null;
  /** Cancelled: it waits until it is asked for again. */
  held: boolean;
  kept: Kept;
}

/** Statements that overlap; more of them would only wait for each other in the database. */
const mostRunning = 6;

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
  const given = new Map<string, Scalar>();
  const nodes = new Map<string, Node>();
  let ready: Node[] = [];
  let waiting: (() => void)[] = [];
  let notebook = first;
  let order = orderCells(first);
  let selection = chosen;
  let active = 0;
  let scheduled = false;
  let closed = false;
  arrange();

  function tell(node: Node, changes: Partial<CellState>): void {
    node.state = { ...node.state, ...changes };
    for (const listener of listeners) listener(node.cell.id);
  }

  /** What was told to end gives its place to the next at once, however long it takes to hear. */
  function stop(node: Node): void {
    if (!node.running) return;
    node.running.abort();
    node.running = null;
    active--;
  }

  /** Makes cells, and all that need them, stale; they run when the turn is over. */
  function touch(ids: Iterable<string>): void {
    const edge = [...new Set(ids)];
    const seen = new Set(edge);
    for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
      const node = nodes.get(id);
      if (node) reset(node);
      for (const reader of order.readers.get(id) ?? []) {
        if (!seen.has(reader)) edge.push(reader);
        seen.add(reader);
      }
    }
    schedule();
  }

  function reset(node: Node): void {
    stop(node);
    node.held = false;
    const { faults } = node;
    if (faults.length === 0) tell(node, { state: 'stale', problems: [], cause: null });
    else tell(node, { state: 'error', problems: faults, cause: null, value: null });
  }

  /** Once for all changes of a turn, so that only the last of them runs. */
  function schedule(): void {
    if (scheduled || closed) return;
    scheduled = true;
    void Promise.resolve().then(() => {
      scheduled = false;
      for (const id of order.ids) consider(id);
      advance();
    });
  }

  const needsOf = (id: string): readonly Node[] =>
    (order.needs.get(id) ?? []).flatMap((need) => nodes.get(need) ?? []);

  /** Looks whether the turn of a cell has come; where it is blocked, so is what needs it. */
  function consider(start: string): void {
    const edge = [start];
    for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
      const node = nodes.get(id);
      if (!node || node.held || node.running || node.state.state !== 'stale') continue;
      const needs = needsOf(id);
      const bad = needs.find(({ state }) => state.state === 'error' || state.state === 'blocked');
      if (bad) {
        tell(node, { state: 'blocked', cause: bad.state.cause ?? bad.cell.id, value: null });
        edge.push(...(order.readers.get(id) ?? []));
      } else if (needs.every(({ state }) => state.state === 'fresh')) ready.push(node);
    }
  }

  function advance(): void {
    while (active < mostRunning && !closed) {
      const node = ready.shift();
      if (!node) break;
      const { id } = node.cell;
      const isDue = node.state.state === 'stale' && !node.held && nodes.get(id) === node;
      if (isDue && needsOf(id).every(({ state }) => state.state === 'fresh')) void start(node);
    }
    if (active > 0 || ready.length > 0 || scheduled) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  }

  async function start(node: Node): Promise<void> {
    const { cell } = node;
    const controller = new AbortController();
    const kept: Kept = { names: [], released: false };
    node.running = controller;
    active++;
    tell(node, { state: 'running' });
    const scope = scopeOf(cell, controller.signal, kept);
    const { value = null, problems } = await kindOf(cell).run(cell, scope).catch(failureOf);
    if (node.running === controller) {
      node.running = null;
      active--;
      const old = node.kept;
      node.kept = kept;
      const placed = problems.map((p) => placeProblem(notebook.file, node.cell, p));
      tell(node, { state: value ? 'fresh' : 'error', value, problems: placed, cause: null });
      if (problems.some(({ code }) => code === 'database.poisoned')) forgetStored(node);
      for (const reader of order.readers.get(cell.id) ?? []) consider(reader);
      void data.release(old);
    } else void data.release(kept);
    advance();
  }

  /** The database began anew: what cells had put there is gone, and waits to be asked for. */
  function forgetStored(broken: Node): void {
    for (const node of nodes.values()) {
      if (node === broken || node.kept.names.length === 0) continue;
      stop(node);
      node.held = true;
      tell(node, { state: 'stale' });
    }
  }

  function scopeOf(cell: Cell, signal: AbortSignal, kept: Kept): Scope {
    const { head } = notebook;
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
    };
  }

  /** Brings the nodes to the notebook, and gives those that are not what they were. */
  function arrange(): string[] {
    const changed: string[] = [];
    for (const [id, node] of nodes) {
      if (order.cells.has(id)) continue;
      stop(node);
      void data.release(node.kept);
      nodes.delete(id);
    }
    for (const [id, cell] of order.cells) {
      const faults = faultsOf(cell);
      const node = nodes.get(id);
      if (!node) {
        nodes.set(id, newNode(cell, faults));
        changed.push(id);
        continue;
      }
      const isSame = sameCell(node.cell, cell) && node.faults.length + faults.length === 0;
      Object.assign(node, { cell, faults });
      if (!isSame) changed.push(id);
    }
    return changed;
  }

  function faultsOf({ id, line }: Cell): readonly Problem[] {
    if (notebook.head) return order.faults.get(id) ?? [];
    return [problem('notebook.head-unread', {}, { file: notebook.file, line, column: 1 })];
  }

  const settled = (): Promise<void> =>
    active === 0 && ready.length === 0 && !scheduled
      ? Promise.resolve()
      : new Promise((resolve) => waiting.push(resolve));

  return {
    get notebook() {
      return notebook;
    },
    get order() {
      return order;
    },
    state: (id) => nodes.get(id)?.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(id, value) {
      const cell = order.cells.get(id);
      if (cell?.type !== 'input') return unknownInput(order, id);
      const wrong = wrongValue(id, cell.spec, value);
      if (wrong) return wrong;
      const before = given.get(id) ?? cell.spec.value;
      given.set(id, value);
      if (before !== value) touch([id]);
      return null;
    },
    edit(edited) {
      const isSameHead = JSON.stringify(edited.head) === JSON.stringify(notebook.head);
      notebook = edited;
      order = orderCells(edited);
      const changed = arrange();
      touch(isSameHead ? changed : order.cells.keys());
    },
    choose(other) {
      selection = other;
      const asking = [...order.cells.values()].filter(
        ({ type }) => type === 'indicator' || type === 'scenario',
      );
      touch(asking.map(({ id }) => id));
    },
    run() {
      for (const node of nodes.values()) node.held = false;
      schedule();
      return settled();
    },
    settled,
    cancel(id) {
      for (const node of nodes.values()) {
        const isPending = node.state.state === 'running' || node.state.state === 'stale';
        if (!isPending || (id !== undefined && node.cell.id !== id)) continue;
        stop(node);
        node.held = true;
        const told = placeProblem(notebook.file, node.cell, problem('database.cancelled'));
        tell(node, { state: 'stale', problems: [told] });
      }
      advance();
    },
    async close() {
      closed = true;
      ready = [];
      for (const node of nodes.values()) stop(node);
      for (const node of nodes.values()) await data.release(node.kept);
    },
  };
}

const newNode = (cell: Cell, faults: readonly Problem[]): Node => ({
  ...{ cell, faults, running: null, held: false, kept: { names: [], released: false } },
  state: {
    ...{ id: cell.id, type: cell.type, value: null, problems: faults, cause: null },
    state: faults.length > 0 ? 'error' : 'stale',
  },
});

function unknownInput({ cells }: Order, found: string): Problem {
  const inputs = [...cells.values()].filter(({ type }) => type === 'input').map(({ id }) => id);
  const values = { found, nearest: nearest(found, inputs) ?? '–', known: inputs.join(', ') || '–' };
  return problem('notebook.input-unknown', values);
}
