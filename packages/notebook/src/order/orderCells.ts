import { type Problem, nearest, problem } from '@tolok/schema';
import { cellKinds, cellTypes, kindOf } from '../cells/index.ts';
import { lineOf } from '../cells/lineOf.ts';
import { type Cell, type Notebook, cellsOf } from '../document/notebook.ts';
import { findCircles } from './findCircles.ts';

/** The cells of a notebook, each after what it depends on. */
export interface Order {
  /** Ids, dependencies first, otherwise in the order of the file; without those in a circle. */
  readonly ids: readonly string[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** What each cell reads directly: cells that are there, each once. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Who reads each cell directly. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  /** By id, why a cell cannot be run as it stands. */
  readonly faults: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Brings cells into an order in which they can run, in time linear in cells and references.
 *
 * Problems, at the cell that has them: `notebook.reference-unknown`, `notebook.reference-table`,
 * `notebook.reference-value`, `notebook.cycle` at each cell of a circle.
 */
export function orderCells(notebook: Notebook): Order {
  const cells = new Map(cellsOf(notebook).map((cell) => [cell.id, cell]));
  const raw = notebook.blocks.flatMap((block) =>
    block.kind === 'broken' && block.id !== null ? [block.id] : [],
  );
  const broken = new Set(raw);
  const needs = new Map<string, readonly string[]>();
  const readers = new Map<string, string[]>([...cells.keys()].map((id) => [id, []]));
  const faults = new Map<string, readonly Problem[]>();
  for (const cell of cells.values()) {
    const references = referencesOf(cell);
    const wrong = references.flatMap((one) => {
      const found = faultOf(one, cells, broken);
      return found ? [at(notebook, cell, found, one)] : [];
    });
    const known = references.map(({ id }) => id).filter((id) => cells.has(id));
    const own = [...new Set(known)];
    needs.set(cell.id, own);
    for (const id of own) readers.get(id)?.push(cell.id);
    if (wrong.length > 0) faults.set(cell.id, wrong);
  }
  const { ids, circles } = findCircles([...cells.keys()], needs, readers);
  for (const [id, path] of circles) {
    const cell = cells.get(id);
    if (!cell) continue;
    const told = problem('notebook.cycle', { path: shown(path) });
    faults.set(id, [...(faults.get(id) ?? []), at(notebook, cell, told, { pointer: '' })]);
  }
  return { ids, cells, needs, readers, faults };
}

function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    if (first.length === most) break;
    first.push(one);
  }
  return first;
}

/** A way round; of a long one its beginning and its end. */
const shown = (path: readonly string[]): string =>
  (path.length > 12 ? [...path.slice(0, 9), '…', ...path.slice(-2)] : path).join(' → ');

interface Reference {
  readonly id: string;
  readonly wants: 'table' | 'value';
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
}

function referencesOf(cell: Cell): readonly Reference[] {
  return [
    ...cell.from.map((id) => ({ id, wants: 'table' as const, pointer: '' })),
    ...kindOf(cell)
      .values(cell.spec, cell.body)
      .map((one) => ({ ...one, wants: 'value' as const })),
  ];
}

function faultOf(
  { id: found, wants }: Reference,
  cells: ReadonlyMap<string, Cell>,
  broken: ReadonlySet<string>,
): Problem | null {
  const cell = cells.get(found);
  if (cell) {
    const { type } = cell;
    if (cellKinds[type].gives === wants) return null;
    const givers = cellTypes.filter((one) => cellKinds[one].gives === 'table').join(', ');
    return wants === 'table'
      ? problem('notebook.reference-table', { found, type, known: givers })
      : problem('notebook.reference-value', { found, type });
  }
  if (broken.has(found)) return problem('notebook.reference-broken', { found });
  // Of many cells the first few are enough: each unknown name asks again.
  const ids = firstOf(cells.keys(), 100);
  const values = { found, nearest: nearest(found, ids) ?? '–', known: ids.join(', ') || '–' };
  return problem('notebook.reference-unknown', values);
}

/** A problem at its place in the file: the line of the fence, or one of the body. */
const at = (
  { file }: Notebook,
  cell: Cell,
  told: Problem,
  place: Pick<Reference, 'pointer' | 'line' | 'column'>,
): Problem => ({
  ...told,
  file,
  pointer: place.pointer,
  line: cell.line + (place.line ?? lineOf(cell, place.pointer)),
  column: place.column ?? 1,
});
