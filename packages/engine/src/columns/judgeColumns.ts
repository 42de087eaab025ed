import { type Formula, type RangeFormula, compileRange, withConstants } from '@tolok/formula';
import { type Policy, absent, absentCode, absentReason, isAbsent } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import { compileHeld, letterReason } from '../achieve/compileJudge.ts';
import type { Held, LetterJudgement, NumberJudgement } from '../achieve/judgement.ts';
import { limited } from '../achieve/limited.ts';
import type { Quantity, TargetQuantity } from '../achieve/quantity.ts';
import type { Block } from '../bulk/blocks.ts';
import { type YearJudgement, judgementsOf } from '../bulk/judgements.ts';
import { reasonOf } from '../evaluate.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Status } from '../results.ts';
import { type FoldedLoop, compileFoldedColumn } from './foldedColumn.ts';
import type { MeasuredColumns } from './measureColumns.ts';
import { noRank } from './rankColumn.ts';

/** The codes of a status in a column: 0 where there is no verdict. */
export const statusCodes = { achieved: 1, 'not-achieved': 2 } as const satisfies Record<
  Status,
  number
>;

/** What the actuals come to, before any verdict. */
export interface AchievedColumns {
  /** Percent; NaN where absent. */
  readonly achievement: Float64Array;
  /** Why there is no achievement; null where nobody asks. */
  readonly achievementReason: Uint8Array | null;
  /** Why there is no actual, or no verdict where one was to be had; 0 otherwise. */
  readonly reason: Uint8Array;
}

/** The verdicts over achievements. */
export interface VerdictColumns {
  readonly status: Uint8Array;
  /** Where each finding of the policy holds, by its id. */
  readonly findings: Readonly<Record<string, Uint8Array>>;
}

/** The stage *achieve* of one indicator over columns, under one policy. */
export interface ColumnJudge {
  /** Whether any row has a target. */
  readonly aimed: boolean;
  /** Whether another policy gives the same achievements. */
  readonly achievesAs: (other: ColumnJudge) => boolean;
  readonly judgements: readonly YearJudgement[];
  readonly allocateVerdicts: () => VerdictColumns;
  readonly achieve: (
    measured: MeasuredColumns,
    out: AchievedColumns,
    from: number,
    to: number,
  ) => void;
  readonly decide: (
    measured: MeasuredColumns,
    achieved: AchievedColumns,
    out: VerdictColumns,
    from: number,
    to: number,
  ) => void;
  /** One row against another target. */
  readonly judgeRow: (
    measured: MeasuredColumns,
    achieved: AchievedColumns,
    out: VerdictColumns,
    row: number,
    target: TargetQuantity | null,
  ) => void;
}

/** What judging under every policy has in common. */
export interface Judged {
  readonly indicator: PlannedIndicator;
  readonly block: Block;
  readonly year: Int32Array;
  readonly quarter: number | null;
  /** Formulas held against targets, compiled once for all policies. */
  readonly formulas: Map<string, RangeFormula>;
}

const undefinedCode = absentCode('undefined');

