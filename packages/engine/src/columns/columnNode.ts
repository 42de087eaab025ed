import type { Replacements } from '@tolok/formula';
import type { TargetQuantity } from '../achieve/quantity.ts';
import { targetOf } from '../achieve/target.ts';
import type { Block } from '../bulk/blocks.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import type { BlockColumns, IndicatorData } from './blockColumns.ts';
import { type ColumnMeasure, compileMeasureColumns } from './measureColumns.ts';
import { type NodeColumns, type Touched, untouched } from './nodeColumns.ts';
import { type InputNode, NodeInputs } from './nodeInputs.ts';
import { type Judging, NodeJudge } from './nodeJudge.ts';
import { NodeMemory } from './nodeMemory.ts';
import { type NodePatches, noPatches, putActual } from './nodePatches.ts';
import { type RowSet, overRanges, unionOf } from './rowSet.ts';

/** How a node is made. */
export interface NodeParts {
  readonly plan: Plan;
  readonly indicator: PlannedIndicator;
  readonly block: Block;
  readonly columns: BlockColumns;
  /** The nodes of its inputs that are other indicators, by name of the input. */
  readonly inputs: ReadonlyMap<string, InputNode>;
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
  readonly patches: NodePatches = noPatches();
  /** As the data have it. */
  readonly base: NodeColumns;
  now: NodeColumns;
  touched: Touched = untouched;
  readonly #plan: Plan;
  readonly #inputs: NodeInputs;
  readonly #measure: ColumnMeasure;
  /** Null where nobody asks for verdicts or achievements. */
  readonly #judge: NodeJudge | null;
  readonly #memory = new NodeMemory();

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
    this.#inputs = new NodeInputs(indicator, data, inputs);
    const own = this.#inputs.allocateParts();
    this.#measure = compileMeasureColumns(plan, indicator, columns, this.#inputs.sources(own));
    const judged = { indicator, block, year: columns.year, quarter: plan.context.quarter };
    this.#judge =
      shown || taken ? new NodeJudge({ ...judged, formulas: new Map() }, judging, taken) : null;
    const judge = this.#judge?.own.aimed || taken ? this.#judge : null;
    this.base = {
      measured: this.#measure.allocate(),
      achieved: judge && judge.allocateAchieved(),
      verdicts: judge && judge.own.allocateVerdicts(),
      parts: own,
    };
    this.now = this.base;
    this.refresh();
  }

  /** Works everything out from the data, into the memory of `base`. */
  refresh(): void {
    const { rows } = this.columns;
    const { measured, achieved, verdicts, parts } = this.base;
    this.now = this.base;
    this.touched = untouched;
    this.#inputs.runParts(parts, rows, () => 'all');
    this.#measure.run(this.#inputs.sources(parts), measured, 0, rows);
    this.#measure.rank(measured, 0, rows);
    if (!this.#judge || !achieved || !verdicts) return;
    this.#judge.own.achieve(measured, achieved, 0, rows);
    this.#judge.own.decide(measured, achieved, verdicts, 0, rows);
  }

  /** Works out again what patches, a change of policy and the inputs' changes touch. */
  recompute(judging: Judging): void {
    const measuredRows = this.#remeasure();
    this.touched = { measured: measuredRows, achieved: measuredRows, verdicts: measuredRows };
    const rejudged = this.#judge?.rejudge(this.base, this.#memory, judging, {
      measured: this.now.measured,
      measuredRows,
      targeted: inOrder(this.patches.targets.keys()),
      targetAt: (row) => this.targetAt(row),
    });
    if (!rejudged) return;
    const { achieved, verdicts, touched } = rejudged;
    if (achieved !== this.base.achieved || verdicts !== this.base.verdicts) {
      this.now = { ...this.now, achieved, verdicts };
    }
    this.touched = { measured: measuredRows, ...touched };
  }

  /** Measures again what is touched, and gives the rows of it. */
  #remeasure(): RowSet {
    const { rows } = this.columns;
    const { inputs, actuals } = this.patches;
    const ofInputs = this.#inputs.touched();
    const byInputs = unionOf([...ofInputs, inOrder(inputs.keys())]);
    const touched = unionOf([byInputs, inOrder(actuals.keys())]);
    this.now = this.base;
    if (touched === 'none') return touched;
    let { parts } = this.base;
    if (byInputs !== 'none' && this.#inputs.hasParts) {
      parts = this.#memory.parts(parts, () => this.#inputs.allocateParts());
      this.#inputs.runParts(parts, rows, (i) => ofInputs[i] ?? 'none');
    }
    const measured = this.#memory.measured(this.base.measured, touched, this.#measure.allocate);
    const sources = this.#inputs.sources(parts);
    overRanges(byInputs, rows, (from, to) => this.#measure.run(sources, measured, from, to));
    for (const [row, replaced] of inputs) {
      this.#measure.runRow(sources, measured, row, replaced as Replacements);
    }
    for (const [row, actual] of actuals) putActual(measured, row, actual);
    overRanges(touched, rows, (from, to) => this.#measure.rank(measured, from, to));
    this.now = { ...this.base, measured, parts };
    return touched;
  }

  /** Whether any row has a target, after the what-if. */
  get aimed(): boolean {
    return this.#judge !== null && (this.#judge.own.aimed || this.patches.targets.size > 0);
  }

  /** Whether the data speak of any input in a row. */
  isComputed({ inputs }: PlannedIndicator, row: number): boolean {
    return this.#inputs.isFound(inputs, row);
  }

  /** Whether any target is a letter that is not among those known. */
  hasStrangeTarget(known: ReadonlySet<string>): boolean {
    const own = this.#judge?.own.judgements.map(({ judgement }) => judgement.target) ?? [];
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
      this.#plan.context.quarter,
      replaced === undefined ? null : { path: '', value: replaced },
    ).value;
  }
}

const inOrder = (rows: Iterable<number>): RowSet => unionOf([[...rows].sort((a, b) => a - b)]);
