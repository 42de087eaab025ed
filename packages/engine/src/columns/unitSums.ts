import type { Policy } from '@tolok/schema';
import type { Plan } from '../plan/plan.ts';
import type { ColumnNode } from './columnNode.ts';
import { statusCodes } from './judgeColumns.ts';
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
import {
  type ObjectiveColumns,
  type UnitColumns,
  allocateUnits,
  copyArrays,
  copyUnits,
} from './unitColumns.ts';
import { type UnitRows, rowsByUnit, unitsOf } from './unitRows.ts';

type Weights = ReadonlyMap<string, number>;

/** Which work units have to be added up again: for counts, and for means. */
interface Due {
  readonly cells: RowSet;
  readonly verdicts: RowSet;
  readonly means: RowSet;
}

/** Sums and what they come to. */
interface Summed {
  readonly sums: Sums;
  readonly units: UnitColumns;
}

const everything: Due = { cells: 'all', verdicts: 'all', means: 'all' };

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
  /** The sums of all groups together, while they are put together. */
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  readonly #base: Summed;
  #spare: Summed | null = null;

  constructor(plan: Plan, nodes: readonly ColumnNode[]) {
    this.#plan = plan;
    // Where the flag says that no row is the indicator's, there is nothing to add.
    this.#nodes = nodes.filter(({ data }) => data.cell !== false);
    this.#units = unitsOf(plan, nodes);
    const numbers = new Map(this.#units.map((unit, i) => [unit, i]));
    for (const { block, columns } of nodes) {
      if (this.#rowsOf.has(block.name)) continue;
      this.#rowsOf.set(block.name, rowsByUnit(columns.entity['workUnit'] ?? [], numbers));
    }
    this.#starts = this.#nodes.map(
      ({ indicator }) => this.#groupOf(indicator.entry?.objective) * this.#stride,
    );
    this.#ofRow = this.#nodes.map(({ block, data: { cell } }) => {
      const { ofRow } = this.#rowsOf.get(block.name) as UnitRows;
      if (typeof cell === 'boolean') return ofRow;
      return ofRow.map((unit, row) => (cell[row] === 1 ? unit : this.#units.length));
    });
    this.#values = new Float64Array(this.#units.length);
    this.#weights = new Float64Array(this.#units.length);
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
    const due = this.#due(policy, weights);
    const touched = unionOf([due.cells, due.verdicts, due.means]);
    if (touched === 'none') return this.base;
    this.#spare ??= this.#allocate();
    copyArrays(this.#spare.sums, this.#base.sums);
    if (touched !== 'all') copyUnits(this.#spare.units, this.base);
    this.#add(this.#spare, policy, weights, due);
    return { ...this.#spare.units };
  }

  #due(policy: Policy, weights: Weights): Due {
    const own = this.#plan.policy;
    const counts = policy.pendingInCount !== own.pendingInCount;
    const means =
      weights.size > 0 ||
      policy.weights !== own.weights ||
      policy.pendingInMean !== own.pendingInMean;
    const of = (kind: 'measured' | 'achieved' | 'verdicts'): RowSet =>
      unionOf(this.#nodes.map(({ touched, block }) => this.#unitsIn(block.name, touched[kind])));
    const cells = of('measured');
    // Reasons change with actuals and achievements.
    const achieved = unionOf([cells, of('achieved')]);
    return {
      cells,
      verdicts: counts ? 'all' : unionOf([achieved, of('verdicts')]),
      means: means ? 'all' : achieved,
    };
  }

  #unitsIn(block: string, rows: RowSet): RowSet {
    if (typeof rows === 'string') return rows;
    const ofRow = this.#rowsOf.get(block)?.ofRow;
    return [...new Set(rows.map((row) => ofRow?.[row] ?? 0))];
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
    this.#clear([counted, computed], due.cells);
    this.#clear([achieved, notAchieved], due.verdicts);
    this.#clear([covers, values, sums.weights, sizes], due.means);
    for (const one of columns) {
      overRows(one, due.cells, (from, to) => countCells(one, sums, from, to));
      overRows(one, due.verdicts, (from, to) => countVerdicts(one, sums, pendingCounts, from, to));
      overRows(one, due.means, (from, to) => addAchievements(one, sums, pendingIsZero, from, to));
    }
    this.#countUnplanned(counted, due.cells);
    const touched = unionOf([due.cells, due.verdicts, due.means]);
    overRanges(touched, this.#units.length, (from, to) => {
      this.#finish(sums, units, from, to);
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

  #clear(columns: readonly (Int32Array | Float64Array)[], units: RowSet): void {
    if (units === 'none') return;
    for (const column of columns) {
      if (units === 'all') column.fill(0);
      else {
        for (let start = 0; start < column.length; start += this.#stride) {
          for (const unit of units) column[start + unit] = 0;
        }
      }
    }
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

  #finish(sums: Sums, out: UnitColumns, from: number, to: number): void {
    const { indicators, achieved, notAchieved, meanCovers, meanAchievement } = out;
    const [values, weights] = [this.#values, this.#weights];
    for (const column of [indicators, achieved, notAchieved, meanCovers, values, weights]) {
      column.fill(0, from, to);
    }
    for (let group = 0; group <= out.objectives.length; group++) {
      const start = group * this.#stride;
      for (let unit = from; unit < to; unit++) {
        const at = start + unit;
        indicators[unit] = (indicators[unit] as number) + (sums.counted[at] as number);
        achieved[unit] = (achieved[unit] as number) + (sums.achieved[at] as number);
        notAchieved[unit] = (notAchieved[unit] as number) + (sums.notAchieved[at] as number);
        meanCovers[unit] = (meanCovers[unit] as number) + (sums.covers[at] as number);
        values[unit] = (values[unit] as number) + (sums.values[at] as number);
        weights[unit] = (weights[unit] as number) + (sums.weights[at] as number);
      }
      const own = out.objectives[group];
      if (own) finishObjective(own, sums, start, from, to);
    }
    for (let unit = from; unit < to; unit++) {
      const all = indicators[unit] as number;
      const good = achieved[unit] as number;
      const computed = sums.computed[unit] as number;
      out.absent[unit] = all - good - (notAchieved[unit] as number);
      out.successRatio[unit] = all === 0 ? NaN : (good * 100) / all;
      out.computed[unit] = computed;
      out.reported[unit] = all - computed;
      meanAchievement[unit] = meanOf(values[unit] as number, weights[unit] as number);
    }
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

/** Works on the rows of all work units, or on those of a few one after the other. */
function overRows(
  { rows: { rows, offsets } }: SummedColumn,
  units: RowSet,
  work: (from: number, to: number) => void,
): void {
  if (units === 'none') return;
  if (units === 'all') {
    work(0, rows.length);
    return;
  }
  for (const unit of units) {
    for (let k = offsets[unit] ?? 0; k < (offsets[unit + 1] ?? 0); k++) {
      const row = rows[k] as number;
      work(row, row + 1);
    }
  }
}

function finishObjective(
  { indicators, status, meanCovers, meanAchievement }: ObjectiveColumns,
  sums: Sums,
  start: number,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    const at = start + unit;
    indicators[unit] = sums.counted[at] as number;
    meanCovers[unit] = sums.covers[at] as number;
    meanAchievement[unit] = meanOf(sums.values[at] as number, sums.weights[at] as number);
    status[unit] =
      (sums.notAchieved[at] as number) > 0
        ? statusCodes['not-achieved']
        : (sums.achieved[at] as number) > 0
          ? statusCodes.achieved
          : 0;
  }
}

function meanOf(value: number, weight: number): number {
  const mean = value / weight;
  return Number.isFinite(mean) ? mean : NaN;
}
