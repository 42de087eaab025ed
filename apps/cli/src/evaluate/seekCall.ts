import { type Question, type SimilarUnit, type Sought, seek, similarUnit } from '@tolok/analysis';
import type { Problem } from '@tolok/schema';
import type { Call, Outcome } from '../commands/command.ts';
import { subjectSelection } from './agreementOf.ts';
import { type Evaluation, evaluateCall } from './evaluateCall.ts';
import { outcomeOf } from './outcomeOf.ts';

/** A question with its answer, and what was evaluated for it. */
export interface Found {
  readonly question: Question;
  readonly sought: Sought;
  /** Another work unit that reaches the goal; null where there is none. */
  readonly similar: SimilarUnit | null;
  readonly evaluation: Evaluation;
}

export interface AskedSeek {
  /** Null when nothing could start, or the question cannot be asked. */
  readonly found: Found | null;
  readonly stopped: boolean;
  readonly problems: readonly Problem[];
  readonly outcome: Pick<Outcome, 'exit' | 'problems' | 'reason'>;
}

/** Evaluates what a question is about, answers it, and looks for a work unit that is there already. */
export async function seekCall(call: Call, question: Question): Promise<AskedSeek> {
  const { what } = question;
  const { evaluation, stopped, problems } = await evaluateCall(call, (asked, rules) =>
    subjectSelection(what, asked, rules),
  );
  const nothing = { found: null, outcome: { exit: 2, problems } } as const;
  if (!evaluation) return { ...nothing, stopped, problems };
  const { value: sought, problems: told } = seek(evaluation.run, question, evaluation.taken);
  if (!sought) return { ...nothing, stopped: false, problems: [...problems, ...told] };
  const similar = await similarTo(call, what, sought);
  return {
    found: { question, sought, similar, evaluation },
    ...{ stopped: false, problems, outcome: outcomeOf([], problems) },
  };
}

/** The same over every work unit; there is no other where the agreement is the subject itself. */
async function similarTo(call: Call, what: string, sought: Sought): Promise<SimilarUnit | null> {
  const { subject, goal, run } = sought;
  if (subject.kind !== 'indicator') return null;
  const names = Object.keys(run.plan.workUnitNames);
  const own = subject.row.entity['workUnit'];
  if (own === undefined || names.length < 2) return null;
  const { evaluation } = await evaluateCall(call, (asked, rules) => {
    const { value, problems } = subjectSelection(what, asked, rules);
    return { ...(value ? { value: { ...value, workUnit: null } } : {}), problems };
  });
  return evaluation && similarUnit(evaluation.results, subject, goal, own);
}
