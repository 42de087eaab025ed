import type { OwnScenario } from '#lib/whatif/change.ts';

/** The steps a reader took with a scenario: back and forth, as in any editor. */
export class ScenarioSteps {
  #past = $state.raw<readonly OwnScenario[]>([]);
  #future = $state.raw<readonly OwnScenario[]>([]);

  get undoable(): boolean {
    return this.#past.length > 0;
  }

  get redoable(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers what is about to be left for something new. */
  leave(now: OwnScenario): void {
    this.#past = [...this.#past, now];
    this.#future = [];
  }

  /** What stood before `now`; null at the beginning. */
  undo(now: OwnScenario): OwnScenario | null {
    const before = this.#past.at(-1);
    if (!before) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [now, ...this.#future];
    return before;
  }

  /** What was undone last; null where nothing was. */
  redo(now: OwnScenario): OwnScenario | null {
    const [next] = this.#future;
    if (!next) return null;
    this.#future = this.#future.slice(1);
    this.#past = [...this.#past, now];
    return next;
  }
}
