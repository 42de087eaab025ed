import { nearestWhole } from '@tolok/formula';
import { type Policy, type Text, absentCode } from '@tolok/schema';
import { exactMean } from '../aggregate/exactMean.ts';
import type { ObjectiveResult, UnitSummary } from '../aggregate/summarize.ts';
import type { Plan } from '../plan/plan.ts';
import { isUp } from './columnBase.ts';
import type { ColumnNode } from './columnNode.ts';
import { statusCodes } from './judgeColumns.ts';
import type { RowSet } from './rowSet.ts';

/** The commitment as a whole, a row per work unit in the order of their codes. */
export interface UnitColumns extends CountColumns {
  readonly workUnit: readonly string[];
  readonly indicators: Int32Array;
  /** Achieved of all, in percent. */
  readonly successRatio: Float64Array;
  readonly computed: Int32Array;
  readonly reported: Int32Array;
  /** Those of the commitment, in its order. */
  readonly objectives: readonly ObjectiveColumns[];
}

interface MeanColumns {
  /** Percent; NaN where it covers nothing. */
  readonly meanAchievement: Float64Array;
  readonly meanCovers: Int32Array;
}

interface CountColumns extends MeanColumns {
  readonly achieved: Int32Array;
  readonly notAchieved: Int32Array;
  readonly absent: Int32Array;
}

export interface ObjectiveColumns extends MeanColumns {
  readonly id: string;
  readonly title: Text;
  /** How many indicators it has in a work unit; 0 where the unit does not have it. */
  readonly indicators: Int32Array;
  /** One of `statusCodes`, 0 where no indicator has a verdict. */
  readonly status: Uint8Array;
}

/** A work unit as the reference gives it. */
export function unitAt(units: UnitColumns, unit: number): UnitSummary {
  const at = (column: Int32Array): number => column[unit] ?? 0;
  const orNull = (column: Float64Array): number | null => {
    const x = column[unit] ?? NaN;
    return Number.isNaN(x) ? null : x;
  };
  const statusOf = (code: number | undefined) =>
    code === statusCodes.achieved
      ? ('achieved' as const)
      : code === statusCodes['not-achieved']
        ? ('not-achieved' as const)
        : null;
  const objectives = units.objectives.flatMap((one): ObjectiveResult[] =>
    at(one.indicators) === 0
      ? []
      : [
          {
            id: one.id,
            title: one.title,
            status: statusOf(one.status[unit]),
            meanAchievement: orNull(one.meanAchievement),
            meanCovers: at(one.meanCovers),
          },
        ],
  );
  const count = (wanted: ObjectiveResult['status']): number =>
    objectives.filter(({ status }) => status === wanted).length;
  return {
    workUnit: units.workUnit[unit] ?? '',
    summary: {
      indicators: at(units.indicators),
      achieved: at(units.achieved),
      notAchieved: at(units.notAchieved),
      absent: at(units.absent),
      successRatio: orNull(units.successRatio),
      meanAchievement: orNull(units.meanAchievement),
      meanCovers: at(units.meanCovers),
      objectives: {
        achieved: count('achieved'),
        notAchieved: count('not-achieved'),
        absent: count(null),
      },
      computed: at(units.computed),
      reported: at(units.reported),
    },
    objectives,
  };
}

const pending = absentCode('pending');
const missing = absentCode('missing-input');
const unit9 = 1e9;

/** The rows of each work unit in one block. */
interface UnitRows {
  readonly ofRow: Uint32Array;
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** The stage *aggregate* over columns: all work units, or those that a change touches. */
export class UnitSums {
  readonly base: UnitColumns;
  readonly #plan: Plan;
  readonly #nodes: readonly ColumnNode[];
  readonly #units: readonly string[];
  readonly #rowsOf = new Map<string, UnitRows>();
  readonly #objectiveOf: readonly number[];
  #spare: UnitColumns | null = null;

