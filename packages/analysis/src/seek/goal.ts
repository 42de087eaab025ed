import { snap } from '@tolok/formula';
import type { Status } from '@tolok/engine';
import { type Language, type Parsed, nearest, problem, resultStatusWords } from '@tolok/schema';
import { type GoalFigure, type Outcome, type Subject, figureOf } from './subject.ts';

/** What is to be reached. */
export type Goal =
  | { readonly kind: 'status'; readonly figure: GoalFigure; readonly status: Status }
  | {
      readonly kind: 'band';
      readonly figure: GoalFigure;
      readonly rank: number;
      readonly label: string;
    }
  | {
      readonly kind: 'number';
      readonly figure: GoalFigure;
      readonly value: number;
      /** `down` where a smaller figure is the better one. */
      readonly towards: 'up' | 'down';
    };

/**
 * Reads a goal: a status word, a band's label or name, or a number, which is an achievement in
 * percent where there is a target, otherwise the value. A band is reached by a better one too.
 *
 * Problem: `seek.goal-unknown`.
 */
export function readGoal(text: string, subject: Subject, of: GoalFigure | null): Parsed<Goal> {
  const figure = of ?? figureOf(subject);
  const word = text.trim().toLowerCase();
  const status = statuses.find((one) => one === word || wordsOf(one).includes(word));
  if (status && of !== 'band') return { value: { kind: 'status', figure, status }, problems: [] };
  if (/^-?\d+(\.\d+)?$/.test(word) && of !== 'band') {
    const lower = subject.kind === 'indicator' && subject.planned.rule.polarity === 'minimize';
    const towards = figure === 'actual' && lower ? 'down' : 'up';
    return { value: { kind: 'number', figure, value: Number(word), towards }, problems: [] };
  }
  const bands = subject.kind === 'indicator' ? (subject.planned.scale?.scale.bands ?? []) : [];
  const rank = bands.findIndex(({ id, label, name }) =>
    [id, label, name?.id, name?.en].some((one) => one?.toLowerCase() === word),
  );
  const band = bands[rank];
  if (band) {
    const { label } = band;
    return { value: { kind: 'band', figure: 'actual', rank, label }, problems: [] };
  }
  const known = (language: Language): readonly string[] => [
    ...statuses.map((one) => resultStatusWords[one][language]),
    ...bands.map(({ label, name }) => (name ? `${label} (${name[language]})` : label)),
  ];
  const all = [...known('id'), ...known('en'), ...bands.map(({ label }) => label)];
  const values = {
    ...{ goal: text, nearest: nearest(word, all) ?? '–' },
    ...{ knownId: known('id').join(', '), knownEn: known('en').join(', ') },
  };
  return { problems: [problem('seek.goal-unknown', values)] };
}

const statuses = ['achieved', 'not-achieved'] as const;

const wordsOf = (status: Status): readonly string[] => [
  status,
  resultStatusWords[status].id,
  resultStatusWords[status].en,
];

/** Whether an outcome reaches a goal; what is compared is snapped. */
export function reaches(goal: Goal, { value, status, rank }: Outcome): boolean {
  switch (goal.kind) {
    case 'status':
      return status === goal.status;
    case 'band':
      return rank !== null && rank >= goal.rank;
    case 'number': {
      if (value === null) return false;
      const [now, wanted] = [snap(value), snap(goal.value)];
      return goal.towards === 'up' ? now >= wanted : now <= wanted;
    }
  }
}
