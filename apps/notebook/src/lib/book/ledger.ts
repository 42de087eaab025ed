import type { OpenNotebook } from '@tolok/notebook';

/** How far a run is: cells that are done, of those that it reached. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Which cells of a page show what the page itself has worked out, and how far it is with them. */
export class Ledger {
  readonly #own = new Set<string>();
  /** Cells that the run at hand has reached, and those of them that are not done. */
  readonly #reached = new Set<string>();
  readonly #pending = new Set<string>();
  readonly #turns = new Map<string, number>();

  /** From now on these cells show what the page works out. Gives how many do. */
  claim(ids: Iterable<string>): number {
    for (const id of ids) this.#own.add(id);
    return this.#own.size;
  }

  has(id: string): boolean {
    return this.#own.has(id);
  }

  /** Begins a turn of a cell. Gives what tells whether it is still the newest. */
  begin(id: string): () => boolean {
    const turn = (this.#turns.get(id) ?? 0) + 1;
    this.#turns.set(id, turn);
    return () => this.#turns.get(id) === turn;
  }

  /** Takes down how a cell stands; the run is over, null, when none of those it reached is pending. */
  note(id: string, isPending: boolean): Progress | null {
    if (isPending) {
      this.#reached.add(id);
      this.#pending.add(id);
    } else this.#pending.delete(id);
    if (this.#pending.size === 0) this.#reached.clear();
    const all = this.#reached.size;
    return all === 0 ? null : { done: all - this.#pending.size, all };
  }
}

/** Changes an open notebook, or asks it to run. Gives the cells whose state that changed at once. */
export function reachedBy(open: OpenNotebook, change: () => unknown): ReadonlySet<string> {
  const reached = new Set<string>();
  const end = open.subscribe((id) => reached.add(id));
  change();
  end();
  return reached;
}
