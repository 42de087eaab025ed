import type { InputColumn } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import type { PlannedIndicator, PlannedReference } from '../plan/plan.ts';
import { type BlockColumns, type IndicatorData, type PartRows, isUp } from './blockColumns.ts';
import type { AchievedColumns } from './judgeColumns.ts';
import type { FoundSource, MeasuredColumns, Sources } from './measureColumns.ts';
import type { NodeColumns, Touched } from './nodeColumns.ts';
import { type PartColumns, type PartReader, compileParts } from './partColumns.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';

/** An indicator as those that use it see it. */
export interface InputNode {
  readonly columns: BlockColumns;
  readonly data: IndicatorData;
  readonly now: NodeColumns;
  readonly touched: Touched;
}

interface Child {
  readonly input: PlannedReference;
  readonly node: InputNode;
  /** Null where it stands in the same row. */
  readonly part: { readonly rows: PartRows; readonly reader: PartReader } | null;
}

type Parts = ReadonlyMap<string, PartColumns>;

/** Where the inputs of one indicator come from: its own data, the same row, rows of other blocks. */
export class NodeInputs {
  readonly #indicator: PlannedIndicator;
  readonly #data: IndicatorData;
  readonly #children: readonly Child[];

  /** `nodes` are the inputs that are other indicators, by name of the input. */
  constructor(
    indicator: PlannedIndicator,
    data: IndicatorData,
    nodes: ReadonlyMap<string, InputNode>,
  ) {
    this.#indicator = indicator;
    this.#data = data;
    this.#children = indicator.inputs.flatMap((input) => {
      const node = nodes.get(input.name);
      if (input.kind !== 'indicator' || !node) return [];
      const rows = data.parts.get(input.name);
      const part = rows ? { rows, reader: compileParts(indicator, input, rows) } : null;
      return [{ input, node, part }];
    });
  }

  get hasParts(): boolean {
    return this.#children.some(({ part }) => part);
  }

  /** What the latest results of the inputs' indicators and these parts come to, as sources. */
  sources(parts: Parts): Sources {
    const { formula, inputs } = this.#indicator;
    if (!formula) return { inputs: { names: {}, aggregates: [] }, found: [] };
    const names: Record<string, InputColumn> = {};
    const found: FoundSource[] = [];
    const lists: (InputColumn | undefined)[] = formula.aggregates.map(
      ({ index }) => this.#data.lists[index] ?? undefined,
    );
    for (const { name } of inputs) {
      const own = this.#data.inputs.get(name);
      if (!own) continue;
      names[name] = own;
      found.push({ found: own.found, reason: null, sample: own.sample, there: own.found });
    }
    for (const { input, node, part } of this.#children) {
      const put = part && parts.get(input.name);
      if (put) {
        names[input.name] = put;
        for (const [index, list] of put.lists) lists[index] = list;
        found.push({ found: put.found, reason: null, sample: put.sample, there: true });
      } else {
        const { measured, achieved } = node.now;
        const { cell } = node.data;
        names[input.name] = asTheInputSays(input, takenFrom(input, measured, achieved), cell);
        found.push({ found: cell, reason: measured.reason, sample: measured.sample, there: cell });
      }
    }
    return { inputs: { names, aggregates: lists }, found };
  }

  /** The rows that changes of each input touch. */
  touched(): readonly RowSet[] {
    return this.#children.map(({ input, node, part }) => {
      const rows = input.input.take === 'actual' ? node.touched.measured : node.touched.achieved;
      const both = unionOf([rows, node.touched.measured]);
      if (!part || typeof both === 'string') return both;
      const parents = parentsOf(part.rows, node.columns.rows);
      return [...new Set(both.map((row) => parents[row] ?? -1))]
        .filter((row) => row >= 0)
        .sort((a, b) => a - b);
    });
  }

  allocateParts(): Parts {
    return new Map(
      this.#children.flatMap(({ input, node, part }) =>
        part ? [[input.name, part.reader.allocate(node.now.measured.sample !== false)]] : [],
      ),
    );
  }

  /** Puts parts together in the rows given for each input, of `count` in all. */
  runParts(into: Parts, count: number, rowsOf: (child: number) => RowSet): void {
    for (const [i, { input, node, part }] of this.#children.entries()) {
      const out = into.get(input.name);
      if (!part || !out) continue;
      const { measured, achieved } = node.now;
      const taken = input.input.take === 'actual' ? null : achieved;
      overRanges(rowsOf(i), count, (from, to) => part.reader.run(measured, taken, out, from, to));
    }
  }

  /** Whether the data speak of any of these inputs in a row. */
  isFound(inputs: readonly { readonly name: string }[], row: number): boolean {
    return inputs.some(({ name }) => {
      const own = this.#data.inputs.get(name);
      if (own) return isUp(own.found, row);
      const child = this.#children.find(({ input }) => input.name === name);
      if (!child) return false;
      if (!child.part) return isUp(child.node.data.cell, row);
      const { offsets } = child.part.rows;
      return (offsets[row + 1] ?? 0) > (offsets[row] ?? 0);
    });
  }
}

/** What a reference takes from the same row: a letter is no number. */
function takenFrom(
  { input }: PlannedReference,
  { actual, reason, letters }: MeasuredColumns,
  achieved: AchievedColumns | null,
): InputColumn {
  if (input.take === 'achievement' && achieved) {
    return { values: achieved.achievement, reasons: achieved.achievementReason ?? 0 };
  }
  if (!letters) return { values: actual, reasons: reason };
  const undefinedCode = absentCode('undefined');
  return {
    values: actual,
    reasons: reason.map((code, row) => ((letters.codes[row] ?? 0) > 0 ? undefinedCode : code)),
  };
}

/** A row that is none of the other's lacks it; an absence may count as zero, or be passed over. */
function asTheInputSays(
  { input: { absent: how } }: PlannedReference,
  taken: InputColumn,
  cell: IndicatorData['cell'],
): InputColumn {
  const propagates = how === undefined || how === 'propagate';
  if (propagates && cell === true) return taken;
  const { values, reasons } = taken;
  const missing = absentCode('missing-input');
  const given = new Float64Array(values.length);
  const why = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = isUp(cell, row) ? (values[row] ?? NaN) : NaN;
    const isThere = value === value;
    const isZero = how === 'zero' && isUp(cell, row);
    given[row] = isThere ? value : isZero ? 0 : NaN;
    if (isThere || isZero) continue;
    const own = typeof reasons === 'number' ? reasons : (reasons[row] ?? missing);
    why[row] = propagates && isUp(cell, row) ? own : missing;
  }
  return { values: given, reasons: why };
}

const parentIndexes = new WeakMap<PartRows, Int32Array>();

/** The row that each part belongs to, -1 for none. */
function parentsOf(parts: PartRows, count: number): Int32Array {
  let parents = parentIndexes.get(parts);
  if (parents) return parents;
  parents = new Int32Array(count).fill(-1);
  const { offsets, rows } = parts;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = offsets[row] ?? 0; k < (offsets[row + 1] ?? 0); k++) {
      parents[rows[k] as number] = row;
    }
  }
  parentIndexes.set(parts, parents);
  return parents;
}
