import { compileCase } from '@tolok/formula';
import { type Value, absent, isAbsent } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import type { Quantity } from '../achieve/quantity.ts';
import { aggregateValues } from '../aggregate/aggregateValues.ts';
import {
  type Base,
  type InputCell,
  type ReportedFigure,
  cellKey,
  entityText,
} from '../collect/base.ts';
import { type Cell, type Cells, reportedOf } from './cells.ts';
import type { Changes } from '../whatIf/changes.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type {
  Plan,
  PlannedConstant,
  PlannedIndicator,
  PlannedInput,
  PlannedReference,
} from '../plan/plan.ts';
import type { Place } from '../results.ts';
import { roundTo } from './round.ts';
import { targetOf } from '../achieve/target.ts';
import { periodEnd } from '../rules/versions.ts';

/** The actual of one cell and what it was made of. */
export interface Measured extends Cell {
  readonly actual: Quantity;
  readonly origin: 'computed' | 'reported';
  readonly sample: boolean;
  readonly places: readonly Place[];
  /** What the formula was given, in its order; null where it did not run. */
  readonly inputs: readonly MeasuredInput[] | null;
  /** Paths of the overrides that took part. */
  readonly changed: readonly string[];
}

export interface MeasuredInput {
  readonly name: string;
  readonly value: Value | readonly Value[];
  /** False when nothing in the data speaks of it. */
  readonly found: boolean;
  readonly sample: boolean;
  readonly places: readonly Place[];
  readonly changed: readonly string[];
}

/** Gives the actual of any cell of a planned indicator. */
export type Measurer = (indicator: PlannedIndicator, cell: Cell) => Measured;

/**
 * The stage *measure*: inputs to actual. The formula runs wherever its inputs are; the office's own
 * figure stands where they are not. Each cell is worked out once.
 *
 * Absent: `discontinued` from the day an indicator ended, `missing-input` when neither inputs nor a
 * reported figure are there, otherwise the reason of the first absent input.
 */
