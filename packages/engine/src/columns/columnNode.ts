import type { InputColumn, RangeFormula, Replacements } from '@tolok/formula';
import { type Policy, absentCode, isAbsent } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import type { Quantity, TargetQuantity } from '../achieve/quantity.ts';
import { targetOf } from '../achieve/target.ts';
import type { Block } from '../bulk/blocks.ts';
import type { Plan, PlannedIndicator, PlannedReference } from '../plan/plan.ts';
import { type BlockColumns, type IndicatorData, isUp } from './blockColumns.ts';
import type { PartRows } from './blockColumns.ts';
import {
  type AchievedColumns,
  type ColumnJudge,
  type VerdictColumns,
  compileJudgeColumns,
} from './judgeColumns.ts';
import {
  type ColumnMeasure,
  type FoundSource,
  type MeasuredColumns,
  type Sources,
  compileMeasureColumns,
} from './measureColumns.ts';
import { type PartColumns, type PartReader, compileParts } from './partColumns.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';

/** The results of one indicator over the rows of its block. */
export interface NodeColumns {
  readonly measured: MeasuredColumns;
  /** Null where no row has a target and nobody asks. */
  readonly achieved: AchievedColumns | null;
  readonly verdicts: VerdictColumns | null;
  /** Its inputs from other blocks, by name. */
  readonly parts: ReadonlyMap<string, PartColumns>;
}

/** What a change touches of one indicator. */
export interface Touched {
  readonly measured: RowSet;
  readonly achieved: RowSet;
  readonly verdicts: RowSet;
}

/** What a what-if puts in place of single values, by row. */
export interface Patches {
  readonly inputs: Map<number, Record<string, Quantity>>;
  readonly actuals: Map<number, Quantity>;
  readonly targets: Map<number, TargetQuantity>;
}

/** Under what a node is judged; `unchanged` where that is the plan's own policy. */
export interface Judging {
  readonly policy: Policy;
  readonly achiever: () => Achiever;
  readonly unchanged: boolean;
}

interface Child {
  readonly input: PlannedReference;
  readonly node: ColumnNode;
  /** Null where it stands in the same row. */
  readonly part: { readonly rows: PartRows; readonly reader: PartReader } | null;
}

const nothing: Touched = { measured: 'none', achieved: 'none', verdicts: 'none' };

/** How a node is made. */
export interface NodeParts {
  readonly plan: Plan;
  readonly indicator: PlannedIndicator;
  readonly block: Block;
  readonly columns: BlockColumns;
  /** The nodes of its inputs that are other indicators, by name of the input. */
  readonly inputs: ReadonlyMap<string, ColumnNode>;
  /** Whether its verdicts are results. */
  readonly shown: boolean;
  /** Whether another indicator takes its achievement. */
  readonly taken: boolean;
}

/**
 * One indicator over the rows of one block: its results as the data have them, and those of the
 * latest what-if. What a change does not touch is the same arrays in both.
 */
export class ColumnNode {
  readonly indicator: PlannedIndicator;
  readonly block: Block;
  readonly columns: BlockColumns;
  readonly data: IndicatorData;
  readonly shown: boolean;
  readonly patches: Patches = { inputs: new Map(), actuals: new Map(), targets: new Map() };
  /** As the data have it. */
  readonly base: NodeColumns;
  now: NodeColumns;
  touched: Touched = nothing;
  readonly #plan: Plan;
  readonly #children: readonly Child[];
  readonly #measure: ColumnMeasure;
  readonly #judged: boolean;
  readonly #taken: boolean;
  readonly #formulas = new Map<string, RangeFormula>();
  readonly #baseJudge: ColumnJudge | null;
  #spare: Partial<Writable> = {};

