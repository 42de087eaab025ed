import type { Dataset } from '@tolok/dataset';
import type { OpenTable } from '#lib/data/openTable.ts';
import type { GridColumn } from '#lib/grid/gridView.ts';
import { nameInQuery } from '#lib/query/nameInQuery.ts';
import { type GridStart, GridState } from './gridState.svelte.ts';
import { QueryState } from './queryState.svelte.ts';

/** A table as a page shows it. */
export interface TableForm {
  readonly name: string;
  readonly columns: readonly GridColumn[];
  /** The columns shown first; empty for all. */
  readonly main: readonly string[];
  /** What is shown before the database is there; without it that is waited for. */
  readonly start: GridStart | null;
}

/** A table on a page: its rows, and a statement over it, in one database that is opened once. */
export class TableState {
  readonly form: TableForm;
  readonly grid: GridState;
  readonly query: QueryState;
  readonly #read: () => Promise<Dataset>;
  #opening: Promise<OpenTable> | null = null;

  /** `read` gives the package with the table. */
  constructor(form: TableForm, read: () => Promise<Dataset>) {
    this.form = form;
    this.#read = read;
    this.grid = new GridState(async () => (await this.#open()).source, form.start);
    this.query = new QueryState(firstQuery(form), form.columns, () => this.#open());
  }

  #open(): Promise<OpenTable> {
    this.#opening ??= this.#begin().catch((cause: unknown) => {
      this.#opening = null;
      throw cause;
    });
    return this.#opening;
  }

  async #begin(): Promise<OpenTable> {
    const [{ openTable }, dataset] = await Promise.all([
      import('#lib/data/openTable.ts'),
      this.#read(),
    ]);
    return openTable(dataset, this.form.name, this.form.columns);
  }
}

function firstQuery({ name, main }: TableForm): string {
  const read = main.length > 0 ? main.map((one) => `"${one}"`).join(', ') : '*';
  return `SELECT ${read}\nFROM ${nameInQuery(name)}`;
}
