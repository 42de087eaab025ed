import { type SqlExpression, sql } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import type { PlannedIndicator, PlannedInput } from '../../plan/plan.ts';
import { simplified } from '../known.ts';
import { inputColumn, inputPart, reportedColumns } from '../names.ts';

/** An input of a row, wherever it comes from. Nothing here is NULL but the value. */
export interface BoundInput {
  readonly value: SqlExpression;
  /** Why the value is NULL; means nothing where it is not. */
  readonly reason: SqlExpression;
  /** Whether the data speak of it. */
  readonly found: SqlExpression;
  readonly sample: SqlExpression;
}

/** What the office reported, for an indicator that may take it. */
export interface BoundFigure {
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
  readonly letter: SqlExpression;
  /** Whether there is a figure for the period. */
  readonly figure: SqlExpression;
  readonly sample: SqlExpression;
}

const no = sql.boolean(false);
const missing = sql.integer(absentCode('missing-input'));

/** The input, and whether its group is there at all. */
export function bindInput(
  indicator: PlannedIndicator,
  input: PlannedInput,
  present: SqlExpression,
  has: (name: string) => boolean,
): { input: BoundInput; cell: SqlExpression } {
  const name = inputColumn(indicator, input.name);
  const part = (of: 'reason' | 'found' | 'sample' | 'count') => inputPart(name, of);
  const orNo = (column: string) => sql.call('coalesce', sql.column(column), no);
  const found = has(part('found')) ? orNo(part('found')) : present;
  const bindings = input.kind === 'rows' ? input.bindings : [];
  const made = has(part('sample'))
    ? orNo(part('sample'))
    : sql.boolean(bindings.some((one) => one.sample));
  // Rows that are not there are not made up; parts that are there may be without a value.
  const sample = input.kind === 'rows' ? simplified(sql.and(found, made)) : made;
  const isList = input.kind !== 'constant' && input.input.aggregate === 'list';
  return {
    input: {
      value: isList ? wholeList(part('count'), present) : sql.column(name),
      reason: has(part('reason'))
        ? sql.call('coalesce', sql.column(part('reason')), missing)
        : missing,
      found,
      sample,
    },
    cell: input.kind === 'rows' ? found : present,
  };
}

/** For a list: TRUE where all of its elements are at hand. */
const wholeList = (count: string, present: SqlExpression): SqlExpression =>
  sql.and(present, sql.binary(sql.column(count), '=', sql.integer(0)));

/** The figure an office reported; adds it to those of the block. */
export function bindFigure(
  { id }: PlannedIndicator,
  reported: Map<string, BoundFigure>,
): { input: BoundInput; cell: SqlExpression } {
  const names = reportedColumns(id);
  const orNo = (column: string) => sql.call('coalesce', sql.column(column), no);
  const figure: BoundFigure = {
    value: sql.column(names.value),
    reason: sql.call('coalesce', sql.column(names.reason), missing),
    letter: sql.column(names.letter),
    figure: orNo(names.figure),
    sample: orNo(names.sample),
  };
  reported.set(id, figure);
  return { input: { ...figure, found: figure.figure }, cell: orNo(names.cell) };
}