  constructor(plan: Plan, nodes: readonly ColumnNode[]) {
    this.#plan = plan;
    this.#nodes = nodes;
    this.#units = unitsOf(plan, nodes);
    const numbers = new Map(this.#units.map((unit, i) => [unit, i]));
    for (const { block, columns } of nodes) {
      if (!this.#rowsOf.has(block.name)) {
        this.#rowsOf.set(block.name, rowsByUnit(columns.entity['workUnit'] ?? [], numbers));
      }
    }
    const ids = (plan.commitment?.objectives ?? []).map(({ id }) => id);
    this.#objectiveOf = nodes.map(({ indicator }) => ids.indexOf(indicator.entry?.objective ?? ''));
    this.base = this.#allocate();
    this.refresh();
  }

  /** Adds everything up again, into the memory of `base`. */
  refresh(): void {
    this.#sum(this.base, this.#plan.policy, new Map(), 'all');
  }

  /** The work units after a what-if: those it does not touch are as they were. */
  recompute(policy: Policy, weights: ReadonlyMap<string, number>): UnitColumns {
    const touched = policy === this.#plan.policy && weights.size === 0 ? this.#touched() : 'all';
    if (touched === 'none') return this.base;
    this.#spare ??= this.#allocate();
    if (touched !== 'all') copyUnits(this.#spare, this.base);
    this.#sum(this.#spare, policy, weights, touched);
    return { ...this.#spare };
  }

  #touched(): RowSet {
    const units = new Set<number>();
    for (const { touched, block } of this.#nodes) {
      const ofRow = this.#rowsOf.get(block.name)?.ofRow;
      for (const rows of [touched.measured, touched.achieved, touched.verdicts]) {
        if (rows === 'all') return 'all';
        if (rows !== 'none') for (const row of rows) units.add(ofRow?.[row] ?? 0);
      }
    }
    return units.size === 0 ? 'none' : [...units];
  }

  #allocate(): UnitColumns {
    const count = this.#units.length;
    const counts = () => new Int32Array(count);
    const mean = () => ({ meanAchievement: new Float64Array(count), meanCovers: counts() });
    return {
      workUnit: this.#units,
      ...{ indicators: counts(), achieved: counts(), notAchieved: counts(), absent: counts() },
      successRatio: new Float64Array(count),
      ...mean(),
      ...{ computed: counts(), reported: counts() },
      objectives: (this.#plan.commitment?.objectives ?? []).map(({ id, title }) => ({
        ...{ id, title, indicators: counts(), status: new Uint8Array(count) },
        ...mean(),
      })),
    };
  }

