import type { Policy } from '@tolok/schema';
import type { Plan } from '../plan/plan.ts';
import type { ColumnNode } from './columnNode.ts';
import { type Totals, finishUnits } from './finishUnits.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';
import { addExactly } from './addExactly.ts';
import {
  type SummedColumn,
  type Sums,
  addAchievements,
  countCells,
  countVerdicts,
  exactLimit,
} from './sumLoops.ts';
import { clearUnits, overRows } from './sumsOver.ts';
import { type Due, type Weights, everything, sumsDue } from './sumsDue.ts';
import { type UnitColumns, allocateUnits, copyArrays, copyUnits } from './unitColumns.ts';
import { type UnitRows, rowsByUnit, unitsOf } from './unitRows.ts';

/** Sums and what they come to. */
interface Summed {
  readonly sums: Sums;
  readonly units: UnitColumns;
}

/** The stage *aggregate* over columns: all work units, or those that a change touches. */
export class UnitSums {
  readonly #plan: Plan;
  readonly #nodes: readonly ColumnNode[];
  readonly #units: readonly string[];
  readonly #rowsOf = new Map<string, UnitRows>();
  /** What stands for verdicts and achievements where nobody has any, by block. */
  readonly #nones = new Map<string, { status: Uint8Array; achievement: Float64Array }>();
  /** By indicator, as `SummedColumn` has it. */
  readonly #ofRow: readonly Int32Array[];
  /** Where the sums of each indicator's group begin. */
  readonly #starts: readonly number[];
  readonly #totals: Totals;
  readonly #base: Summed;
  #spare: Summed | null = null;

