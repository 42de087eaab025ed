import {
  type Problem,
  type ProblemCode,
  type ProblemPlace,
  hasErrors,
  problem,
} from '@tolok/schema';

/**
 * Collects what is wrong with one file, in the order found. After `limit` problems it only counts,
 * and `all()` closes with `dataset.problems-more`.
 */
export class ProblemList {
  readonly #file: string;
  readonly #limit: number;
  readonly #problems: Problem[] = [];
  #more = 0;
  #errors = 0;

  constructor(file: string, limit = 1000) {
    this.#file = file;
    this.#limit = limit;
  }

  /** Adds a problem of this file, or of the file that `place` names. */
  add(code: ProblemCode, values: Problem['values'] = {}, place: ProblemPlace = {}): void {
    const found = problem(code, values, { file: this.#file, ...place });
    if (hasErrors([found])) this.#errors++;
    const shown = !this.full || code === 'dataset.too-many';
    if (shown) this.#problems.push(found);
    else this.#more++;
  }

  /** How many errors were added, shown or not. */
  get errors(): number {
    return this.#errors;
  }

  /** True once an error was added, shown or not. */
  get broken(): boolean {
    return this.#errors > 0;
  }

  /** True when so much is wrong that looking for more helps nobody: twenty times as many errors. */
  get hopeless(): boolean {
    return this.#errors >= this.#limit * 20;
  }

  /** True when `add` will only count, so that a place need not be worked out. */
  get full(): boolean {
    return this.#problems.length >= this.#limit;
  }

  all(): readonly Problem[] {
    if (this.#more === 0) return this.#problems;
    const severity = this.broken ? 'error' : 'warning';
    const place = { file: this.#file, severity } as const;
    return [...this.#problems, problem('dataset.problems-more', { count: this.#more }, place)];
  }
}