  #sum(
    out: UnitColumns,
    policy: Policy,
    weights: ReadonlyMap<string, number>,
    units: RowSet,
  ): void {
    const { pendingInCount, pendingInMean } = policy;
    const countsPending = pendingInCount === 'not-achieved';
    const zeroForPending = pendingInMean === 'zero';
    const objectives = out.objectives.length;
    const groups = objectives + 1;
    const { columns, unplanned } = this.#columns(policy, weights, objectives);
    const sums = new Float64Array(groups);
    const totals = new Float64Array(groups);
    const covers = new Int32Array(groups);
    const counted = new Int32Array(groups);
    const bad = new Uint8Array(groups);
    const good = new Uint8Array(groups);
    const sumUnit = (unit: number): void => {
      sums.fill(0);
      totals.fill(0);
      covers.fill(0);
      counted.fill(0);
      bad.fill(0);
      good.fill(0);
      let exact = true;
      let [achieved, notAchieved, computed, all] = [0, 0, 0, 0];
      for (const one of columns) {
        const { offsets, rows } = one.rows;
        for (let k = offsets[unit] as number; k < (offsets[unit + 1] as number); k++) {
          const row = rows[k] as number;
          if (one.cell !== null && one.cell[row] === 0) continue;
          const { group, weight, weightUnits } = one;
          all++;
          counted[group]!++;
          if (one.computed === null ? one.isComputed : one.computed[row] === 1) computed++;
          let code = one.status === null ? 0 : (one.status[row] as number);
          const x = one.achievement === null ? NaN : (one.achievement[row] as number);
          let value = x;
          if (code === 0 || x !== x) {
            const reason = one.reason[row] as number;
            const isPending = reason === pending || reason === missing;
            if (code === 0 && isPending && countsPending) code = 2;
            if (x !== x && isPending && zeroForPending) value = 0;
          }
          if (code === 1) {
            achieved++;
            good[group] = 1;
          } else if (code === 2) {
            notAchieved++;
            bad[group] = 1;
          }
          if (value !== value) continue;
          covers[group]!++;
          const units9 = nearest(value * weight);
          const size = Math.abs(sums[group] as number) + Math.abs(units9);
          if (!(size <= Number.MAX_SAFE_INTEGER)) exact = false;
          sums[group] = (sums[group] as number) + units9;
          totals[group] = (totals[group] as number) + weightUnits;
        }
      }
      if (unplanned && unit === unplanned.unit) {
        for (const group of unplanned.groups) {
          all++;
          counted[group]!++;
        }
      }
      let [sum, total, covered] = [0, 0, 0];
      for (let group = 0; group < groups; group++) {
        const part = sums[group] as number;
        if (!(Math.abs(sum) + Math.abs(part) <= Number.MAX_SAFE_INTEGER)) exact = false;
        if (!((totals[group] as number) + total <= Number.MAX_SAFE_INTEGER)) exact = false;
        sum += part;
        total += totals[group] as number;
        covered += covers[group] as number;
        const own = out.objectives[group];
        if (!own) continue;
        own.indicators[unit] = counted[group] as number;
        own.status[unit] = bad[group] === 1 ? 2 : good[group] === 1 ? 1 : 0;
        own.meanCovers[unit] = covers[group] as number;
        own.meanAchievement[unit] = meanOf(part, totals[group] as number);
      }
      out.indicators[unit] = all;
      out.achieved[unit] = achieved;
      out.notAchieved[unit] = notAchieved;
      out.absent[unit] = all - achieved - notAchieved;
      out.successRatio[unit] = all === 0 ? NaN : (achieved * 100) / all;
      out.computed[unit] = computed;
      out.reported[unit] = all - computed;
      out.meanCovers[unit] = covered;
      out.meanAchievement[unit] = meanOf(sum, total);
      if (!exact) sumExactly(out, unit, columns, groups, zeroForPending);
    };
    if (units === 'all') for (let unit = 0; unit < this.#units.length; unit++) sumUnit(unit);
    else if (units !== 'none') units.forEach(sumUnit);
  }

  #columns(policy: Policy, weights: ReadonlyMap<string, number>, objectives: number) {
    const groupOf = (position: number) => (position < 0 ? objectives : position);
    const columns = this.#nodes.map((node, i): SummedColumn => {
      const { indicator, data, now, block } = node;
      const { measured, achieved, verdicts } = now;
      const { id, entry } = indicator;
      const weight = weights.get(id) ?? policy.weights?.[id] ?? entry?.weight ?? 1;
      const { aimed } = node;
      return {
        rows: this.#rowsOf.get(block.name) as UnitRows,
        cell: typeof data.cell === 'boolean' ? null : data.cell,
        status: aimed ? (verdicts?.status ?? null) : null,
        achievement: aimed ? (achieved?.achievement ?? null) : null,
        reason: aimed && achieved ? achieved.reason : measured.reason,
        computed: typeof measured.computed === 'boolean' ? null : measured.computed,
        isComputed: measured.computed === true,
        weight,
        weightUnits: nearest(weight),
        group: groupOf(this.#objectiveOf[i] ?? -1),
      };
    });
    // No row at all, where the flag says that none is the indicator's.
    const there = columns.filter((_, i) => this.#nodes[i]?.data.cell !== false);
    const { context, unplanned, commitment } = this.#plan;
    const ids = (commitment?.objectives ?? []).map(({ id }) => id);
    const own = this.#units.indexOf(context.workUnit ?? '');
    return {
      columns: there,
      unplanned:
        own < 0 || unplanned.length === 0
          ? null
          : {
              unit: own,
              groups: unplanned.map(({ objective }) => groupOf(ids.indexOf(objective))),
            },
    };
  }
}

