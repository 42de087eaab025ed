import { tableOf } from '@tolok/charts';
import {
  type Answer,
  type Outcome,
  goalText,
  outcomeOf,
  rangesText,
  similarUnit,
  subjectText,
} from '@tolok/analysis';
import { evaluate, readOverride, recompute } from '@tolok/engine';
import type { Text, UnitName } from '@tolok/schema';
import { tell } from '#lib/book/tell.ts';
import type { Told } from '#lib/book/bookView.ts';
import type { FigureSource } from '#lib/figures/figure.ts';
import { sayBoth } from '#lib/i18n/words.ts';
import { compileAgreement } from '#lib/compute/agreementPage.ts';
import type { PeriodBases } from '#lib/compute/alternatives.ts';
import { type Supposed, seekIn } from './openWhatIf.ts';
import type { Asking } from './question.ts';

/** A question with its answer, as a card shows it. */
export interface SeekView {
  readonly question: Asking;
  readonly subject: Text;
  readonly goal: Text;
  readonly unit: UnitName | null;
  readonly digits: number;
  readonly now: number | string | null;
  readonly kind: Answer['kind'];
  /** Every stretch that reaches it, in words. */
  readonly ranges: Text;
  /** The nearest value that reaches it, as printed; null where there is none. */
  readonly shown: number | string | null;
  readonly because: Text;
  readonly gap: number | null;
  readonly gapPercent: number | null;
  readonly perQuarter: number | null;
  readonly quarters: number | null;
  /** One printed step less and what the subject then comes to; null where there is no such step. */
  readonly less: { readonly at: number; readonly outcome: Outcome } | null;
  /** Whether the goal speaks of an achievement in percent, or of a value in the unit. */
  readonly inPercent: boolean;
  readonly subjectUnit: UnitName;
  readonly largest: number | null;
  /** The years of what varies, with the target of each that has one; null with fewer than two. */
  readonly picture: FigureSource | null;
  /** The same question with the target in place of the actual, or the other way round. */
  readonly other: {
    readonly path: string;
    readonly kind: Answer['kind'];
    readonly ranges: Text;
  } | null;
  readonly similar: { readonly code: string; readonly name: string } | null;
}

export interface Answered {
  readonly value: SeekView | null;
  readonly problems: readonly Told[];
}

/** Answers a question over an agreement with its changes. Asks no database. */
export function seekView(supposed: Supposed, bases: PeriodBases, question: Asking): Answered {
  const { value, problems } = seekIn(supposed, question);
  if (!value) return { value: null, problems: tell(problems) };
  const { subject, goal, variable, answer, run } = value;
  const text = (of: typeof value): Text => ({
    id: rangesText(of.answer.ranges, of.variable, of.answer.digits, 'id'),
    en: rangesText(of.answer.ranges, of.variable, of.answer.digits, 'en'),
  });
  const otherPath = twin(question);
  const other = otherPath && seekIn(supposed, { ...question, vary: otherPath }).value;
  return {
    problems: [],
    value: {
      question,
      subject: subjectText(subject, run.results),
      goal: { id: goalText(goal, 'id'), en: goalText(goal, 'en') },
      unit: variable.unit,
      digits: answer.digits,
      now: typeof variable.now === 'object' ? null : variable.now,
      ...{ kind: answer.kind, ranges: text(value), shown: answer.shown, because: answer.because },
      ...{ gap: answer.gap, gapPercent: answer.gapPercent },
      ...{ perQuarter: answer.perQuarter, quarters: answer.quarters },
      less: lessOf(supposed, value, question),
      inPercent: goal.figure === 'achievement',
      subjectUnit: subject.kind === 'indicator' ? subject.planned.rule.unit : 'percent',
      largest: answer.largestChangeInHistory,
      picture: pictureOf(supposed, value, question),
      other:
        other && otherPath
          ? { path: otherPath, kind: other.answer.kind, ranges: text(other) }
          : null,
      similar: similarOf(supposed, bases, value),
    },
  };
}

type Found = NonNullable<ReturnType<typeof seekIn>['value']>;

/** One printed step to the side of today's value, where the goal is not reached. */
function lessOf(
  { overrides }: Supposed,
  { answer, goal, run, subject }: Found,
  { vary }: Asking,
): SeekView['less'] {
  const { shown, kind, digits, gap } = answer;
  if (typeof shown !== 'number' || kind === 'already' || kind === 'impossible') return null;
  const step = 10 ** -digits;
  const at = Number((shown - Math.sign(gap ?? 1) * step).toFixed(digits)) + 0;
  const override = readOverride(vary, at).value;
  if (!override || goal.figure === 'band') return null;
  const results = recompute(run, [...overrides, override]);
  return { at, outcome: outcomeOf(results, subject, goal.figure) };
}

/** What else could be moved for the same: the target for an actual, the actual for a target. */
function twin({ vary, what }: Asking): string | null {
  const own = /^(actual|target)\.(.+)$/.exec(vary);
  if (!own || own[2] !== what) return null;
  return own[1] === 'actual' ? `target.${what}` : `actual.${what}`;
}

function pictureOf(
  { run }: Supposed,
  { answer, subject, variable }: Found,
  { vary }: Asking,
): FigureSource | null {
  const { history } = answer;
  if (history.length < 2) return null;
  const id = /^actual\.(.+)$/.exec(vary)?.[1];
  const targets = run.plan.indicators.find((one) => one.id === id)?.entry?.targets ?? {};
  const table = tableOf({
    label: history.map(({ year }) => String(year)),
    actual: history.map(({ value }) => value),
    target: history.map(({ year }) => {
      const annual = targets[year]?.annual;
      return typeof annual === 'number' ? annual : null;
    }),
  });
  return {
    chart: 'line',
    tables: { id: table, en: table },
    width: 340,
    spec: {
      columns: { label: 'label', actual: 'actual', target: 'target' },
      measure: variable.planned?.rule.title ?? subjectText(subject, run.results),
      rows: sayBoth('whatif.years'),
      unit: variable.unit ?? 'score',
      source: sayBoth('whatif.seek.source'),
    },
  };
}

/** The work unit most like this one that is there, among all that the agreement may be held by. */
function similarOf(
  { project, choices, run }: Supposed,
  bases: PeriodBases,
  { subject, goal }: Found,
): SeekView['similar'] {
  const { agreement } = run.plan.context;
  const names = run.plan.workUnitNames;
  const base = bases.get(choices.quarter ?? 0);
  const own = subject.kind === 'indicator' ? subject.row.entity['workUnit'] : undefined;
  if (agreement === null || own === undefined || !base || Object.keys(names).length < 2)
    return null;
  const { policy, quarter } = choices;
  const plan = compileAgreement(project, agreement, { policy, quarter, workUnit: null });
  const every = { ...plan, context: { ...plan.context, workUnit: null } };
  const found = similarUnit(evaluate(every, base), subject, goal, own);
  return found && { code: found.workUnit, name: names[found.workUnit] ?? found.workUnit };
}