/** Compiles the judgements of an indicator for columns; `achiever` is that of the same policy. */
export function compileJudgeColumns(
  policy: Policy,
  achiever: () => Achiever,
  judged: Judged,
): ColumnJudge {
  const { indicator, block, year, quarter, formulas } = judged;
  const judgements = judgementsOf(policy, indicator, block.years, quarter);
  const ids = policy.findings.map(({ id }) => id);
  const parts = judgements.map(({ judgement }) =>
    judgement.kind === 'letter'
      ? compileLetter(judgement, ids)
      : compileNumber(judgement, ids, formulas),
  );
  const over = byYear(judgements, year);
  return {
    aimed: judgements.some(({ judgement }) => judgement.target !== null),
    judgements,
    achievesAs: (other) =>
      judgements.length === other.judgements.length &&
      judgements.every(({ judgement: one }, i) => {
        const two = other.judgements[i]?.judgement;
        return one.kind === 'number' && two?.kind === 'number' && isSameHeld(one.held, two.held);
      }),
    allocateVerdicts: () => ({
      status: new Uint8Array(year.length),
      findings: Object.fromEntries(ids.map((id) => [id, new Uint8Array(year.length)])),
    }),
    achieve: (measured, out, from, to) =>
      over(from, to, (part, start, end) => parts[part]?.achieve(measured, out, start, end)),
    decide: (measured, achieved, out, from, to) =>
      over(from, to, (part, start, end) =>
        parts[part]?.decide(measured, achieved, out, start, end),
      ),
    judgeRow(measured, { achievement, achievementReason, reason }, out, row, target) {
      const actual = actualAt(measured, row);
      const one = achiever()(indicator, actual, target);
      const absence = reasonOf(actual, target, one);
      const value = one.achievement;
      achievement[row] = isAbsent(value) ? NaN : value;
      if (achievementReason) {
        achievementReason[row] = isAbsent(value) ? absentCode(value.reason) : 0;
      }
      reason[row] = absence ? absentCode(absence) : 0;
      out.status[row] = one.status ? statusCodes[one.status] : 0;
      for (const id of ids) {
        const holds = one.findings.some((finding) => finding.id === id);
        (out.findings[id] as Uint8Array)[row] = holds ? 1 : 0;
      }
    },
  };
}

/** The actual of a row as `evaluate` has it. */
export function actualAt({ actual, reason, letters }: MeasuredColumns, row: number): Quantity {
  const code = letters?.codes[row] ?? 0;
  if (letters && code > 0) return letters.words[code - 1] ?? '';
  const x = actual[row] as number;
  return x === x ? x : absent(absentReason(reason[row] ?? 0) ?? 'missing-input');
}

const isSameHeld = (a: Held, b: Held): boolean =>
  a.kind === 'formula' && b.kind === 'formula'
    ? a.formula === b.formula &&
      a.cap === b.cap &&
      a.rounding === b.rounding &&
      keyOf(a.given) === keyOf(b.given)
    : a.kind !== 'formula' && JSON.stringify(a) === JSON.stringify(b);

const keyOf = (given: Readonly<Record<string, number>>): string => Object.values(given).join(' ');

/** The judgement of each row: rows of one year after the other in runs. */
function byYear(
  judgements: readonly YearJudgement[],
  year: Int32Array,
): (from: number, to: number, work: (part: number, from: number, to: number) => void) => void {
  if (judgements.length <= 1) return (from, to, work) => work(0, from, to);
  const ofYear = new Map(
    judgements.flatMap(({ years }, i) => (years ?? []).map((one) => [one, i] as const)),
  );
  const rest = judgements.length - 1;
  const parts = Uint16Array.from(year, (one) => ofYear.get(one) ?? rest);
  return (from, to, work) => {
    for (let start = from; start < to;) {
      const part = parts[start] as number;
      let end = start + 1;
      while (end < to && parts[end] === part) end++;
      work(part, start, end);
      start = end;
    }
  };
}

type Part = Pick<ColumnJudge, 'achieve' | 'decide'>;

function compileNumber(
  judgement: NumberJudgement,
  ids: readonly string[],
  formulas: Map<string, RangeFormula>,
): Part {
  const { held, target } = judgement;
  const loops: readonly (readonly [string, FoldedLoop])[] = ids.map((id) => {
    const test = judgement.findings.find((one) => one.id === id);
    return [id, compileFoldedColumn(test?.holds ?? false, 1, 0)];
  });
  const status = compileFoldedColumn(
    judgement.achieved,
    statusCodes.achieved,
    statusCodes['not-achieved'],
  );
  const aimed = target !== null;
  const achieve = compileHeldColumn(held, aimed, formulas);
  const ofLetter = aimed ? absentCode(letterReason(judgement)) : 0;
  return {
    achieve(measured, out, from, to) {
      const { actual, reason: why, letters } = measured;
      const { achievement, achievementReason, reason } = out;
      achieve(measured, out, from, to);
      for (let i = from; i < to; i++) {
        const x = actual[i] as number;
        if (x === x) continue;
        const isLetter = letters !== null && (letters.codes[i] as number) > 0;
        achievement[i] = NaN;
        reason[i] = isLetter ? ofLetter : (why[i] as number);
        if (achievementReason) achievementReason[i] = isLetter ? undefinedCode : (why[i] as number);
      }
      if (!aimed || !achievementReason) return;
      for (let i = from; i < to; i++) {
        if (actual[i] === actual[i]) achievementReason[i] = reason[i] as number;
      }
    },
    decide({ band }, { achievement }, out, from, to) {
      status(achievement, band, out.status, from, to);
      for (const [id, loop] of loops) {
        loop(achievement, band, out.findings[id] as Uint8Array, from, to);
      }
    },
  };
}

