import {
  type SqlBinding,
  type SqlExpression,
  type SqlPair,
  formulaToSql,
  sql,
  withConstants,
} from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { constantsOf } from '../../achieve/compileSingle.ts';
import type { Plan, PlannedIndicator, PlannedReference } from '../../plan/plan.ts';
import { periodEnd } from '../../rules/versions.ts';
import type { BoundInput } from '../inputs/bound.ts';
import type { BlockInputs } from '../inputs/inputs.ts';
import { anyOf, isLiteral, simplified } from '../known.ts';
import { narrow } from './narrow.ts';
import { formulaPrefix, resultColumns } from '../names.ts';
import { takenFrom } from '../sources/partsSource.ts';
import { roundToSql } from './roundToSql.ts';

/** The actual of an indicator as columns: what has to be worked out first, stage by stage. */
export interface MeasuredSql {
  readonly stages: readonly (readonly SqlBinding[])[];
  readonly actual: SqlExpression;
  /** Why `actual` is NULL; 0 where it is not, or where the actual is a letter. */
  readonly reason: SqlExpression;
  /** Null where the actual is never a letter. */
  readonly letter: SqlExpression | null;
  readonly computed: SqlExpression;
  readonly sample: SqlExpression;
}

const yes = sql.boolean(true);
const no = sql.boolean(false);
const code = (reason: Parameters<typeof absentCode>[0]) => sql.integer(absentCode(reason));
const none = sql.cast(sql.null, 'DOUBLE');

/** The stage *measure* as SQL: `compileMeasure` over every row of a block. */
export function measureToSql(
  plan: Plan,
  indicator: PlannedIndicator,
  inputs: BlockInputs,
  byId: ReadonlyMap<string, PlannedIndicator>,
): MeasuredSql {
  const unreadable = unreadableSql(indicator);
  const computed = computedSql(indicator, inputs, byId, !isLiteral(unreadable, false));
  const reported = reportedSql(indicator, inputs);
  const stands = standing(computed, reported, unreadable, indicator);
  const ended = endedSql(plan, indicator);
  if (!ended) return stands;
  return {
    ...stands,
    actual: sql.when(sql.not(ended), stands.actual),
    reason: sql.when(ended, code('discontinued'), stands.reason),
    letter: stands.letter && sql.when(sql.not(ended), stands.letter),
  };
}

/** What the formula gives, before anything else is asked. */
interface Computed {
  readonly stages: readonly (readonly SqlBinding[])[];
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
  readonly found: SqlExpression;
  readonly sample: SqlExpression;
}

function computedSql(
  indicator: PlannedIndicator,
  { inputs, cells }: BlockInputs,
  byId: ReadonlyMap<string, PlannedIndicator>,
  unreadable: boolean,
): Computed | null {
  const { formula, rule } = indicator;
  if (!formula) return null;
  const own = inputs.get(indicator.id);
  const bound = new Map<string, BoundInput>(
    indicator.inputs.flatMap((input): [string, BoundInput][] => {
      if (input.kind === 'constant') return [];
      const found = own?.get(input.name);
      if (found) return [[input.name, found]];
      const child = input.kind === 'indicator' ? byId.get(input.indicator) : undefined;
      return child && input.kind === 'indicator'
        ? [[input.name, inRow(child, input, cells.get(child.id) ?? no)]]
        : [];
    }),
  );
  const missing: SqlPair = { value: none, reason: code('missing-input') };
  const prefix = formulaPrefix(indicator);
  const read = formulaToSql(
    withConstants(formula, constantsOf(indicator.inputs)),
    (name) => bound.get(name) ?? missing,
    { prefix, wholeList: (name) => bound.get(name)?.value ?? no },
  );
  const found = anyOf([...bound.values()].map((input) => input.found));
  if (isLiteral(found, false)) return null;
  // Where nothing else is asked, what the formula gives is the actual, under its name.
  const alone =
    isLiteral(found, true) && !rule.reported && !rule.rounding && !indicator.endedOn && !unreadable;
  const names = resultColumns(indicator.id);
  const raw = alone ? names.actual : `${prefix}/value`;
  const why = alone ? names.actualReason : `${prefix}/reason`;
  const isThere = sql.isNotNull(sql.column(raw));
  const stages = [
    ...read.stages,
    [{ name: raw, expression: read.value }],
    [{ name: why, expression: narrow(sql.when(isThere, sql.integer(0), read.whyAbsent)) }],
  ];
  const value = sql.column(raw);
  return {
    stages,
    value: rule.rounding ? roundToSql(value, rule.rounding) : value,
    reason: sql.column(why),
    found,
    sample: anyOf([...bound.values()].map((input) => input.sample)),
  };
}