interface SummedColumn {
  readonly rows: UnitRows;
  /** Null where every row is one. */
  readonly cell: Uint8Array | null;
  readonly status: Uint8Array | null;
  readonly achievement: Float64Array | null;
  readonly reason: Uint8Array;
  readonly computed: Uint8Array | null;
  readonly isComputed: boolean;
  readonly weight: number;
  /** In units of the ninth decimal. */
  readonly weightUnits: number;
  /** The objective it belongs to; the one past the last where it has none. */
  readonly group: number;
}

/** `nearestWhole` of a number in units of the ninth decimal. */
const nearest = (x: number): number => nearestWhole(x * unit9);

function meanOf(sum: number, total: number): number {
  const mean = sum / total;
  return Number.isFinite(mean) ? mean : NaN;
}

/** Sums beyond what doubles hold exactly: the reference adds them. */
function sumExactly(
  out: UnitColumns,
  unit: number,
  columns: readonly SummedColumn[],
  groups: number,
  zeroForPending: boolean,
): void {
  const all: { value: number; weight: number }[] = [];
  const byGroup = Array.from({ length: groups }, (): typeof all => []);
  for (const { rows, cell, achievement, reason, weight, group } of columns) {
    for (let k = rows.offsets[unit] ?? 0; k < (rows.offsets[unit + 1] ?? 0); k++) {
      const row = rows.rows[k] ?? 0;
      if (cell && cell[row] === 0) continue;
      const x = achievement?.[row] ?? NaN;
      const isPending = reason[row] === pending || reason[row] === missing;
      if (Number.isNaN(x) && !(isPending && zeroForPending)) continue;
      const one = { value: Number.isNaN(x) ? 0 : x, weight };
      all.push(one);
      byGroup[group]?.push(one);
    }
  }
  out.meanAchievement[unit] = exactMean(all) ?? NaN;
  out.objectives.forEach((objective, group) => {
    objective.meanAchievement[unit] = exactMean(byGroup[group] ?? []) ?? NaN;
  });
}

/** The work units that any result speaks of. */
function unitsOf({ context, unplanned }: Plan, nodes: readonly ColumnNode[]): readonly string[] {
  const units = new Set<string>();
  const done = new Set<string>();
  for (const { block, columns, data } of nodes) {
    if (done.has(block.name) || data.cell === false) continue;
    if (data.cell === true) done.add(block.name);
    const codes = columns.entity['workUnit'];
    for (let row = 0; row < columns.rows; row++) {
      if (isUp(data.cell, row)) units.add(codes?.[row] ?? '');
    }
  }
  if (unplanned.length > 0 && context.workUnit !== null) units.add(context.workUnit);
  return [...units].sort();
}

function rowsByUnit(codes: readonly string[], numbers: ReadonlyMap<string, number>): UnitRows {
  const count = numbers.size;
  // Rows of a unit without any result are counted past the last one.
  const ofRow = Uint32Array.from(codes, (code) => numbers.get(code) ?? count);
  const offsets = new Uint32Array(count + 2);
  for (const unit of ofRow) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + 1;
  for (let i = 0; i <= count; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const rows = new Uint32Array(codes.length);
  ofRow.forEach((unit, row) => {
    const at = next[unit] ?? 0;
    rows[at] = row;
    next[unit] = at + 1;
  });
  return { ofRow, offsets, rows };
}

function copyUnits(to: UnitColumns, from: UnitColumns): void {
  copyArrays(to, from);
  from.objectives.forEach((one, i) => {
    const own = to.objectives[i];
    if (own) copyArrays(own, one);
  });
}

function copyArrays(to: object, from: object): void {
  const own = to as Record<string, unknown>;
  for (const [name, column] of Object.entries(from)) {
    const into = own[name];
    if (column instanceof Float64Array && into instanceof Float64Array) into.set(column);
    if (column instanceof Int32Array && into instanceof Int32Array) into.set(column);
    if (column instanceof Uint8Array && into instanceof Uint8Array) into.set(column);
  }
}
