import { kindOf } from '../cells/index.ts';
import type { Node } from './node.ts';

/** Statements that overlap; more of them would only wait for each other in the database. */
const mostAsking = 6;

/** Whose turn it is: what asks the database a few at a time, everything else at once. */
export interface Turns {
  readonly queue: (node: Node) => void;
  /** The next that may begin; undefined where nobody waits, or only for a place at the database. */
  readonly next: () => Node | undefined;
  readonly enter: (node: Node) => void;
  readonly leave: (node: Node) => void;
  /** Whether nobody waits and nobody is at it. */
  readonly idle: () => boolean;
  /** Sends everybody away who waits. */
  readonly clear: () => void;
}

export function turns(): Turns {
  const active = new Set<Node>();
  const asking = new Set<Node>();
  let free: Node[] = [];
  let waiting: Node[] = [];
  return {
    queue: (node) => void (kindOf(node.cell).asksDatabase ? waiting : free).push(node),
    next: () => free.shift() ?? (asking.size < mostAsking ? waiting.shift() : undefined),
    enter(node) {
      active.add(node);
      if (kindOf(node.cell).asksDatabase) asking.add(node);
    },
    leave(node) {
      active.delete(node);
      asking.delete(node);
    },
    idle: () => active.size + free.length + waiting.length === 0,
    clear() {
      free = [];
      waiting = [];
    },
  };
}
