import { type AppliedChange, type TargetFigure, overrideText } from '@tolok/engine';
import type { Language, UnitName } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { figureText } from '../screen/figures.ts';

/** One change with both its sides: `target.pdn-pbj menjadi 50 % (semula 45 %)`. */
export function changeText(
  evaluation: Evaluation,
  { path, from, to }: AppliedChange,
  language: Language,
): string {
  const unit = unitOf(evaluation, path);
  const figure = (value: TargetFigure) =>
    unit === null ? plain(value, language) : figureText(value, unit, language);
  const before = from === undefined ? '' : ` (${words.was[language]} ${figure(from)})`;
  return `${path} ${words.becomes[language]} ${figure(to)}${before}`;
}

/** The unit of what a path changes; null where it has none. */
function unitOf({ run }: Evaluation, path: string): UnitName | null {
  const [kind = '', ...rest] = path.replace(/[@[].*$/, '').split('.');
  const subject = rest.join('.');
  const indicator = run.plan.indicators.find(({ id }) =>
    kind === 'input' ? subject.startsWith(`${id}.`) : subject === id,
  );
  if (!indicator) return null;
  if (kind === 'target' || kind === 'actual') return indicator.rule.unit;
  if (kind !== 'input') return null;
  const name = subject.slice(indicator.id.length + 1);
  return indicator.inputs.find((input) => input.name === name)?.input.unit ?? null;
}

const plain = (value: TargetFigure, language: Language): string =>
  value === null ? words.nothing[language] : String(overrideText(value));

const words = {
  was: { id: 'semula', en: 'before' },
  becomes: { id: 'menjadi', en: 'becomes' },
  nothing: { id: 'tidak ada', en: 'none' },
};