  constructor(parts: NodeParts, judging: Judging) {
    const { plan, indicator, block, columns, inputs, shown, taken } = parts;
    this.indicator = indicator;
    this.block = block;
    this.columns = columns;
    const data = columns.indicators.get(indicator.id);
    if (!data) throw new Error(`${indicator.id} has no columns`);
    this.data = data;
    this.shown = shown;
    this.#plan = plan;
    this.#judged = shown || taken;
    this.#taken = taken;
    this.#children = indicator.inputs.flatMap((input) => {
      const node = inputs.get(input.name);
      if (input.kind !== 'indicator' || !node) return [];
      const rows = data.parts.get(input.name);
      const part = rows ? { rows, reader: compileParts(indicator, input, rows) } : null;
      return [{ input, node, part }];
    });
    const ownParts = this.#freshParts();
    this.#measure = compileMeasureColumns(plan, indicator, columns, this.#sources(ownParts));
    this.#baseJudge = this.#judged ? this.#compileJudge(judging) : null;
    const judge = this.#baseJudge?.aimed || taken ? this.#baseJudge : null;
    this.base = {
      measured: this.#measure.allocate(),
      achieved: judge && this.#freshAchieved(),
      verdicts: judge && judge.allocateVerdicts(),
      parts: ownParts,
    };
    this.now = this.base;
    this.refresh();
  }

  /** Works everything out from the data, into the memory of `base`. */
  refresh(): void {
    const { rows } = this.columns;
    const { measured, achieved, verdicts, parts } = this.base;
    const judge = this.#baseJudge;
    this.now = this.base;
    this.touched = nothing;
    this.#runParts(parts, () => 'all');
    this.#measure.run(this.#sources(parts), measured, 0, rows);
    this.#measure.rank(measured, 0, rows);
    if (!judge || !achieved || !verdicts) return;
    judge.achieve(measured, achieved, 0, rows);
    judge.decide(measured, achieved, verdicts, 0, rows);
  }

  get quarter(): number | null {
    return this.#plan.context.quarter;
  }

  /** Works out again what patches, a change of policy and the inputs' changes touch. */
  recompute(judging: Judging): void {
    const { rows } = this.columns;
    const { inputs, actuals, targets } = this.patches;
    const ofChild = this.#children.map((child) => this.#touchedBy(child));
    const byInputs = unionOf([...ofChild, [...inputs.keys()]]);
    const measuredRows = unionOf([byInputs, sorted(actuals.keys())]);
    let { measured, parts } = this.base;
    if (measuredRows !== 'none') {
      if (byInputs !== 'none' && this.#children.some(({ part }) => part)) {
        parts = this.#sparePartsOf(ofChild);
      }
      measured = this.#spareMeasured(measuredRows);
      const sources = this.#sources(parts);
      overRanges(byInputs, rows, (from, to) => this.#measure.run(sources, measured, from, to));
      for (const [row, replaced] of inputs) {
        this.#measure.runRow(sources, measured, row, replaced as Replacements);
      }
      for (const [row, actual] of actuals) putActual(measured, row, actual);
      overRanges(measuredRows, rows, (from, to) => this.#measure.rank(measured, from, to));
    }
    this.now = measured === this.base.measured ? this.base : { ...this.base, measured, parts };
    this.touched = { measured: measuredRows, achieved: measuredRows, verdicts: measuredRows };
    if (this.#judged) this.#rejudge(judging, measuredRows, sorted(targets.keys()));
  }

  /** Whether any row has a target, after the what-if. */
  get aimed(): boolean {
    return this.#baseJudge !== null && (this.#baseJudge.aimed || this.patches.targets.size > 0);
  }

  /** Whether the data speak of any input in a row. */
  isComputed({ inputs }: PlannedIndicator, row: number): boolean {
    return inputs.some(({ name }) => {
      const own = this.data.inputs.get(name);
      if (own) return isUp(own.found, row);
      const child = this.#children.find(({ input }) => input.name === name);
      if (!child) return false;
      const { offsets } = child.part?.rows ?? { offsets: null };
      return offsets
        ? (offsets[row + 1] ?? 0) > (offsets[row] ?? 0)
        : isUp(child.node.data.cell, row);
    });
  }

  /** Whether any target is a letter that is not among those known. */
  hasStrangeTarget(known: ReadonlySet<string>): boolean {
    const own = this.#baseJudge?.judgements.map(({ judgement }) => judgement.target) ?? [];
    return [...own, ...this.patches.targets.values()].some(
      (target) => typeof target === 'string' && !known.has(target),
    );
  }

  /** The target of a row, after the what-if. */
  targetAt(row: number): TargetQuantity | null {
    return this.targetOf(row, this.patches.targets);
  }

  /** The target of a row where some are replaced. */
  targetOf(row: number, targets: ReadonlyMap<number, TargetQuantity>): TargetQuantity | null {
    const replaced = targets.get(row);
    return targetOf(
      this.indicator,
      this.columns.year[row] ?? 0,
      this.quarter,
      replaced === undefined ? null : { path: '', value: replaced },
    ).value;
  }

  #rejudge(judging: Judging, measuredRows: RowSet, targeted: RowSet): void {
    const { rows } = this.columns;
    const { measured } = this.now;
    const before = this.#baseJudge as ColumnJudge;
    const judge = judging.unchanged ? before : this.#compileJudge(judging);
    const { base } = this;
    if (!judge.aimed && !this.#taken && targeted === 'none') return;
    const first = base.achieved === null || base.verdicts === null;
    const same = judging.unchanged || judge.achievesAs(before);
    const achievedRows = first || !same ? 'all' : unionOf([measuredRows, targeted]);
    const verdictRows = judging.unchanged ? achievedRows : 'all';
    let { achieved, verdicts } = base;
    if (achievedRows !== 'none') {
      achieved = this.#spareAchieved(achievedRows);
      const into = achieved;
      overRanges(achievedRows, rows, (from, to) => judge.achieve(measured, into, from, to));
    }
    if (verdictRows !== 'none' && achieved) {
      verdicts = this.#spareVerdicts(judge, verdictRows);
      const [from, into] = [achieved, verdicts];
      overRanges(verdictRows, rows, (start, end) => judge.decide(measured, from, into, start, end));
      for (const row of this.patches.targets.keys()) {
        judge.judgeRow(measured, from, into, row, this.targetAt(row));
      }
    }
    if (achieved !== base.achieved || verdicts !== base.verdicts) {
      this.now = { ...this.now, achieved, verdicts };
    }
    this.touched = { measured: measuredRows, achieved: achievedRows, verdicts: verdictRows };
  }

  #compileJudge({ policy, achiever }: Judging): ColumnJudge {
    return compileJudgeColumns(policy, achiever, {
      indicator: this.indicator,
      block: this.block,
      year: this.columns.year,
      quarter: this.quarter,
      formulas: this.#formulas,
    });
  }

  /** What of this node a change in one of its inputs touches. */
  #touchedBy({ input, node, part }: Child): RowSet {
    const rows = input.input.take === 'actual' ? node.touched.measured : node.touched.achieved;
    const both = unionOf([rows, node.touched.measured]);
    if (!part || typeof both === 'string') return both;
    const parents = parentsOf(part.rows, node.columns.rows);
    return [...new Set(both.map((row) => parents[row] ?? -1))]
      .filter((row) => row >= 0)
      .sort((a, b) => a - b);
  }

  #sources(parts: ReadonlyMap<string, PartColumns>): Sources {
    const { formula, inputs } = this.indicator;
    if (!formula) return { inputs: { names: {}, aggregates: [] }, found: [] };
    const names: Record<string, InputColumn> = {};
    const found: FoundSource[] = [];
    const lists: (InputColumn | undefined)[] = formula.aggregates.map(
      ({ index }) => this.data.lists[index] ?? undefined,
    );
    for (const { name } of inputs) {
      const own = this.data.inputs.get(name);
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
        names[input.name] = takenFrom(input, measured, achieved);
        found.push({ found: cell, reason: measured.reason, sample: measured.sample, there: cell });
      }
    }
    return { inputs: { names, aggregates: lists }, found };
  }

  #freshParts(): Map<string, PartColumns> {
    return new Map(
      this.#children.flatMap(({ input, node, part }) =>
        part ? [[input.name, part.reader.allocate(node.now.measured.sample !== false)]] : [],
      ),
    );
  }

  #runParts(into: ReadonlyMap<string, PartColumns>, rowsOf: (child: number) => RowSet): void {
    for (const [i, { input, node, part }] of this.#children.entries()) {
      const out = into.get(input.name);
      if (!part || !out) continue;
      const { measured, achieved } = node.now;
      const taken = input.input.take === 'actual' ? null : achieved;
      overRanges(rowsOf(i), this.columns.rows, (from, to) =>
        part.reader.run(measured, taken, out, from, to),
      );
    }
  }

  #sparePartsOf(ofChild: readonly RowSet[]): ReadonlyMap<string, PartColumns> {
    const parts = (this.#spare.parts ??= this.#freshParts());
    for (const [name, columns] of parts) {
      const from = this.base.parts.get(name);
      if (from) copyParts(columns, from);
    }
    this.#runParts(parts, (i) => ofChild[i] ?? 'none');
    return parts;
  }

  #spareMeasured(rows: RowSet): MeasuredColumns {
    const spare = (this.#spare.measured ??= this.#measure.allocate());
    const { measured } = this.base;
    spare.letters = measured.letters && {
      ...measured.letters,
      codes: measured.letters.codes.slice(),
    };
    if (rows === 'all') return spare;
    spare.actual.set(measured.actual);
    spare.reason.set(measured.reason);
    copyFlags(spare.band, measured.band);
    copyFlags(spare.computed, measured.computed);
    copyFlags(spare.sample, measured.sample);
    return spare;
  }

  #freshAchieved(): AchievedColumns {
    const { rows } = this.columns;
    return {
      achievement: new Float64Array(rows),
      achievementReason: this.#taken ? new Uint8Array(rows) : null,
      reason: new Uint8Array(rows),
    };
  }

  #spareAchieved(rows: RowSet): AchievedColumns {
    const spare = (this.#spare.achieved ??= this.#freshAchieved());
    const { achieved } = this.base;
    if (rows === 'all' || !achieved) return spare;
    spare.achievement.set(achieved.achievement);
    copyFlags(spare.achievementReason, achieved.achievementReason);
    spare.reason.set(achieved.reason);
    return spare;
  }

  #spareVerdicts(judge: ColumnJudge, rows: RowSet): VerdictColumns {
    const spare = (this.#spare.verdicts ??= judge.allocateVerdicts());
    const { verdicts } = this.base;
    if (rows === 'all' || !verdicts) return spare;
    spare.status.set(verdicts.status);
    for (const [id, holds] of Object.entries(verdicts.findings)) spare.findings[id]?.set(holds);
    return spare;
  }
}