export function compileMeasure(
  plan: Plan,
  base: Base,
  cells: Cells,
  changes: Changes,
  achieve: Achiever,
): Measurer {
  const known = new Map<string, Measured>();
  const formulas = new Map(
    plan.indicators.flatMap(({ id, formula }) => (formula ? [[id, compileCase(formula)]] : [])),
  );
  const byId = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));

  const measure: Measurer = (indicator, cell) => {
    const key = `${indicator.id}\u001e${cellKey(cell.entity, entityKeys(indicator), cell.year)}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = measureOne(indicator, cell)));
    return found;
  };

  const measureOne = (indicator: PlannedIndicator, cell: Cell): Measured => {
    const replaced = changes.actual(indicator, cell);
    const stands = computed(indicator, cell) ?? reported(indicator, cell);
    if (replaced) {
      return { ...stands, actual: replaced.value, changed: [...stands.changed, replaced.path] };
    }
    const ended = indicator.endedOn !== null && indicator.endedOn <= endOf(plan, cell);
    return ended ? { ...stands, actual: absent('discontinued') } : stands;
  };

  /** Null when no input is there, or when one is missing and the office reported a figure. */
  const computed = (indicator: PlannedIndicator, cell: Cell): Measured | null => {
    const formula = formulas.get(indicator.id);
    if (!formula) return null;
    if (isUnreadable(indicator, cell)) return unreadable(cell);
    const inputs = indicator.inputs.map((input) => inputAt(indicator, input, cell));
    if (!inputs.some(({ found }) => found)) return null;
    const value = formula(Object.fromEntries(inputs.map((input) => [input.name, input.value])));
    const hasFigure = figureAt(indicator, cell) !== null;
    if (isAbsent(value) && value.reason === 'missing-input' && hasFigure) return null;
    const { rounding } = indicator.rule;
    return {
      ...cell,
      actual: isAbsent(value) || !rounding ? value : roundTo(value, rounding),
      origin: 'computed',
      sample: inputs.some(({ sample }) => sample),
      places: inputs.flatMap(({ places }) => places),
      inputs,
      changed: inputs.flatMap(({ changed }) => changed),
    };
  };

  const reported = (indicator: PlannedIndicator, cell: Cell): Measured => {
    const figure = figureAt(indicator, cell);
    return {
      ...cell,
      actual: figure?.value ?? absent('missing-input'),
      origin: indicator.rule.reported ? 'reported' : 'computed',
      sample: figure?.sample ?? false,
      places: figure ? [figure.place] : [],
      inputs: null,
      changed: [],
    };
  };

  const figureAt = (indicator: PlannedIndicator, { entity, year }: Cell): ReportedFigure | null => {
    const figures = reportedOf(indicator, base, changes.facts).filter(
      (figure) => figure.workUnit === entity['workUnit'] && figure.year === year,
    );
    const { quarter } = plan.context;
    const at = (wanted: number | null) => figures.find((figure) => figure.quarter === wanted);
    // A figure up to the fourth quarter is the year's; an annual one says nothing of a quarter.
    return at(quarter) ?? (quarter === null ? at(4) : undefined) ?? null;
  };

  const inputAt = (indicator: PlannedIndicator, input: PlannedInput, cell: Cell): MeasuredInput => {
    const replaced = changes.input(indicator, input.name, cell);
    const read = readInput(indicator, input, cell);
    if (!replaced || typeof replaced.value === 'string') return read;
    return { ...read, value: replaced.value, found: true, changed: [replaced.path] };
  };

  const readInput = (
    indicator: PlannedIndicator,
    input: PlannedInput,
    { entity, year }: Cell,
  ): MeasuredInput => {
    if (input.kind === 'constant') return constantOf(input);
    const at = { entity, year: year + (input.input.yearOffset ?? 0) };
    return input.kind === 'rows'
      ? fromRows(input.name, rowsAt(indicator, input.name, at))
      : fromIndicator(input, at);
  };

  const rowsAt = (indicator: PlannedIndicator, name: string, { entity, year }: Cell) =>
    base.inputs
      .get(indicator.id)
      ?.get(name)
      ?.get(cellKey(entity, entityKeys(indicator), year)) ?? null;

  const fromIndicator = (input: PlannedReference, { entity, year }: Cell): MeasuredInput => {
    const child = byId.get(input.indicator);
    const parts = (child ? (cells.get(child.id) ?? []) : [])
      .filter(
        (part) =>
          part.year === year &&
          Object.entries(entity).every(([key, value]) => part.entity[key] === value),
      )
      // In the order their rows are shown, whatever tables they came from.
      .sort((a, b) => (entityText(a.entity) < entityText(b.entity) ? -1 : 1))
      .map((part) => measure(child as PlannedIndicator, part));
    const values = parts.map((part) => taken(input, child as PlannedIndicator, part));
    return {
      name: input.name,
      value: valueOfParts(input, values),
      found: parts.some(({ actual }) => !isAbsent(actual)),
      sample: parts.some(({ sample }) => sample),
      places: parts.flatMap(({ places }) => places),
      changed: [...new Set(parts.flatMap(({ changed }) => changed))],
    };
  };

  const taken = (input: PlannedReference, child: PlannedIndicator, part: Measured): Value => {
    if (input.input.take === 'actual') {
      return typeof part.actual === 'string' ? absent('undefined') : part.actual;
    }
    const target = targetOf(child, part.year, plan.context.quarter, changes.target(child, part));
    return achieve(child, part.actual, target.value).achievement;
  };

  return measure;
}

const endOf = (plan: Plan, cell: Cell): string => periodEnd(cell.year, plan.context.quarter);

/** Where a table of inputs could not be read, another figure does not take the place of the formula. */
const isUnreadable = ({ inputs }: PlannedIndicator, { entity }: Cell): boolean =>
  inputs.some(
    (input) =>
      input.kind === 'rows' &&
      input.unread.some((units) => units.length === 0 || units.includes(entity['workUnit'] ?? '')),
  );

const unreadable = (cell: Cell): Measured => ({
  ...cell,
  actual: absent('missing-input'),
  origin: 'computed',
  sample: false,
  places: [],
  inputs: null,
  changed: [],
});

/** A number of the rule is always at hand, and no sign that there are data. */
const constantOf = ({ name, input }: PlannedConstant): MeasuredInput => ({
  name,
  value: input.constant,
  found: false,
  sample: false,
  places: [],
  changed: [],
});

function fromRows(name: string, cell: InputCell | null): MeasuredInput {
  return {
    name,
    value: cell?.value ?? absent('missing-input'),
    found: cell !== null,
    sample: cell?.sample ?? false,
    places: cell?.places ?? [],
    changed: [],
  };
}

function valueOfParts(
  { input }: PlannedReference,
  values: readonly Value[],
): Value | readonly Value[] {
  const wanted =
    input.absent === 'skip'
      ? values.filter((value) => !isAbsent(value))
      : input.absent === 'zero'
        ? values.map((value) => (isAbsent(value) ? 0 : value))
        : values;
  switch (input.aggregate) {
    case 'list':
      return wanted.length === 0 ? absent('missing-input') : wanted;
    case 'count':
      return wanted.length;
    case undefined:
      return wanted.length === 1
        ? (wanted[0] as Value)
        : absent(wanted.length === 0 ? 'missing-input' : 'undefined');
    default:
      return aggregateValues(input.aggregate, wanted);
  }
}
