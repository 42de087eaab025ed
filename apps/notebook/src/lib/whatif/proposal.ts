import { proposeAgreement } from '@tolok/analysis';
import { type Text, printJson, readDocument } from '@tolok/schema';
import type { Told } from '#lib/book/bookView.ts';
import { tell } from '#lib/book/tell.ts';
import type { Change } from './change.ts';
import type { Supposed } from './openWhatIf.ts';

/** A scenario as the draft of a next version of its agreement. */
export interface Proposal {
  readonly id: string;
  /** The JSON of the draft, as `tolok fmt` prints it. */
  readonly text: string;
  readonly taken: readonly string[];
  readonly left: readonly { readonly path: string; readonly text: Text }[];
}

/** Null where there is no agreement to begin from. `today` is an ISO date. */
export function proposalOf(supposed: Supposed, today: string): Proposal | null {
  const { project, base, overrides, choices } = supposed;
  const agreement = project.rules.agreements.get(base.plan.context.agreement ?? '')?.value;
  if (!agreement) return null;
  const id = freeId(`${agreement.id}-usulan`, (one) => project.rules.agreements.has(one));
  const reasons = new Map(
    choices.changes.map(({ path, reason }: Change) => [path, reason ?? null]),
  );
  const written = overrides.map((one) => ({ ...one, reason: reasons.get(one.path) ?? null }));
  const { document, taken, left } = proposeAgreement(agreement, written, { id, today });
  return { id, text: printJson(document, 'agreement'), taken, left };
}

/** What is wrong with the text of a draft; empty where it is an agreement. */
export function faultsOf(text: string, id: string): readonly Told[] {
  const read = readDocument('agreement', text, `${id}.json`);
  return tell(read.problems);
}

function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}`;
  return id;
}