/** The memory a what-if is worked out in, made when first needed. */
interface Writable {
  measured: MeasuredColumns;
  achieved: AchievedColumns;
  verdicts: VerdictColumns;
  parts: Map<string, PartColumns>;
}

const sorted = (rows: Iterable<number>): RowSet => unionOf([[...rows].sort((a, b) => a - b)]);

const copyFlags = (to: unknown, from: unknown): void => {
  if (to instanceof Uint8Array && from instanceof Uint8Array) to.set(from);
};

function copyParts(to: PartColumns, from: PartColumns): void {
  to.values.set(from.values);
  to.reasons.set(from.reasons);
  to.found.set(from.found);
  copyFlags(to.sample, from.sample);
  for (const [index, list] of from.lists) {
    to.lists.get(index)?.values.set(list.values);
    to.lists.get(index)?.reasons.set(list.reasons);
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

function putActual(out: MeasuredColumns, row: number, actual: Quantity): void {
  const letter = typeof actual === 'string';
  out.actual[row] = typeof actual === 'number' ? actual : NaN;
  out.reason[row] = isAbsent(actual) ? absentCode(actual.reason) : 0;
  if (letter) {
    const words = out.letters?.words ?? [];
    const known = words.indexOf(actual);
    out.letters = {
      codes: out.letters?.codes ?? new Uint16Array(out.actual.length),
      words: known < 0 ? [...words, actual] : words,
    };
    out.letters.codes[row] = (known < 0 ? words.length : known) + 1;
  } else if (out.letters) out.letters.codes[row] = 0;
}

const parentIndexes = new WeakMap<PartRows, Int32Array>();

/** The row that each part belongs to, -1 for none. */
function parentsOf(parts: PartRows, count: number): Int32Array {
  let parents = parentIndexes.get(parts);
  if (parents) return parents;
  parents = new Int32Array(count).fill(-1);
  const { offsets, rows } = parts;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = offsets[row] ?? 0; k < (offsets[row + 1] ?? 0); k++)
      parents[rows[k] as number] = row;
  }
  parentIndexes.set(parts, parents);
  return parents;
}
