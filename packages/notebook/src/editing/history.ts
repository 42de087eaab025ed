import { type Splice, apply, revert, spliceOf } from './splice.ts';

/** What a step of a history was: its kind is the caller's word, `typing` that which is put together. */
export interface Step<Kind extends string = string> {
  readonly kind: Kind | 'typing';
  /** What it was about, such as the id of a cell. */
  readonly about: string;
}

export interface HistoryOptions {
  /** How many steps are kept; 1,000 without it. */
  readonly steps?: number;
  /** How many characters of text they may hold together; 4 million without it. */
  readonly characters?: number;
  /** Typing goes on as one step until nobody typed for this long; 1,000 ms without it. */
  readonly pause?: number;
}

/**
 * The steps by which a text became what it is, to be undone and redone. Typing in one place is one
 * step until there is a pause. What was kept longest is forgotten when there is too much of it.
 */
export class History<Kind extends string = string> {
  readonly #steps: number;
  readonly #characters: number;
  readonly #pause: number;
  #text: string;
  #done: Kept<Kind>[] = [];
  #undone: Kept<Kind>[] = [];
  #held = 0;

  constructor(text: string, options: HistoryOptions = {}) {
    this.#text = text;
    this.#steps = options.steps ?? 1_000;
    this.#characters = options.characters ?? 4_000_000;
    this.#pause = options.pause ?? 1_000;
  }

  /** The text as it stands. */
  get text(): string {
    return this.#text;
  }

  /** What `undo` would take back; null where there is nothing. */
  get undoable(): Step<Kind> | null {
    return this.#done.at(-1)?.step ?? null;
  }

  /** What `redo` would do again; null where there is nothing. */
  get redoable(): Step<Kind> | null {
    return this.#undone.at(-1)?.step ?? null;
  }

  /** Characters of text that the steps hold. */
  get held(): number {
    return this.#held;
  }

  /** Takes the text that a step led to, at a time in milliseconds. What was undone is given up. */
  record(text: string, step: Step<Kind>, now: number): void {
    if (text === this.#text) return;
    for (const { splice } of this.#undone) this.#held -= sizeOf(splice);
    const isUndone = this.#undone.length > 0;
    this.#undone = [];
    const last = isUndone ? undefined : this.#done.at(-1);
    const before = last && goesOn(last, step, now, this.#pause) ? this.#takeBack() : this.#text;
    this.#text = text;
    const splice = spliceOf(before, text);
    if (splice.removed === '' && splice.added === '') return;
    this.#done.push({ step, splice, at: now });
    this.#held += sizeOf(splice);
    this.#forget();
  }

  /** Takes the last step back, and gives it; null where there is none. */
  undo(): Step<Kind> | null {
    const last = this.#done.pop();
    if (!last) return null;
    this.#text = revert(this.#text, last.splice);
    this.#undone.push(last);
    return last.step;
  }

  /** Does the step again that was taken back last, and gives it; null where there is none. */
  redo(): Step<Kind> | null {
    const last = this.#undone.pop();
    if (!last) return null;
    this.#text = apply(this.#text, last.splice);
    this.#done.push({ ...last, at: -Infinity });
    return last.step;
  }

  #takeBack(): string {
    const last = this.#done.pop();
    if (!last) return this.#text;
    this.#held -= sizeOf(last.splice);
    return revert(this.#text, last.splice);
  }

  #forget(): void {
    let first = 0;
    while (
      this.#done.length - first > this.#steps ||
      (this.#held > this.#characters && first < this.#done.length - 1)
    ) {
      const old = this.#done[first++];
      if (old) this.#held -= sizeOf(old.splice);
    }
    if (first > 0) this.#done = this.#done.slice(first);
  }
}

interface Kept<Kind extends string> {
  readonly step: Step<Kind>;
  readonly splice: Splice;
  readonly at: number;
}

const goesOn = (last: Kept<string>, next: Step, now: number, pause: number): boolean =>
  next.kind === 'typing' &&
  last.step.kind === 'typing' &&
  last.step.about === next.about &&
  now - last.at < pause;

const sizeOf = ({ removed, added }: Splice): number => removed.length + added.length;