/**
 * An indicator of the same row as an input. It is found where it has an actual; a row that is none
 * of its own lacks it, and so does one whose absence is passed over.
 */
function inRow(
  child: PlannedIndicator,
  { input: { take, absent: how } }: PlannedReference,
  cell: SqlExpression,
): BoundInput {
  const names = resultColumns(child.id);
  const there = sql.binary(sql.column(names.actualReason), '=', sql.integer(0));
  const { value, reason } = takenFrom(child, take);
  const always = isLiteral(cell, true);
  const ownValue = how === 'zero' ? sql.call('coalesce', value, sql.double(0)) : value;
  const ownReason = how === undefined || how === 'propagate' ? reason : code('missing-input');
  return {
    value: always ? ownValue : sql.when(cell, ownValue),
    reason: always ? ownReason : sql.when(cell, ownReason, code('missing-input')),
    found: simplified(sql.and(cell, there)),
    sample: simplified(sql.and(cell, sql.column(names.sample))),
  };
}

function reportedSql({ id, rule }: PlannedIndicator, { reported }: BlockInputs) {
  const figure = reported.get(id);
  if (!rule.reported) return null;
  return figure ?? null;
}

function standing(
  computed: Computed | null,
  reported: ReturnType<typeof reportedSql>,
  unreadable: SqlExpression,
  { rule }: PlannedIndicator,
): MeasuredSql {
  const stages = computed?.stages ?? [];
  const isUnreadable = computed ? unreadable : no;
  const figure = reported ?? noFigure;
  const notComputed = sql.boolean(!rule.reported);
  if (!computed) {
    const { value, reason, letter, sample } = figure;
    const there = sql.or(sql.isNotNull(value), sql.isNotNull(letter));
    return {
      stages,
      actual: value,
      reason: reported ? sql.when(there, sql.integer(0), reason) : reason,
      letter: reported && letter,
      computed: notComputed,
      sample,
    };
  }
  // The formula stands where an input speaks, unless one is missing and the office has a figure.
  const lacks = sql.binary(computed.reason, '=', code('missing-input'));
  const steps = simplified(
    sql.and(
      computed.found,
      sql.not(isUnreadable),
      ...(reported ? [sql.not(sql.and(lacks, figure.figure))] : []),
    ),
  );
  if (isLiteral(steps, true)) {
    const { value, reason, sample } = computed;
    return { stages, actual: value, reason, letter: null, computed: yes, sample };
  }
  const pick = (own: SqlExpression, other: SqlExpression, unread: SqlExpression) =>
    isLiteral(isUnreadable, false)
      ? sql.when(steps, own, other)
      : sql.case(
          [
            { when: isUnreadable, then: unread },
            { when: steps, then: own },
          ],
          other,
        );
  const there = sql.or(sql.isNotNull(figure.value), sql.isNotNull(figure.letter));
  const otherReason = reported
    ? sql.when(there, sql.integer(0), figure.reason)
    : code('missing-input');
  return {
    stages,
    actual: pick(computed.value, figure.value, none),
    reason: pick(computed.reason, otherReason, code('missing-input')),
    letter:
      reported && pick(sql.cast(sql.null, 'VARCHAR'), figure.letter, sql.cast(sql.null, 'VARCHAR')),
    computed: pick(yes, notComputed, yes),
    sample: pick(computed.sample, figure.sample, no),
  };
}

const noFigure = {
  value: none,
  reason: code('missing-input'),
  letter: sql.cast(sql.null, 'VARCHAR'),
  figure: no,
  sample: no,
};

/** Where a table of inputs could not be read, nothing else takes the place of the formula. */
function unreadableSql({ inputs }: PlannedIndicator): SqlExpression {
  const unread = inputs.flatMap((input) => (input.kind === 'rows' ? input.unread : []));
  if (unread.some((units) => units.length === 0)) return yes;
  const units = [...new Set(unread.flat())];
  return units.length === 0 ? no : sql.inList(sql.column('workUnit'), units.map(sql.text));
}

/** The condition that the indicator had ended by the end of the period; null while it lives. */
function endedSql({ context }: Plan, { endedOn }: PlannedIndicator): SqlExpression | null {
  if (endedOn === null) return null;
  const year = Number(endedOn.slice(0, 4));
  const first = endedOn <= periodEnd(year, context.quarter) ? year : year + 1;
  return sql.binary(sql.column('year'), '>=', sql.integer(first));
}
