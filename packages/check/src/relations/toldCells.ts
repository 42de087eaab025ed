import type { Cell } from '../cells/cell.ts';

/** Cells that relations which hold can tell of, as rows of columns: there may be a million. */
export class ToldCells {
  readonly #columns = new Map<string, Set<number>>();

  add({ resource, field, index }: Cell): void {
    // A cell of no table stands nowhere.
    if (index < 0) return;
    const key = `${resource}/${field}`;
    const rows = this.#columns.get(key);
    if (rows) rows.add(index);
    else this.#columns.set(key, new Set([index]));
  }

  has({ resource, field, index }: Cell): boolean {
    return this.#columns.get(`${resource}/${field}`)?.has(index) === true;
  }
}