  constructor(plan: Plan, nodes: readonly ColumnNode[]) {
    this.#plan = plan;
    // Where the flag says that no row is the indicator's, there is nothing to add.
    this.#nodes = nodes.filter(({ data }) => data.cell !== false);
    this.#units = unitsOf(plan, nodes);
    const places = new Map(this.#units.map((unit, i) => [unit, i]));
    for (const { block, columns } of nodes) {
      if (this.#rowsOf.has(block.name)) continue;
      this.#rowsOf.set(block.name, rowsByUnit(columns.entity['workUnit'] ?? [], places));
    }
    this.#starts = this.#nodes.map(
      ({ indicator }) => this.#groupOf(indicator.entry?.objective) * this.#stride,
    );
    this.#ofRow = this.#nodes.map(({ block, data: { cell } }) => {
      const { ofRow } = this.#rowsOf.get(block.name) as UnitRows;
      if (typeof cell === 'boolean') return ofRow;
      return ofRow.map((unit, row) => (cell[row] === 1 ? unit : this.#units.length));
    });
    const numbers = () => new Float64Array(this.#units.length);
    this.#totals = { values: numbers(), weights: numbers() };
    this.#base = this.#allocate();
    this.refresh();
  }

  get base(): UnitColumns {
    return this.#base.units;
  }

  /** Adds everything up again, into the memory of `base`. */
  refresh(): void {
    this.#add(this.#base, this.#plan.policy, new Map(), everything);
  }

  /** The work units after a what-if: those it does not touch are as they were. */
  recompute(policy: Policy, weights: Weights): UnitColumns {
    const due = sumsDue(this.#nodes, this.#rowsOf, this.#plan.policy, policy, weights);
    const touched = unionOf([due.cells, due.verdicts, due.means]);
    if (touched === 'none') return this.base;
    this.#spare ??= this.#allocate();
    copyArrays(this.#spare.sums, this.#base.sums);
    if (touched !== 'all') copyUnits(this.#spare.units, this.base);
    this.#add(this.#spare, policy, weights, due);
    return { ...this.#spare.units };
  }

  #allocate(): Summed {
    const count = this.#units.length + 1;
    const groups = (this.#plan.commitment?.objectives.length ?? 0) + 1;
    const counts = () => new Int32Array(count * groups);
    const numbers = () => new Float64Array(count * groups);
    return {
      units: allocateUnits(this.#plan, this.#units),
      sums: {
        ...{ achieved: counts(), notAchieved: counts(), counted: counts(), covers: counts() },
        ...{ values: numbers(), weights: numbers() },
        sizes: new Float64Array(count),
        computed: new Int32Array(count),
      },
    };
  }

  #add({ sums, units }: Summed, policy: Policy, weights: Weights, due: Due): void {
    const columns = this.#nodes.map((node, i) => this.#column(node, policy, weights, i));
    const { achieved, notAchieved, counted, computed, covers, values, sizes } = sums;
    const pendingCounts = policy.pendingInCount === 'not-achieved';
    const pendingIsZero = policy.pendingInMean === 'zero';
    clearUnits([counted, computed], this.#stride, due.cells);
    clearUnits([achieved, notAchieved], this.#stride, due.verdicts);
    clearUnits([covers, values, sums.weights, sizes], this.#stride, due.means);
    for (const one of columns) {
      overRows(one.rows, due.cells, (from, to) => countCells(one, sums, from, to));
      overRows(one.rows, due.verdicts, (from, to) =>
        countVerdicts(one, sums, pendingCounts, from, to),
      );
      overRows(one.rows, due.means, (from, to) =>
        addAchievements(one, sums, pendingIsZero, from, to),
      );
    }
    this.#countUnplanned(counted, due.cells);
    const touched = unionOf([due.cells, due.verdicts, due.means]);
    overRanges(touched, this.#units.length, (from, to) => {
      finishUnits(sums, units, this.#totals, this.#stride, from, to);
      for (let unit = from; unit < to; unit++) {
        if ((sizes[unit] as number) <= exactLimit) continue;
        addExactly(units, unit, columns, this.#stride, pendingIsZero);
      }
    });
  }

  /** From one group of sums to the next. */
  get #stride(): number {
    return this.#units.length + 1;
  }

  /** Entries whose rule cannot be read count for the work unit asked for, without a value. */
  #countUnplanned(counted: Int32Array, units: RowSet): void {
    const { context, unplanned } = this.#plan;
    const own = this.#units.indexOf(context.workUnit ?? '');
    if (own < 0 || units === 'none' || (units !== 'all' && !units.includes(own))) return;
    for (const { objective } of unplanned) {
      const at = this.#groupOf(objective) * this.#stride + own;
      counted[at] = (counted[at] ?? 0) + 1;
    }
  }

  /** The position of an objective; one past the last for what has none. */
  #groupOf(objective: string | undefined): number {
    const objectives = this.#plan.commitment?.objectives ?? [];
    const position = objectives.findIndex(({ id }) => id === objective);
    return position < 0 ? objectives.length : position;
  }

  #none(block: string): { status: Uint8Array; achievement: Float64Array } {
    let none = this.#nones.get(block);
    if (none) return none;
    const rows = this.#rowsOf.get(block)?.rows.length ?? 0;
    none = { status: new Uint8Array(rows), achievement: new Float64Array(rows).fill(NaN) };
    this.#nones.set(block, none);
    return none;
  }

  #column(node: ColumnNode, policy: Policy, weights: Weights, i: number): SummedColumn {
    const { indicator, now, block, aimed } = node;
    const { measured, achieved, verdicts } = now;
    const { id, entry } = indicator;
    return {
      rows: this.#rowsOf.get(block.name) as UnitRows,
      ofRow: this.#ofRow[i] as Int32Array,
      status: (aimed && verdicts?.status) || this.#none(block.name).status,
      achievement: (aimed && achieved?.achievement) || this.#none(block.name).achievement,
      reason: aimed && achieved ? achieved.reason : measured.reason,
      computed: typeof measured.computed === 'boolean' ? null : measured.computed,
      isComputed: measured.computed === true,
      weight: weights.get(id) ?? policy.weights?.[id] ?? entry?.weight ?? 1,
      start: this.#starts[i] ?? 0,
    };
  }
}
