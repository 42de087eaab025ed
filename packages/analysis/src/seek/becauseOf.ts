import type { Results } from '@tolok/engine';
import {
  type Language,
  type Text,
  formatNumber,
  formatValue,
  resultStatusWords,
} from '@tolok/schema';
import type { Goal } from './goal.ts';
import type { Answer, Parts } from './answer.ts';
import { type Outcome, type Subject, rowsOf, subjectText } from './subject.ts';

interface Reason extends Parts {
  readonly answer: Omit<Answer, 'because'>;
  readonly resultsAt: (x: number | string) => Results;
}

/** Why an answer is what it is: what the subject comes to there, or what stands in the way. */
export const becauseOf = (reason: Reason): Text => ({
  id: sentence(reason, 'id'),
  en: sentence(reason, 'en'),
});

function sentence(reason: Reason, language: Language): string {
  const { subject, goal, answer, now, run, outcomeAt } = reason;
  const name = subjectText(subject, run.results)[language];
  if (answer.kind === 'impossible') return obstacle(reason, name, language);
  if (answer.kind === 'already') {
    const is = outcomeText(now, goal, subject, language);
    return `${name} ${verbs(goal).already[language]} ${goalText(goal, language)}: ${is}.`;
  }
  const { shown, digits } = answer;
  if (shown === null) return `${name}: ${words.between[language]}.`;
  const text = typeof shown === 'number' ? formatNumber(shown, { language, digits }) : shown;
  const is = outcomeText(outcomeAt(shown), goal, subject, language);
  return `${words.at[language]} ${text}, ${name} ${verbs(goal).reaches[language]} ${goalText(goal, language)}: ${is}.`;
}

/** What is to be reached, in words. */
export function goalText(goal: Goal, language: Language): string {
  switch (goal.kind) {
    case 'status':
      return resultStatusWords[goal.status][language];
    case 'band':
      return goal.label;
    case 'number':
      return goal.figure === 'achievement'
        ? formatValue(goal.value, 'percent', { language })
        : formatNumber(goal.value, { language });
  }
}

function outcomeText(outcome: Outcome, goal: Goal, subject: Subject, language: Language): string {
  const { value, status } = outcome;
  if (value === null) {
    return status === null ? words.none[language] : resultStatusWords[status][language];
  }
  if (goal.figure === 'achievement') {
    const label = subject.kind === 'indicator' ? words.achievement : words.mean;
    return `${label[language]} ${formatValue(value, 'percent', { language })}`;
  }
  const unit = subject.kind === 'indicator' ? subject.row.unit : 'percent';
  return `${words.actual[language]} ${formatValue(value, unit, { language })}`;
}

function obstacle(reason: Reason, name: string, language: Language): string {
  const { goal, run, subject, variable, outcomeAt, resultsAt } = reason;
  const asked = `${name} ${verbs(goal).never[language]} ${goalText(goal, language)} ${words.by[language]} ${variable.path}`;
  const { policy } = run.results;
  if (goal.kind === 'number' && goal.figure === 'achievement' && policy.cap !== null) {
    if (goal.value > policy.cap && variable.path !== 'policy.cap') {
      const cap = formatValue(policy.cap, 'percent', { language });
      return `${asked}: ${words.cap[language]} ${cap}.`;
    }
  }
  if (subject.kind === 'indicator' && subject.row.target === null && goal.kind === 'status') {
    return `${asked}: ${words.noTarget[language]}.`;
  }
  const { scale, choices } = variable;
  const tries = choices ?? (scale ? [scale.from, scale.to] : [0, 1, 1000, 1e6]);
  const best = tries.map(outcomeAt);
  const differ = new Set(best.map((one) => JSON.stringify(one))).size > 1;
  const others = rowsOf(resultsAt(tries.at(-1) ?? 0), subject).filter(
    ({ status, indicator }) => status === 'not-achieved' && indicator !== variable.planned?.id,
  );
  if (goal.kind === 'status' && subject.kind !== 'indicator' && others.length > 0) {
    const names = others.map(({ code, indicator }) => code ?? indicator).join(', ');
    return `${asked}: ${words.others[language]} ${names}.`;
  }
  if (!differ) return `${asked}: ${words.independent[language]}.`;
  const values = best.map(({ value }) => value).filter((x) => x !== null);
  const most = Math.max(...values);
  return values.length === 0
    ? `${asked}.`
    : `${asked}: ${words.most[language]} ${figureText(most, goal, language)}.`;
}

const figureText = (value: number, goal: Goal, language: Language): string =>
  goal.figure === 'achievement'
    ? formatValue(value, 'percent', { language })
    : formatNumber(value, { language });

/** A status is what something is; a band or a number is reached. */
const verbs = ({ kind }: Goal) => (kind === 'status' ? words.is : words.comes);

const words = {
  is: {
    already: { id: 'sudah', en: 'is already' },
    reaches: { id: 'menjadi', en: 'is' },
    never: { id: 'tidak dapat menjadi', en: 'cannot be' },
  },
  comes: {
    already: { id: 'sudah mencapai', en: 'already reaches' },
    reaches: { id: 'mencapai', en: 'reaches' },
    never: { id: 'tidak dapat mencapai', en: 'cannot reach' },
  },
  at: { id: 'Pada', en: 'At' },
  by: { id: 'dengan', en: 'by' },
  between: {
    id: 'tercapai di antara dua bilangan yang sangat dekat',
    en: 'reached between two very close numbers',
  },
  none: { id: 'tanpa nilai', en: 'no value' },
  achievement: { id: 'capaian', en: 'achievement' },
  mean: { id: 'rata-rata capaian', en: 'mean achievement' },
  actual: { id: 'nilainya', en: 'the value is' },
  cap: { id: 'kebijakan membatasi capaian pada', en: 'the policy caps achievement at' },
  noTarget: { id: 'indikator ini tidak bertarget', en: 'this indicator has no target' },
  others: { id: 'yang masih belum tercapai:', en: 'still not achieved:' },
  independent: { id: 'nilainya tidak bergantung padanya', en: 'its value does not depend on it' },
  most: { id: 'paling tinggi', en: 'at most' },
};
