import type { Dataset } from '@tolok/dataset';
import { readRules } from '@tolok/engine';
import {
  type CellState,
  type Notebook,
  type OpenNotebook,
  type TableHandle,
  cellKinds,
  openNotebook,
  sharedData,
} from '@tolok/notebook';
import type { Connection, Problem } from '@tolok/schema';
import { sound } from '#lib/compute/readProject.ts';
import { nameInQuery } from './nameInQuery.ts';

/** What came of a statement: its rows, or why there are none. Rows stay until others are there. */
export type QueryOutcome =
  | { readonly kind: 'rows'; readonly table: TableHandle }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stopped' };

/** One query cell over one table, run as a notebook runs it. */
export interface OpenQuery {
  /** Runs a statement; one that still runs is ended. */
  readonly run: (sql: string) => Promise<QueryOutcome>;
  /** Ends what runs. */
  readonly stop: () => void;
  /** Ends what runs and takes back the rows. */
  readonly close: () => Promise<void>;
}

let serial = 0;

/**
 * Opens a query over a table of a data package, by the runtime of notebooks: one SELECT, a database
 * that is locked first, the same problems, with places in the statement.
 */
export function openQuery(
  dataset: Dataset,
  resource: string,
  connect: () => Promise<Connection>,
): OpenQuery {
  const source = nameInQuery(resource);
  // The rows of all queries lie in one database; no table is named in the form of this.
  const id = `hasil__${++serial}`;
  const notebook = (sql: string): Notebook => ({
    ...{ file: '', headSource: null, headAt: null },
    head: { schemaVersion: 1, id: 'kueri', title: resource, language: 'id', data: [dataset.name] },
    blocks: [
      {
        ...{ kind: 'cell', type: 'data', id: source, from: [], body: '', line: 0, lines: 0 },
        spec: { dataset: dataset.name, resource },
      },
      {
        ...{ kind: 'cell', type: 'query', id, from: [source], body: sql, line: 0, lines: 0 },
        spec: { sql },
      },
    ],
  });
  const data = sharedData({ rules: sound(readRules([])), datasets: [dataset], connect });
  let running: OpenNotebook | null = null;
  let shown: OpenNotebook | null = null;

  function stop(): void {
    running?.cancel();
    running = null;
  }

  return {
    async run(sql) {
      stop();
      const { problems } = cellKinds.query.read(sql);
      if (problems.length > 0) return { kind: 'refused', problems };
      const open = openNotebook(notebook(sql), data);
      running = open;
      await open.run();
      const outcome: QueryOutcome =
        running === open ? outcomeOf(open.state(id), open.state(source)) : { kind: 'stopped' };
      if (running === open) running = null;
      const old = outcome.kind === 'rows' ? shown : open;
      if (outcome.kind === 'rows') shown = open;
      await old?.close();
      return outcome;
    },
    stop,
    async close() {
      stop();
      await shown?.close();
      shown = null;
    },
  };
}

function outcomeOf(cell: CellState | undefined, source: CellState | undefined): QueryOutcome {
  if (cell?.state === 'fresh' && cell.value?.kind === 'table') {
    return { kind: 'rows', table: cell.value.table };
  }
  if (cell?.state === 'stale') return { kind: 'stopped' };
  return { kind: 'refused', problems: [...(cell?.problems ?? []), ...(source?.problems ?? [])] };
}
