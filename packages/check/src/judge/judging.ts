import type { Check } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import type { Tables } from '../cells/tables.ts';
import type { FindingPlaces } from '../records/report.ts';
import type { Relation } from '../relations/relation.ts';
import { type Judged, isFailure } from '../relations/judged.ts';
import { ToldCells } from '../relations/toldCells.ts';
import { CellPlaces } from './cellPlaces.ts';

/** What the relations of one check came to. Those that hold are not kept where there are many. */
export interface Judging {
  readonly evaluated: number;
  /** Where the figures that follow stand. */
  readonly proved: FindingPlaces;
  /** Where those stand of which the printed digits leave it open. */
  readonly undecided: FindingPlaces;
  readonly failures: readonly Judged[];
  /** All that have one of these cells, failures too, in their order. */
  readonly about: (cells: CellRows) => readonly Judged[];
  /** Whether one that holds tells what a figure would have to be, and it is. */
  readonly isTold: (cell: Cell) => boolean;
}

/** Of more relations than this, those that hold are let go, and made again when one is needed. */
const mostKept = 250;

/**
 * Judges what must hold for a check, one relation after the other. `again` makes the same relations
 * once more.
 */
export function judgeAll(
  { id: check, severity }: Pick<Check, 'id' | 'severity'>,
  relations: Iterable<Relation>,
  again: () => Iterable<Relation>,
  tables: Tables,
  most = mostKept,
): Judging {
  let evaluated = 0;
  const [proved, undecided] = [new CellPlaces(tables), new CellPlaces(tables)];
  const told = new ToldCells();
  const failures: Judged[] = [];
  let kept: Judged[] | null = [];
  for (const relation of relations) {
    evaluated++;
    const one = { check, severity, relation, verdict: relation.judge() };
    if (one.verdict.says === 'open') undecided.add(relation.cells[0]);
    else if (one.verdict.says === 'holds') {
      proved.add(relation.cells[0]);
      for (const cell of relation.told) told.add(cell);
    }
    if (isFailure(one.verdict)) failures.push(one);
    if (kept && kept.length < most) kept.push(one);
    else kept = null;
  }
  const all = kept;
  return {
    evaluated,
    proved,
    undecided,
    failures,
    about(cells) {
      if (all) return all.filter(({ relation }) => hasAny(cells, relation));
      const found: Judged[] = [];
      for (const relation of again())
        if (hasAny(cells, relation))
          found.push({ check, severity, relation, verdict: relation.judge() });
      return found;
    },
    isTold: (cell) => told.has(cell),
  };
}

/** Of a check that was not carried out. */
export const nothingJudged: Judging = {
  evaluated: 0,
  proved: [],
  undecided: [],
  failures: [],
  about: () => [],
  isTold: () => false,
};

/** Rows by table: quicker to ask than the ids of their cells, and some cells more. */
export type CellRows = ReadonlyMap<string, ReadonlySet<number>>;

/** The rows of all cells of failures. */
export function rowsOf(failures: readonly Judged[]): CellRows {
  const rows = new Map<string, Set<number>>();
  for (const { relation } of failures) {
    for (const { resource, index } of relation.cells) {
      const known = rows.get(resource);
      if (known) known.add(index);
      else rows.set(resource, new Set([index]));
    }
  }
  return rows;
}

const hasAny = (rows: CellRows, { cells }: Relation): boolean =>
  cells.some(({ resource, index }: Cell) => rows.get(resource)?.has(index) === true);
