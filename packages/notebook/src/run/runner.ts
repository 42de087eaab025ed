import { problem } from '@tolok/schema';
import { kindOf } from '../cells/index.ts';
import { failureOf } from './failureOf.ts';
import { placeProblem } from './placeProblem.ts';
import type { Node } from './node.ts';
import { type Opened, needsOf, reachedFrom } from './opened.ts';
import { scopeOf } from './scopeOf.ts';
import type { Kept, SharedData } from './sharedData.ts';
import type { CellState } from './state.ts';
import { turns } from './turns.ts';

/** Runs what is stale, each after what it needs; the newest run of a cell is the one that counts. */
export interface Runner {
  /** Makes cells, and all that need them, stale; they run when the turn is over. */
  readonly touch: (ids: Iterable<string>) => void;
  /** Looks again whose turn has come, once for all changes of a turn. */
  readonly schedule: () => void;
  /** Ends what a node does or waits for, until it is asked for again. */
  readonly hold: (node: Node) => void;
  /** Ends what a node does, and takes back its tables. */
  readonly drop: (node: Node) => Promise<void>;
  /** Lets those begin whose turn it is, and tells who waits for the end. */
  readonly advance: () => void;
  /** Resolves when nothing runs and nothing waits to. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** `told` hears the id of every cell whose state becomes another. */
export function runner(open: Opened, data: SharedData, told: (id: string) => void): Runner {
  const { nodes } = open;
  const turn = turns();
  let waiting: (() => void)[] = [];
  let scheduled = false;
  let closed = false;

  function tell(node: Node, changes: Partial<CellState>): void {
    node.state = { ...node.state, ...changes };
    told(node.cell.id);
  }

  /** What was told to end gives its place to the next at once, however long it takes to hear. */
  function stop(node: Node): void {
    node.running?.abort();
    node.running = null;
    turn.leave(node);
  }

  function reset(node: Node): void {
    stop(node);
    node.held = false;
    const { faults } = node;
    if (faults.length === 0) tell(node, { state: 'stale', problems: [], cause: null });
    else tell(node, { state: 'error', problems: faults, cause: null, value: null });
  }

  function schedule(): void {
    if (scheduled || closed) return;
    scheduled = true;
    void Promise.resolve().then(() => {
      scheduled = false;
      for (const id of open.order.ids) consider(id);
      advance();
    });
  }

  /** Looks whether the turn of a cell has come; where it is blocked, so is what needs it. */
  function consider(start: string): void {
    const edge = [start];
    for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
      const node = nodes.get(id);
      if (!node || node.held || node.running || node.state.state !== 'stale') continue;
      const needs = needsOf(open, id);
      const bad = needs.find(({ state }) => state.state === 'error' || state.state === 'blocked');
      if (bad) {
        tell(node, { state: 'blocked', cause: bad.state.cause ?? bad.cell.id, value: null });
        edge.push(...(open.order.readers.get(id) ?? []));
      } else if (needs.every(isFresh)) turn.queue(node);
    }
  }

  function advance(): void {
    for (let node = turn.next(); node; node = turn.next()) {
      const { id } = node.cell;
      const isDue = node.state.state === 'stale' && !node.held && nodes.get(id) === node;
      if (isDue && needsOf(open, id).every(isFresh)) void start(node);
    }
    if (!isIdle()) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  }

  const isIdle = () => turn.idle() && !scheduled;

  async function start(node: Node): Promise<void> {
    const { cell } = node;
    const controller = new AbortController();
    const kept: Kept = { names: [], released: false };
    node.running = controller;
    turn.enter(node);
    tell(node, { state: 'running' });
    const scope = scopeOf(open, data, cell, { signal: controller.signal, kept });
    const { value = null, problems } = await kindOf(cell).run(cell, scope).catch(failureOf);
    if (node.running === controller) {
      node.running = null;
      turn.leave(node);
      const old = node.kept;
      node.kept = kept;
      const placed = problems.map((p) => placeProblem(open.notebook.file, node.cell, p));
      tell(node, { state: value ? 'fresh' : 'error', value, problems: placed, cause: null });
      if (problems.some(({ code }) => code === 'database.poisoned')) forgetStored(node);
      for (const reader of open.order.readers.get(cell.id) ?? []) consider(reader);
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

  return {
    touch(ids) {
      for (const id of reachedFrom(open, ids)) {
        const node = nodes.get(id);
        if (node) reset(node);
      }
      schedule();
    },
    schedule,
    hold(node) {
      stop(node);
      node.held = true;
      const cancelled = placeProblem(open.notebook.file, node.cell, problem('database.cancelled'));
      tell(node, { state: 'stale', problems: [cancelled] });
    },
    drop(node) {
      stop(node);
      return data.release(node.kept);
    },
    advance,
    settled: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close() {
      closed = true;
      turn.clear();
      for (const node of nodes.values()) stop(node);
    },
  };
}

const isFresh = ({ state }: Node): boolean => state.state === 'fresh';
