import type { Cell } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { FindingPlace } from '../records/finding.ts';
import { placeOf } from '../records/fingerprint.ts';
import type { FindingPlaces } from '../records/report.ts';

/** Rows of one column. */
interface Rows {
  readonly resource: string;
  readonly field: string;
  readonly rows: number[];
}

/**
 * Where cells stand, in their order. A million of them are numbers of rows; where a row stands in the
 * document is read when someone looks.
 */
export class CellPlaces implements FindingPlaces {
  readonly #tables: Tables;
  readonly #runs: (Rows | FindingPlace)[] = [];
  #last: Rows | null = null;
  #length = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  get length(): number {
    return this.#length;
  }

  add(cell: Cell): void {
    this.#length++;
    const { resource, field, index } = cell;
    // A cell that is in no table can not be read again.
    if (index < 0) {
      this.#runs.push(placeOf(cell));
      this.#last = null;
    } else if (this.#last?.resource === resource && this.#last.field === field) {
      this.#last.rows.push(index);
    } else {
      this.#last = { resource, field, rows: [index] };
      this.#runs.push(this.#last);
    }
  }

  *[Symbol.iterator](): Iterator<FindingPlace> {
    for (const run of this.#runs) {
      if (!('rows' in run)) yield run;
      else {
        const table = this.#tables.of(run.resource);
        if (table) for (const row of run.rows) yield placeOf(table.cell(row, run.field));
      }
    }
  }
}
