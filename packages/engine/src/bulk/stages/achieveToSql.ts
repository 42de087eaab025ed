import {
  type FormulaFunction,
  type FormulaNode,
  type SqlBinding,
  type SqlExpression,
  formulaToSql,
  functions,
  partsOf,
  comparableToSql,
  sql,
} from '@tolok/formula';
import { type Value, absentCode, isAbsent } from '@tolok/schema';
import type { Achieved } from '../../achieve/achieve.ts';
import { letterReason } from '../../achieve/compileJudge.ts';
import type { Held, Judgement, LetterJudgement, NumberJudgement } from '../../achieve/judgement.ts';
import type { Folded } from '../../conditions/foldConditions.ts';
import { conditionsToSql } from '../../conditions/sql.ts';
import { resultColumns } from '../names.ts';
import { roundToSql } from './roundToSql.ts';

/** What an actual comes to under one judgement, as columns. */
export interface JudgedSql {
  readonly stages: readonly (readonly SqlBinding[])[];
  readonly achievement: SqlExpression;
  readonly achievementReason: SqlExpression;
  readonly status: SqlExpression;
  /** Why there is no verdict where one was to be had; 0 otherwise. */
  readonly reason: SqlExpression;
  /** By the id of the finding: never NULL. */
  readonly findings: readonly { readonly id: string; readonly holds: SqlExpression }[];
}

const none = sql.cast(sql.null, 'DOUBLE');
const noStatus = sql.cast(sql.null, 'BOOLEAN');
const code = (reason: Parameters<typeof absentCode>[0]) => sql.integer(absentCode(reason));

/**
 * One judgement as SQL: `compileJudge` over every row, from the columns of the actual. `rank` is
 * that of the actual, null where the indicator has no scale; `letters` says whether it can be one.
 */
export function achieveToSql(
  id: string,
  judgement: Judgement,
  { prefix, rank, letters }: { prefix: string; rank: SqlExpression | null; letters: boolean },
): JudgedSql {
  return judgement.kind === 'letter'
    ? letterSql(id, judgement, rank)
    : numberSql(id, judgement, prefix, rank, letters);
}

function numberSql(
  id: string,
  judgement: NumberJudgement,
  prefix: string,
  rank: SqlExpression | null,
  letters: boolean,
): JudgedSql {
  const names = resultColumns(id);
  const letter = sql.isNotNull(sql.column(names.letter));
  const actualReason = sql.column(names.actualReason);
  const held = heldSql(id, judgement.held, prefix);
  const noTarget = judgement.target === null;
  const reasonOf = (ofLetter: SqlExpression) =>
    letters ? sql.when(letter, ofLetter, held.reason) : held.reason;
  const aimed = {
    achievementReason: reasonOf(code('undefined')),
    reason: noTarget ? actualReason : reasonOf(code(letterReason(judgement))),
  };
  if (!held.value) {
    const findings = judgement.findings.map(({ id: own }) => ({
      id: own,
      holds: sql.boolean(false),
    }));
    return { stages: [], achievement: none, status: noStatus, findings, ...aimed };
  }
  const achievement = `${prefix}/value`;
  const snapped = sql.column(`${prefix}/snapped`);
  const stages = [
    ...held.stages,
    [{ name: achievement, expression: held.value }],
    [{ name: `${prefix}/snapped`, expression: comparableToSql(sql.column(achievement)) }],
  ];
  const verdict = (folded: Folded) => verdictToSql(folded, snapped, rank);
  return {
    stages,
    achievement: sql.column(achievement),
    status: verdict(judgement.achieved),
    findings: judgement.findings.map(({ id: own, holds }) => ({
      id: own,
      holds: sql.call('coalesce', verdict(holds), sql.boolean(false)),
    })),
    ...aimed,
  };
}

/** A verdict over the snapped achievement; NULL where there is no achievement. */
function verdictToSql(
  folded: Folded,
  snapped: SqlExpression,
  rank: SqlExpression | null,
): SqlExpression {
  const there = sql.isNotNull(snapped);
  if (typeof folded === 'boolean') return sql.when(there, sql.boolean(folded));
  const facts = { achievement: 'number', rank: 'number' } as const;
  const bind = (fact: string): SqlExpression =>
    fact === 'achievement' ? snapped : rank ? sql.cast(rank, 'DOUBLE') : none;
  const condition = conditionsToSql(folded, facts, bind, {}, new Set(['achievement']));
  // A bare comparison with a number is NULL by itself where there is no achievement.
  return condition.kind === 'binary' ? condition : sql.when(there, condition);
}