/** The achievements of numbers that are there; what is put for others means nothing. */
function compileHeldColumn(
  held: Held,
  aimed: boolean,
  formulas: Map<string, RangeFormula>,
): Part['achieve'] {
  switch (held.kind) {
    case 'absent': {
      const code = absentCode(held.reason);
      return (_measured, { achievement, achievementReason, reason }, from, to) => {
        achievement.fill(NaN, from, to);
        reason.fill(aimed ? code : 0, from, to);
        achievementReason?.fill(code, from, to);
      };
    }
    case 'zero': {
      const of = compileHeld(held);
      return ({ actual }, { achievement, reason }, from, to) => {
        for (let i = from; i < to; i++) {
          const value = of(actual[i] as number);
          achievement[i] = isAbsent(value) ? NaN : value;
          reason[i] = 0;
        }
      };
    }
    case 'formula': {
      const { cap, rounding } = held;
      const formula = lazily(() => formulaOf(held.formula, held.given, formulas));
      return ({ actual, reason: why }, { achievement, reason }, from, to) => {
        const inputs = { names: { realisasi: { values: actual, reasons: why } }, aggregates: [] };
        formula().run(inputs, { values: achievement, reasons: reason }, from, to);
        if (rounding) {
          for (let i = from; i < to; i++) {
            const x = achievement[i] as number;
            if (x === x) achievement[i] = limited(x, { cap, rounding });
          }
        } else if (cap !== null) {
          for (let i = from; i < to; i++)
            if ((achievement[i] as number) > cap) achievement[i] = cap;
        }
      };
    }
  }
}

/** Most changes of a policy leave achievements alone: then nothing has to be compiled. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function formulaOf(
  formula: Formula,
  given: Readonly<Record<string, number>>,
  formulas: Map<string, RangeFormula>,
): RangeFormula {
  const key = keyOf(given);
  let known = formulas.get(key);
  if (!known) formulas.set(key, (known = compileRange(withConstants(formula, given))));
  return known;
}

/** Everything follows from the rank: a table. */
function compileLetter({ byRank, unranked }: LetterJudgement, ids: readonly string[]): Part {
  const all = Array.from({ length: noRank + 1 }, (_, rank) => byRank[rank] ?? unranked);
  const numbers = Float64Array.from(all, ({ achievement: x }) => (isAbsent(x) ? NaN : x));
  const whys = Uint8Array.from(all, ({ achievement: x }) =>
    isAbsent(x) ? absentCode(x.reason) : 0,
  );
  const statuses = Uint8Array.from(all, ({ status }) => (status ? statusCodes[status] : 0));
  const findings = ids.map(
    (id) =>
      [
        id,
        Uint8Array.from(all, (one) => (one.findings.some((finding) => finding.id === id) ? 1 : 0)),
      ] as const,
  );
  return {
    achieve({ reason: why, band }, { achievement, achievementReason, reason }, from, to) {
      for (let i = from; i < to; i++) {
        const rank = band ? (band[i] as number) : noRank;
        achievement[i] = numbers[rank] as number;
        if (achievementReason) achievementReason[i] = whys[rank] as number;
        reason[i] = why[i] || (statuses[rank] === 0 ? undefinedCode : 0);
      }
    },
    decide({ band }, _achieved, out, from, to) {
      for (let i = from; i < to; i++) {
        const rank = band ? (band[i] as number) : noRank;
        out.status[i] = statuses[rank] as number;
        for (const [id, table] of findings) {
          (out.findings[id] as Uint8Array)[i] = table[rank] as number;
        }
      }
    },
  };
}
