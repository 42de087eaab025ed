import type { Dataset, Resource } from '@tolok/dataset';
import { gridColumns, mainColumns } from '#lib/data/gridColumns.ts';
import type { PickedFile } from '#lib/open/pickedFile.ts';
import type { BookData } from '#lib/book/bookView.ts';
import type { OwnFiles } from '#lib/open/ownFiles.ts';
import type { Picked, PickedNotebook } from '#lib/open/readPicked.ts';
import { TableState } from './tableState.svelte.ts';

/** A table that is open, and where it is from. */
export interface ShownTable {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly table: TableState;
}

const named = new WeakMap<Dataset, Dataset>();
let serial = 0;

/** What a reader opened from this computer: the newest choice, and one table or notebook of it. */
export class OpenedState {
  #reading = $state(false);
  #failure = $state<string | null>(null);
  #picked = $state.raw<Picked | null>(null);
  #shown = $state.raw<ShownTable | null>(null);
  #book = $state.raw<BookData | null>(null);
  #turn = 0;

  get reading(): boolean {
    return this.#reading;
  }

  /** Why nothing could be read, in the words of the browser. */
  get failure(): string | null {
    return this.#failure;
  }

  get picked(): Picked | null {
    return this.#picked;
  }

  get shown(): ShownTable | null {
    return this.#shown;
  }

  /** The notebook that is read now; null for the list of what was opened. */
  get book(): BookData | null {
    return this.#book;
  }

  /** Reads other files in place of those before; nothing changes where none are chosen. */
  async open(choose: () => Promise<readonly PickedFile[] | null>): Promise<void> {
    const turn = ++this.#turn;
    this.#failure = null;
    try {
      const files = await choose();
      if (files === null || turn !== this.#turn) return;
      this.#reading = true;
      const { readPicked } = await import('#lib/open/readPicked.ts');
      const picked = await readPicked(files);
      if (turn !== this.#turn) return;
      this.#shown = null;
      this.#picked = picked;
    } catch (cause) {
      if (turn === this.#turn) this.#failure = cause instanceof Error ? cause.message : `${cause}`;
    } finally {
      if (turn === this.#turn) this.#reading = false;
    }
  }

  /** What a notebook among the files is run over: packages that were opened whole, and rules. */
  get own(): OwnFiles {
    const { packages = [], rules = null } = this.#picked ?? {};
    const datasets = packages.flatMap(({ dataset }) => dataset ?? []);
    return { datasets, rules: rules && rules.rules };
  }

  async read({ text, file }: PickedNotebook): Promise<void> {
    const { bookOf } = await import('#lib/open/bookOf.ts');
    this.#book = bookOf(text, file);
  }

  back(): void {
    this.#book = null;
  }

  show(dataset: Dataset, resource: Resource): void {
    const columns = gridColumns(resource);
    const form = { name: resource.name, columns, main: mainColumns(resource), start: null };
    const table = new TableState(form, () => Promise.resolve(apart(dataset)));
    this.#shown = { dataset, resource, table };
  }
}

/** A package under a name that no other has in the database of this tab, also where it is opened twice. */
function apart(dataset: Dataset): Dataset {
  const known = named.get(dataset) ?? { ...dataset, name: `${++serial}:${dataset.name}` };
  named.set(dataset, known);
  return known;
}
