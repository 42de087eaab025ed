import type { ResultRow } from '@tolok/engine';
import { type Text, hasErrors, problem, problemMessage } from '@tolok/schema';
import type { Outcome } from '../commands/command.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';

/**
 * Whether everything could be evaluated: 3 when a value is `undefined` or anything in rules or data
 * is an error, otherwise 0. Values that are absent for a declared reason are no fault.
 */
export function outcomeOf(
  rows: readonly ResultRow[],
  problems: readonly ToldProblem[],
): Pick<Outcome, 'exit' | 'problems' | 'reason'> {
  const all = [
    ...problems,
    ...rows.filter(({ absent }) => absent === 'undefined').map(undefinedValue),
  ];
  const errors = all.filter((p) => hasErrors([p]));
  const [first] = errors;
  if (!first) return { exit: 0, problems: all };
  return { exit: 3, problems: all, reason: reasonOf(errors.length, problemMessage(first)) };
}

const undefinedValue = ({ indicator, entity, year }: ResultRow): ToldProblem =>
  problem('command.value-undefined', {
    indicator,
    entity: [...Object.values(entity), year].join(' '),
  });

const reasonOf = (errors: number, first: Text): Text => ({
  id: `Tidak semuanya dapat dihitung (${errors} masalah): ${first.id}`,
  en: `Not everything could be evaluated (${errors} ${errors === 1 ? 'problem' : 'problems'}): ${first.en}`,
});