interface HeldSql {
  readonly stages: readonly (readonly SqlBinding[])[];
  /** Null where there never is an achievement. */
  readonly value: SqlExpression | null;
  readonly reason: SqlExpression;
}

function heldSql(id: string, held: Held, prefix: string): HeldSql {
  const names = resultColumns(id);
  const actual = sql.column(names.actual);
  const actualReason = sql.column(names.actualReason);
  const isThere = sql.isNotNull(actual);
  switch (held.kind) {
    case 'absent':
      return {
        stages: [],
        value: null,
        reason: sql.when(isThere, code(held.reason), actualReason),
      };
    case 'zero': {
      const meets = sql.binary(comparableToSql(actual), held.sign, sql.double(0));
      return {
        stages: [],
        value: sql.case([
          { when: meets, then: sql.double(held.met) },
          { when: isThere, then: sql.double(held.missed) },
        ]),
        reason: actualReason,
      };
    }
    case 'formula': {
      const bind = (name: string) =>
        name === 'realisasi'
          ? { value: actual, reason: actualReason }
          : { value: sql.double(held.given[name] ?? 0), reason: sql.integer(0) };
      const read = formulaToSql(held.formula, bind, { prefix });
      const { stages } = read;
      // A formula with conditions may give a number for an actual that is not there.
      const strict = isStrict(held.formula.tree) && held.formula.references.includes('realisasi');
      const value = strict ? read.value : sql.when(isThere, read.value);
      const reason = strict ? read.reason : sql.when(isThere, read.reason, actualReason);
      if (held.cap === null && !held.rounding) return { stages, value, reason };
      const raw = sql.column(`${prefix}/uncapped`);
      const why = sql.column(`${prefix}/uncapped/reason`);
      const capped =
        held.cap === null
          ? raw
          : sql.when(sql.binary(raw, '>', sql.double(held.cap)), sql.double(held.cap), raw);
      return {
        stages: [
          ...stages,
          [
            { name: `${prefix}/uncapped`, expression: value },
            { name: `${prefix}/uncapped/reason`, expression: reason },
          ],
        ],
        value: held.rounding ? roundToSql(capped, held.rounding) : capped,
        reason: why,
      };
    }
  }
}

/** Whether a formula has no value as soon as anything it speaks of has none. */
function isStrict(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'number':
    case 'name':
      return true;
    case 'negate':
    case 'arithmetic':
      return partsOf(node).every(isStrict);
    case 'call': {
      const known: FormulaFunction = functions[node.function];
      return known.absent !== 'skip' && node.args.every(isStrict);
    }
    default:
      return false;
  }
}

/** Everything follows from the rank: a table, written as a choice. */
function letterSql(id: string, judgement: LetterJudgement, rank: SqlExpression | null): JudgedSql {
  const names = resultColumns(id);
  const { byRank, unranked } = judgement;
  const chosen = (of: (achieved: Achieved) => SqlExpression): SqlExpression =>
    rank === null
      ? of(unranked)
      : sql.case(
          byRank.map((achieved, i) => ({
            when: sql.binary(rank, '=', sql.integer(i)),
            then: of(achieved),
          })),
          of(unranked),
        );
  const statusOf = ({ status }: Achieved) =>
    status === null ? noStatus : sql.boolean(status === 'achieved');
  const status = chosen(statusOf);
  const ids = new Set(byRank.flatMap(({ findings }) => findings.map((finding) => finding.id)));
  const actualReason = sql.column(names.actualReason);
  return {
    stages: [],
    achievement: chosen(({ achievement }) => numberOf(achievement)),
    achievementReason: chosen(({ achievement }) => reasonOf(achievement)),
    status,
    reason: sql.case(
      [{ when: sql.binary(actualReason, '<>', sql.integer(0)), then: actualReason }],
      chosen((achieved) => (achieved.status === null ? code('undefined') : sql.integer(0))),
    ),
    findings: [...ids].map((finding) => ({
      id: finding,
      holds: chosen(({ findings }) => sql.boolean(findings.some((one) => one.id === finding))),
    })),
  };
}

const numberOf = (value: Value): SqlExpression => (isAbsent(value) ? none : sql.double(value));
const reasonOf = (value: Value): SqlExpression =>
  isAbsent(value) ? code(value.reason) : sql.integer(0);
