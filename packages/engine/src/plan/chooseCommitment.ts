import { type Agreement, nearest, problem } from '@tolok/schema';
import { type Commitment, ofAgreement, ofPlan } from './commitment.ts';
import type { Selection } from './plan.ts';
import type { Tell } from './planIndicators.ts';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';

/**
 * The agreement or plan a selection is about: the one it names, otherwise the only agreement that
 * is released, or the only one at all where drafts are asked for. Undefined when the choice failed,
 * null when the selection is about indicators alone.
 *
 * Problems: `run.agreement-unknown`, `run.agreement-choose`, `run.agreement-none`,
 * `run.plan-unknown`, `run.agreement-or-plan`.
 */
export function chooseCommitment(
  rules: RuleSet,
  selection: Selection,
  tell: Tell,
): Commitment | null | undefined {
  if (selection.plan === undefined) {
    const agreement = chooseAgreement(rules, selection, tell);
    return agreement && ofAgreement(agreement.value);
  }
  if (selection.agreement !== undefined) {
    tell(
      problem('run.agreement-or-plan', { agreement: selection.agreement, plan: selection.plan }),
    );
    return undefined;
  }
  const plan = rules.plans.get(selection.plan);
  if (plan) return ofPlan(plan.value);
  const known = [...rules.plans.keys()];
  tell(
    problem('run.plan-unknown', {
      id: selection.plan,
      known: known.join(', ') || '–',
      nearest: nearest(selection.plan, known) ?? '–',
    }),
  );
  return undefined;
}

/** The work unit a selection is about: the one it names, or the commitment's; null for every one. */
export const workUnitOf = (
  { workUnit }: Selection,
  commitment: Commitment | null | undefined,
): string | null => (workUnit === undefined ? (commitment?.workUnit ?? null) : workUnit);

function chooseAgreement(
  rules: RuleSet,
  selection: Selection,
  tell: Tell,
): Loaded<Agreement> | null | undefined {
  const known = [...rules.agreements.values()].filter(
    ({ value }) =>
      value.stage === 'released' || selection.withDrafts || value.id === selection.agreement,
  );
  if (selection.agreement !== undefined) {
    const found = rules.agreements.get(selection.agreement);
    if (found) return found;
    const ids = known.map(({ value }) => value.id);
    tell(
      problem('run.agreement-unknown', {
        id: selection.agreement,
        known: ids.join(', '),
        nearest: nearest(selection.agreement, ids) ?? '–',
      }),
    );
    return undefined;
  }
  if (selection.indicators?.length) return null;
  // What is released stands before drafts; drafts are looked at where nothing is.
  const released = known.filter(({ value }) => value.stage === 'released');
  const [only, ...others] = released.length > 0 ? released : known;
  if (only && others.length === 0) return only;
  const ids = (agreements: readonly Loaded<Agreement>[]) =>
    agreements.map(({ value }) => value.id).join(', ') || '–';
  tell(
    known.length > 0
      ? problem('run.agreement-choose', { known: ids(known) })
      : problem('run.agreement-none', { drafts: ids([...rules.agreements.values()]) }),
  );
  return undefined;
}
