import type { ResultRow } from '@tolok/engine';
import { type Text, hasErrors, problemMessage } from '@tolok/schema';
import type { Outcome } from '../commands/command.ts';
import { findings, hasFailed, type RanNotebook } from './notebookCall.ts';
import { outcomeOf } from './outcomeOf.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';

/**
 * How a notebook ends: 4 by a fault of ours, 3 where a cell could not be evaluated, 1 where a check
 * found something, otherwise 0.
 */
export function notebookOutcome(
  { blocks }: RanNotebook,
  problems: readonly ToldProblem[],
): Pick<Outcome, 'exit' | 'problems' | 'reason'> {
  const rows = blocks.flatMap(({ state }) => rowsOf(state?.value ?? null));
  const told = outcomeOf(rows, problems);
  const found = told.problems.filter(({ code }) => findings.has(code));
  const broke = problems.find(({ code }) => code === 'notebook.cell-broke');
  if (broke) return { ...told, exit: 4, reason: problemMessage(broke) };
  if (hasFailed(told.problems)) return { ...told, exit: 3 };
  const [first] = found.filter((p) => hasErrors([p]));
  if (!first) return { exit: 0, problems: told.problems };
  return { exit: 1, problems: told.problems, reason: failing(found.length, problemMessage(first)) };
}

function rowsOf(
  value: NonNullable<RanNotebook['blocks'][number]['state']>['value'],
): readonly ResultRow[] {
  if (value?.kind === 'indicator') return value.run.results.rows;
  return value?.kind === 'scenario' ? value.after.results.rows : [];
}

const failing = (count: number, first: Text): Text => ({
  id: `${count} pemeriksaan tidak terpenuhi. ${first.id}`,
  en: `${count} ${count === 1 ? 'check does' : 'checks do'} not hold. ${first.en}`,
});
